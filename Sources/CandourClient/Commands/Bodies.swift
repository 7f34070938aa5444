import ArgumentParser

/// `candour bodies list`, `candour bodies show`.
struct Bodies: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bodies",
        abstract: "Committees, panels and teams, and who sits on them",
        subcommands: [BodyList.self, BodyShow.self],
        defaultSubcommand: BodyList.self
    )
}
