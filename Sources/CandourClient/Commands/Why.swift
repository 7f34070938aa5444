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
                        ?? "Next step: candour \(Self.step(row["verb"])) \(id)")
            )
        }
        let needs = outcome.rows("need").filter { $0["met"] != "yes" }
        if !needs.isEmpty { desk.screen.say("Still needed:") }
        for row in needs {
            desk.screen.say("  - before \(Self.step(row["verb"])): \(Refusals.sentence(row["msg"]))")
        }
        for row in outcome.rows("clock") {
            let date = row.date("due")
            let when = date.map { "\($0.deadline), \($0.distance(from: desk.today))" } ?? ""
            desk.screen.say(
                "Due \(when): \(Screen.safeLine(row["msg"] ?? row["for"] ?? "")) \(row["who"].map { "(\(Screen.safeLine($0)))" } ?? "")"
            )
        }
        if outcome.rows.isEmpty { desk.screen.say("\(id) is waiting for nothing.") }
    }

    /// The command for a verb of the wire.
    static func step(_ verb: String?) -> String { verb == "baseline" ? "grade" : verb ?? "going on" }
}
