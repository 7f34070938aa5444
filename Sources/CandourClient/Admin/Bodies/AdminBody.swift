import ArgumentParser

/// `body new`, `body set`, `body seat`, `body unseat`, `body list`.
struct AdminBody: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "body",
        abstract: "Committees, panels and teams, and who sits on them",
        subcommands: [
            RecordCommand<NewBodyForm>.self, RecordCommand<SetBodyForm>.self, RecordCommand<SeatForm>.self,
            RecordCommand<UnseatForm>.self, BodyList.self,
        ]
    )
}
