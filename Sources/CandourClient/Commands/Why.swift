import ArgumentParser

/// `candour why 42`: what is needed before the next step, whose turn it is, and which clocks run.
struct Why: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "What a case is waiting for, and why",
        discussion: """
            Examples:
              candour why 42
              candour why 42 --json
            """,
        aliases: ["due"]
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
            for line in clock(row, desk) { desk.screen.say(line) }
        }
        if outcome.rows.isEmpty { desk.screen.say("\(id) is waiting for nothing.") }
    }

    /// A date that runs: until when, for what, whose turn it is, and since when.
    private func clock(_ row: Row, _ desk: Desk) -> [String] {
        let due = row.date("due")
        let isLate = row["state"] == "overdue" || due.map { $0 < desk.today } == true
        let when = due.map { "\($0.deadline), \($0.distance(from: desk.today))" } ?? ""
        let thing = row["msg"] ?? row["for"].map { Vocabulary.label($0, in: Vocabulary.clockNames) } ?? ""
        let who = [row["who"], row["whose"]].compactMap { $0 }.first.map { " (\($0))" } ?? ""
        let start = row.date("start").map { ["  It runs since \($0.long)."] } ?? []
        return [Screen.safeLine("\(isLate ? "OVERDUE. " : "")Due \(when): \(thing)\(who)")] + start
    }

    /// The command for a verb of the wire.
    static func step(_ verb: String?) -> String {
        verb == "baseline" ? "grade" : verb.map { RecordSheets.commands[$0] ?? $0 } ?? "going on"
    }
}
