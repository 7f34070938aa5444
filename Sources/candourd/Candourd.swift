import ArgumentParser
import CandourServer
import Foundation
import RulePacks

/// The daemon: makes a store, serves it, checks its settings, verifies its journal, and says how it is.
@main
struct Candourd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "candourd",
        abstract: "Holds the case store of Candour and serves it over TLS.",
        discussion: """
            Examples:
              candourd init --folder /etc/candour \\
                  --organisation "NHS Central Lancashire" \\
                  --address candour.example.nhs.uk:7443 --administrator "Sam Reed"
              candourd serve --config /etc/candour/candourd.yaml
              candourd verify --data /var/lib/candourd
              candourd restore --config /etc/candour/candourd.yaml

            Exit codes: 0 done, 64 usage, 65 what you typed cannot be used, 69 not available, 73 cannot be made,
            74 disk, 78 settings.
            """,
        version: Daemon.serverName,
        subcommands: [
            Init.self, Serve.self, CheckConfig.self, Verify.self, Restore.self, Health.self, ManPage.self,
        ]
    )

    static func main() async {
        // Uncaught errors must not print registers and memory: they may hold case text.
        setenv("SWIFT_BACKTRACE", "enable=no", 0)
        do {
            var command = try parseAsRoot()
            if var running = command as? any AsyncParsableCommand {
                try await running.run()
            } else {
                try command.run()
            }
        } catch let fault as StartFault {
            say("Error: \(fault.sentence)")
            Foundation.exit(fault.status)
        } catch let code as ExitCode {
            Foundation.exit(code.rawValue)
        } catch {
            let status = exitCode(for: error)
            let text = fullMessage(for: error)
            if status.isSuccess { print(text) } else { say(text) }
            Foundation.exit(status.rawValue)
        }
    }
}

/// Messages go to standard error; standard output is for results.
func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

extension Settings {
    /// The settings in a file, or all that is wrong with it, told to the operator.
    static func load(_ path: String) throws -> Settings {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw StartFault("\(path) cannot be read. Name the settings file with --config.", status: 78)
        }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        do {
            return try SettingsReader.read(String(decoding: data, as: UTF8.self), path: path, folder: folder)
        } catch {
            let problems = error.problems
            say(problems.count == 1 ? "There is 1 problem." : "There are \(problems.count) problems.")
            for problem in problems { say("  \(problem)") }
            say("Nothing has changed.")
            throw ExitCode(78)
        }
    }
}
