import ArgumentParser
import CandourServer

/// `candourd health`: asks the running server how it is.
struct Health: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Ask the running server how it is. Exit code 0 healthy, 69 not running, 78 something is wrong."
    )

    @Option(help: "The settings file.")
    var config: String = "/etc/candour/candourd.yaml"

    func run() throws {
        let settings = try Settings.load(config)
        let folder = StoreFolder(settings)
        guard let answer = HealthQuestion.ask(folder) else {
            throw StartFault(
                "The server is not running. Start it with: candourd serve --config \(config)",
                status: 69
            )
        }
        let isWrong = answer.contains("is wrong")
        print(isWrong ? "Not healthy" : "Healthy")
        for line in answer.split(separator: "\n") { print("  \(line)") }
        if isWrong { throw ExitCode(78) }
    }
}
