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
                    + (row["msg"].map(Refusals.sentence) ?? "Next step: \(Self.command(row, id))")
            )
        }
        list(outcome.rows("need").filter { $0["met"] != "yes" }, under: "Still needed:", id, desk)
        list(outcome.rows("way"), under: "Also possible:", id, desk)
        for row in outcome.rows("clock") {
            for line in ClockRendering(desk: desk).lines(row) { desk.screen.say(line) }
        }
        if outcome.rows.isEmpty { desk.screen.say("\(id) is waiting for nothing.") }
    }

    /// What is needed, or can be done as well, and for which step.
    private func list(_ rows: [Row], under head: String, _ id: String, _ desk: Desk) {
        if !rows.isEmpty { desk.screen.say(head) }
        for row in rows {
            let step = row["step"].map { "to \(Screen.safeLine($0))" } ?? "before \(Self.step(row["verb"]))"
            let turn = row["who"].map { " (the turn of \(Screen.safeLine($0)))" } ?? ""
            let rest = row["msg"].map(Refusals.sentence) ?? Self.command(row, id) + turn
            desk.screen.say("  - \(step): \(rest)")
        }
    }

    /// What to type for a row.
    private static func command(_ row: Row, _ id: String) -> String {
        "candour \(step(row["verb"])) \(row["id"] ?? id)"
    }

    /// The command for a verb of the wire.
    static func step(_ verb: String?) -> String {
        verb == "baseline" ? "grade" : verb.map { RecordSheets.commands[$0] ?? $0 } ?? "going on"
    }
}
