import ArgumentParser

/// A command that works at a desk. Its file is in `Commands`, named after it.
protocol DeskCommand: ParsableCommand {
    var common: CommonOptions { get }
    func run(at desk: Desk) throws(ClientFault)
}
