import ArgumentParser

/// `candour history 42`: everything that has happened, newest first.
struct History: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Everything that has happened on a case, newest first",
        discussion: """
            Examples:
              candour history 42
              candour history 42 --oldest-first
              candour history 42 --json
            """,
        aliases: ["log"]
    )

    @Argument(help: ArgumentHelp("The case.", valueName: "case"))
    var reference: String?
    @Flag(name: .customLong("oldest-first"), help: "Oldest first.")
    var oldestFirst = false
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needCase(reference)
        let rows = try desk.ask(Request("log", id)).rows("entry")
        let ordered = oldestFirst ? rows : rows.reversed()
        desk.screen.show(
            json: .schema1([
                .init("case", .string(id)), .init("entries", .list(ordered.map { .object($0.members) })),
            ])
        )
        let names = try names(rows, id, desk)
        for row in ordered {
            let isPerson = ["assign", "lift"].contains(row["verb"] ?? "")
            let isWhole = row["verb"] == "set" && row["id"] == id
            let thing =
                isWhole ? "" : row["id"].map { "\(isPerson ? ": " : ", ")\(names[$0] ?? $0)" } ?? ""
            let link =
                ["respond", "advise", "comment", "represent", "appeal", "request"].contains(row["verb"] ?? "")
                ? "from" : "by"
            let who = row["who"].map { " \(link) \(Screen.safeLine($0))" } ?? ""
            let when = row.moment("when").map(desk.clock.dateAndTime(of:)) ?? ""
            let isCase = row["verb"] == "new" && row["id"] == id
            desk.screen.say("\(isCase ? "Case opened" : Self.phrase(row["verb"]))\(who)\(thing). \(when)")
            if let reason = row["reason"] { desk.screen.say("  Reason: \(Screen.safeLine(reason))") }
            if let stage = row["state"] {
                desk.screen.say("  From then on: \(Vocabulary.label(stage, in: Vocabulary.stages))")
            }
        }
        if rows.isEmpty { desk.screen.tell("Nothing that you can see.") }
    }

    /// People by name, who were put on the case or invited: from the history itself, else from the case.
    private func names(_ rows: [Row], _ id: String, _ desk: Desk) throws(ClientFault) -> [String: String] {
        var names: [String: String] = [:]
        for row in rows {
            if let by = row["by"], let who = row["who"] { names[by] = Screen.safeLine(who) }
        }
        let wanted = rows.compactMap { $0["id"] }.filter { $0.hasPrefix("U-") && names[$0] == nil }
        guard !wanted.isEmpty, !desk.screen.isJSON, let file = try? desk.caseFile(id) else { return names }
        for row in file.rows("member") {
            if let user = row["user"], let who = row["who"] { names[user] = Screen.safeLine(who) }
        }
        return names
    }

    /// What a verb of the record is called once it has happened.
    static func phrase(_ verb: String?) -> String {
        switch verb {
        case "new": "Concern recorded"
        case "tell": "Practitioner told, recorded"
        case "delay": "Delay in telling asked for"
        case "approve": "Approved"
        case "note": "Note written"
        case "share": "Shared with the practitioner"
        case "withhold": "Withholding asked for"
        case "invite": "Companion invited"
        case "uninvite": "Companion's invitation ended"
        case "ask": "Response or advice asked for"
        case "extend": "Date moved"
        case "respond": "Response received"
        case "waive": "Choice not to answer recorded"
        case "advise": "Advice received"
        case "baseline": "Graded"
        case "learn": "Learning recorded"
        case "decide": "Decided"
        case "close": "Closed"
        case "assign": "People on the case changed"
        case "lift": "Exclusion lifted"
        case "set": "Title or case manager changed"
        case "put": "Upload started"
        case "seal": "File added"
        case let other?:
            RecordSheets.past(of: other) ?? other.prefix(1).uppercased() + other.dropFirst()
        case nil: "Something happened"
        }
    }
}
