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
        guard !desk.screen.isJSON else { return }
        for row in outcome.rows("turn") {
            let who = Screen.safeLine(row["who"] ?? "somebody")
            desk.screen.say("It is the turn of \(who). \(try next(row, id, desk))")
        }
        try list(outcome.rows("need").filter { $0["met"] != "yes" }, under: "Still needed:", id, desk)
        let ways = outcome.rows("way")
        try list(ways.filter { $0["key"] == nil }, under: "Also possible:", id, desk)
        try list(ways.filter { $0["key"] != nil }, under: "Not possible yet:", id, desk)
        for row in outcome.rows("clock") {
            for line in ClockRendering(desk: desk).lines(row) { desk.screen.say(line) }
        }
        if outcome.rows.isEmpty {
            // A companion is shown what the practitioner chose: there may be more.
            desk.screen.say(
                desk.isCompanion
                    ? "Nothing on \(id) that you may read is waiting." : "\(id) is waiting for nothing."
            )
        }
    }

    /// The step: the command for those who can take it, words for everybody else.
    private func next(_ row: Row, _ id: String, _ desk: Desk) throws(ClientFault) -> String {
        if let message = row["msg"] { return said(message, desk) }
        guard try !isOwn(row, id, desk) else { return "Next step: \(command(row, id))" }
        // A body takes it at a meeting, which the case manager calls.
        let isToCall = ["body", "panel"].contains(row["whose"]) && desk.roles.contains("manager")
        return "Next step: \(Self.words(row["verb"]))."
            + (isToCall ? " If no meeting is called yet: candour meetings call" : "")
    }

    /// What is needed, or can be done as well, and for which step.
    private func list(_ rows: [Row], under head: String, _ id: String, _ desk: Desk) throws(ClientFault) {
        if !rows.isEmpty { desk.screen.say(head) }
        var lines: Set<String> = []
        for row in rows {
            let step =
                row["step"].map { "to \(Screen.safeLine($0))" }
                ?? "before \(StepCommand.name(of: row["verb"]))"
            let turn = row["who"].map { " (the turn of \(Screen.safeLine($0)))" } ?? ""
            let rest: String
            if let message = row["msg"] {
                rest = said(message, desk)
            } else {
                rest = (try isOwn(row, id, desk) ? command(row, id) : Self.words(row["verb"])) + turn
            }
            let line = "  - \(step): \(rest)"
            if lines.insert(line).inserted { desk.screen.say(line) }
        }
    }

    /// The server's sentence; whoever takes none of the team's steps reads it without the command.
    private func said(_ message: String, _ desk: Desk) -> String {
        let sentence = Refusals.sentence(message)
        guard isOutside(desk), let command = sentence.ranges(of: ": candour ").first else { return sentence }
        return sentence[..<command.lowerBound] + "."
    }

    private func isOutside(_ desk: Desk) -> Bool { desk.isPractitioner || desk.roles.contains("companion") }

    /// Roles whose people take the steps of a turn.
    private static let takers = [
        "adviser": "adviser", "investigator": "investigator", "body": "panel", "panel": "panel",
    ]

    /// Whether the reader can take the step of a row: a practitioner and a companion only what is theirs.
    private func isOwn(_ row: Row, _ id: String, _ desk: Desk) throws(ClientFault) -> Bool {
        let whose = row["whose"] ?? ""
        guard !isOutside(desk) else { return whose == "practitioner" && desk.isPractitioner }
        // Where the practitioner has no account, the row names who acts for them.
        if whose == "practitioner" { return try row["who"]?.hasPrefix(desk.identity().name + ",") == true }
        if let role = Self.takers[whose] { return desk.roles.contains(role) }
        // The case manager is on the team, and does not decide.
        guard whose == "team", row["verb"] == "decide" else { return true }
        let may = Request("can").with("verb", .atom("decide")).with("on", .atom(id))
        return try desk.ask(may).last["allowed"] == "yes"
    }

    /// A step in words, for those who do not take it.
    private static func words(_ verb: String?) -> String {
        if let words = plain[verb ?? ""] { return words }
        let sheet = RecordSheets.all.first { $0.verb == verb }
        return sheet.map { $0.abstract.prefix(1).lowercased() + $0.abstract.dropFirst() } ?? verb ?? "go on"
    }

    private static let plain = [
        "baseline": "grade the case", "tell": "tell the practitioner", "ask": "ask for a response",
        "decide": "decide", "close": "close the case", "learn": "record the learning",
        "raise": "record the new concern", "respond": "answer the concern", "advise": "give advice",
        "approve": "approve it, or leave it", "assign": "put somebody on the case", "extend": "move the date",
        "withhold": "look again at what is kept back",
    ]

    private func command(_ row: Row, _ id: String) -> String { StepCommand.line(row, on: id) }
}
