import ArgumentParser

/// What the measuring commands take.
struct Drive: ParsableArguments {
    @OptionGroup var account: Account
    @Option(help: "The process of the server, for its processor time.") var pid: Int32
    @Option(help: "Connections.") var connections = 50
    @Option(help: "Requests on their way on each connection.") var pipeline = 1
    @Option(help: "Seconds that count.") var seconds = 5.0
    @Option(name: .customLong("warm-up"), help: "Seconds before them.") var warmUp = 0.5

    /// Runs the traffic and prints what came of it.
    func run(_ traffic: some Traffic) throws {
        var runner = try Runner(traffic, over: account.connect(connections), pipeline: pipeline)
        try runner.run(warmUp: warmUp, seconds: seconds, process: ServerProcess(pid: pid))
        print(runner.figures.line)
    }
}

/// The cases of `prepare`.
struct Cases: ParsableArguments {
    @Option(help: "References, with commas between them.") var cases: String

    var references: [String] { cases.split(separator: ",").map(String.init) }
}

/// `read`: `show` of whole cases.
struct Read: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Ask for whole cases (show), each connection its own."
    )
    @OptionGroup var drive: Drive
    @OptionGroup var cases: Cases

    func run() throws { try drive.run(Shows(cases.references)) }
}

/// `write`: `note` on cases.
struct Write: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write notes (note), the cases in turn.")
    @OptionGroup var drive: Drive
    @OptionGroup var cases: Cases
    @Option(help: "Octets of each text.") var octets = 512

    func run() throws { try drive.run(Notes(cases.references, octets: octets)) }
}

/// `ping`: the round trip alone.
struct Ping: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Ask for nothing (ping): the round trip through TLS alone."
    )
    @OptionGroup var drive: Drive

    func run() throws { try drive.run(Pings()) }
}
