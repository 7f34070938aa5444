import ArgumentParser

/// `candour bodies show G-1`: one committee or panel, with its members and terms of reference.
struct BodyShow: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One committee or panel, with its members and terms of reference",
        discussion: """
            Examples:
              candour bodies show G-1
              candour bodies show G-1 --json
            """
    )

    @Argument(help: ArgumentHelp("The committee or panel.", valueName: "G-1"))
    var reference: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needReference(
            reference,
            what: "a committee or panel, like G-1",
            question: "Which committee or panel?"
        )
        let rows = try desk.ask(Request("show", id)).rows
        desk.screen.show(
            json: .schema1([
                .init("id", .string(id)), .init("rows", .list(rows.map { .object($0.members) })),
            ])
        )
        for row in rows { Rendering(desk: desk).item(row) }
    }

    /// "Jo Marsh (chair)".
    static func member(_ row: Row) -> String {
        "\(row["who"] ?? row["user"] ?? "") (\(Vocabulary.label(row["as"], in: Vocabulary.seats).lowercased()))"
    }
}
