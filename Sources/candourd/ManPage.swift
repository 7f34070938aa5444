import ArgumentParser
import CandourServer
import Manual

/// `candourd man-page`: the manual page, for packagers.
struct ManPage: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "man-page",
        abstract: "Print the manual page.",
        shouldDisplay: false
    )

    /// The page.
    static var text: String {
        ManualPage(
            of: Candourd.self,
            name: "candourd",
            version: "\(Daemon.serverName.split(separator: " ").last ?? "")",
            sections: [
                (
                    "DESCRIPTION",
                    Candourd.configuration.discussion.split(separator: "\n", omittingEmptySubsequences: false)
                        .map(String.init)
                )
            ]
        ).text
    }

    func run() { print(Self.text, terminator: "") }
}
