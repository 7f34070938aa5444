import ArgumentParser

/// A command that works at a desk. Its file is in `Commands`, named after it.
protocol DeskCommand: ParsableCommand {
    var common: CommonOptions { get }
    func run(at desk: Desk) throws(ClientFault)
}

/// A command that records something: what is typed at its questions is kept until it was sent.
protocol WritingCommand: DeskCommand {}
