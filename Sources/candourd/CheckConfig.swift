import ArgumentParser
import CandourServer

/// `candourd check-config`: says all that is wrong with a settings file, with line and column.
struct CheckConfig: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-config",
        abstract: "Check a settings file without changing anything. Exit code 78 when there is a problem."
    )

    @Option(help: "The settings file.")
    var config: String = "/etc/candour/candourd.yaml"

    func run() throws {
        let settings = try Settings.load(config)
        let folder = StoreFolder(settings)
        _ = try folder.authority(master: folder.masterKey())
        print("\(config) is fine. The server would listen on \(settings.listenHost):\(settings.listenPort).")
    }
}
