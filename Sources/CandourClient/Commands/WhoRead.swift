import ArgumentParser

/// `candour who-read R-1`: who has looked at something.
struct WhoRead: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "who-read",
        abstract: "Who has read something",
        discussion: """
            Examples:
              candour who-read 42
              candour who-read R-1
            """,
        aliases: ["who-looked"]
    )

    @Argument(help: ArgumentHelp("A case, or anything that has a reference.", valueName: "reference"))
    var reference: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let typed = try desk.needReference(
            reference,
            what: "a reference, like 42 or R-1",
            question: "What do you want to know about?"
        )
        // Reading a concern is reading its case.
        let id = String(typed.prefix { $0 != "." })
        let rows = try desk.ask(Request("who-looked", id)).rows("look")
        desk.screen.show(
            json: .schema1([
                .init("id", .string(id)), .init("looks", .list(rows.map { .object($0.members) })),
            ])
        )
        // As in the history, the latest comes first.
        for row in rows.reversed() {
            let role = row.list("role").map { Vocabulary.label($0, in: Vocabulary.roles) }.joined(
                separator: ", "
            )
            let seen = row["id"] ?? id
            let thing = seen.first?.isNumber == true ? "the case, \(seen)" : seen
            let did =
                row["texts"] == "no"
                ? "opened the case, but no answer, note or document on it"
                : "read \(thing)"
            let when = row.moment("when").map(desk.clock.dateAndTime(of:)) ?? ""
            desk.screen.say(
                "\(Screen.safeLine(row["who"] ?? row["by"] ?? ""))\(role.isEmpty ? "" : ", \(role)") \(did). \(when)"
            )
        }
        if rows.isEmpty { desk.screen.say("Nobody has read \(id) yet.") }
    }
}
