import ArgumentParser

/// `candour why 42`: what is needed before the next step, whose turn it is, and which clocks run.
struct Why: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "What a case is waiting for, and why",
        discussion: """
            Examples:
              candour why 42
              candour why 42 --json
            """
    )

    @Argument(help: ArgumentHelp("The case.", valueName: "case"))
    var reference: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needCase(reference)
        let outcome = try desk.ask(Request("why", id))
        desk.screen.show(
            json: .schema1([
                .init("case", .string(id)), .init("rows", .list(outcome.rows.map { .object($0.members) })),
            ])
        )
        for row in outcome.rows("turn") {
            desk.screen.say(
                "It is the turn of \(Screen.safeLine(row["who"] ?? "somebody")). "
                    + (row["msg"].map(Refusals.sentence)
                        ?? (isOwn(row, desk)
                            ? "Next step: \(Self.command(row, id))"
                            : "Next step: \(Self.words(row["verb"]))."))
            )
        }
        list(outcome.rows("need").filter { $0["met"] != "yes" }, under: "Still needed:", id, desk)
        let ways = outcome.rows("way")
        list(ways.filter { $0["key"] == nil }, under: "Also possible:", id, desk)
        list(ways.filter { $0["key"] != nil }, under: "Not possible yet:", id, desk)
        for row in outcome.rows("clock") {
            for line in ClockRendering(desk: desk).lines(row) { desk.screen.say(line) }
        }
        if outcome.rows.isEmpty { desk.screen.say("\(id) is waiting for nothing.") }
    }

    /// What is needed, or can be done as well, and for which step.
    private func list(_ rows: [Row], under head: String, _ id: String, _ desk: Desk) {
        if !rows.isEmpty { desk.screen.say(head) }
        var said: Set<String> = []
        for row in rows {
            let step = row["step"].map { "to \(Screen.safeLine($0))" } ?? "before \(Self.step(row["verb"]))"
            let turn = row["who"].map { " (the turn of \(Screen.safeLine($0)))" } ?? ""
            let rest =
                row["msg"].map(Refusals.sentence)
                ?? (isOwn(row, desk) ? Self.command(row, id) : Self.words(row["verb"])) + turn
            let line = "  - \(step): \(rest)"
            if said.insert(line).inserted { desk.screen.say(line) }
        }
    }

    /// Whether the reader can type the command of a row: a practitioner and a companion only what is theirs.
    private func isOwn(_ row: Row, _ desk: Desk) -> Bool {
        guard desk.isPractitioner || desk.roles.contains("companion") else { return true }
        return row["whose"] == "practitioner" && desk.isPractitioner
    }

    /// A step in words, for those who do not take it.
    private static func words(_ verb: String?) -> String {
        switch verb {
        case "baseline": return "grade the case"
        case "tell": return "tell the practitioner"
        case "ask": return "ask for a response"
        case "decide": return "decide"
        case "close": return "close the case"
        case "learn": return "record the learning"
        default:
            let sheet = RecordSheets.all.first { $0.verb == verb }
            return sheet.map { $0.abstract.prefix(1).lowercased() + $0.abstract.dropFirst() } ?? verb
                ?? "go on"
        }
    }

    /// What to type for a row.
    private static func command(_ row: Row, _ id: String) -> String {
        let of = row.list("of").joined(separator: ",")
        return "candour \(step(row["verb"])) \(row["id"] ?? id)" + (of.isEmpty ? "" : " --of \(of)")
    }

    /// The command for a verb of the wire.
    static func step(_ verb: String?) -> String {
        verb == "baseline" ? "grade" : verb.map { RecordSheets.commands[$0] ?? $0 } ?? "going on"
    }
}
