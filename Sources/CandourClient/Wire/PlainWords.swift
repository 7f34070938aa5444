/// What the server says names facts as a program spells them (`due= must be later than 2026-11-20`). People read what the
/// fact is, and days in full.
enum PlainWords {
    /// The words for a person.
    static func of(_ words: String) -> String {
        flags(commands(stages(words))).split(separator: " ", omittingEmptySubsequences: false).map {
            plain($0)
        }
        .joined(separator: " ")
    }

    /// The verb that stands at the end of what is needed, as the command that people type.
    private static func commands(_ words: String) -> String {
        for (wire, command) in hints where words.hasSuffix(wire) {
            return String(words.dropLast(wire.count)) + ": " + command
        }
        guard let colon = words.ranges(of: ": ").last else { return words }
        let parts = words[colon.upperBound...].split(separator: " ").map(String.init)
        guard let verb = parts.first, verbs.contains(verb) || hints.contains(where: { $0.0 == ": \(verb)" })
        else { return words }
        // `report kind=isolated` is typed with a flag.
        let flags = parts.dropFirst().map { $0.split(separator: "=", maxSplits: 1) }
        guard flags.allSatisfy({ $0.count == 2 && isKey($0[0]) }) else { return words }
        return words[..<colon.lowerBound] + ": candour " + (RecordSheets.commands[verb] ?? verb)
            + flags.map { " --\($0[0]) \($0[1])" }.joined()
    }

    /// Verbs that a need can end with, besides those of records.
    private static let verbs = Set(RecordSheets.commands.keys).union([
        "tell", "ask", "learn", "close", "decide", "assign", "respond", "waive", "share", "withhold",
        "approve",
        "extend", "advise", "lift",
    ])

    private static let hints = [
        (": assign as=investigating", "candour assign --as investigating"), (": explain", "candour explain"),
        (": report", "candour report"), (": draft", "candour draft-report"),
        (": interview kind=practitioner", "candour interview --kind practitioner"),
        (": review result=complete", "candour review --result complete"), (": review", "candour review"),
        (
            ": refer to=gphc, or to=other with the reason",
            "candour refer --to gphc, or --to other with the reason"
        ),
    ]

    /// Facts that a sentence only names to say where they go.
    private static func flags(_ words: String) -> String {
        words.replacing("say in differs= ", with: "say with --differs ").replacing(
            ", present=,",
            with: " with --present,"
        ).replacing(
            ", meeting=",
            with: " with --meeting"
        )
        .replacing("state= takes words from ", with: "--state takes one of ")
        .replacing("there is no verb ", with: "there is no command ")
        .replacing(
            "needs the role panel for a seat",
            with: "needs the role committee (candour-admin role set) for a seat"
        )
    }

    /// Where a case stands, in the words of the list of stages.
    private static func stages(_ words: String) -> String {
        guard words.contains("stands at") || words.contains("step") else { return words }
        let plain = titles.reduce(words) { words, title in
            words.replacing(
                "\"\(title.said)\"",
                with: "“\(Vocabulary.label(title.word, in: Vocabulary.stages))”"
            )
        }
        return Vocabulary.stages.reduce(plain) { $0.replacing("\"\($1.word)\"", with: "“\($1.label)”") }
    }

    /// The stages as the server calls them in a sentence.
    private static let titles = [
        (said: "raised", word: "received"), (said: "practitioner told", word: "told"),
        (said: "isolated incident", word: "isolated"), (said: "received by the committee", word: "noted"),
        (said: "core team looking into it", word: "preliminary"),
        (said: "waiting for the response", word: "response"), (said: "action plan", word: "plan"),
        (said: "performance case", word: "performance"), (said: "investigation", word: "investigation"),
        (said: "investigator's report", word: "report"), (said: "decided", word: "decided"),
        (said: "interventions under way", word: "monitoring"), (said: "closed", word: "closed"),
    ]

    /// What a key stands for; nil for one that says what it is.
    static func label(of key: some StringProtocol) -> String? { labels[String(key)] }

    /// One word: `due=`, `result=complete,` or `2026-11-20:`.
    private static func plain(_ word: Substring) -> String {
        let tail = word.reversed().prefix { ",.:;?!)".contains($0) }.reversed()
        let lead = word.prefix { $0 == "(" }
        let core = word.dropLast(tail.count).dropFirst(lead.count)
        if let date = CivilDate(iso: String(core)) { return lead + date.long + String(tail) }
        if let plainer = terms[String(core)] { return lead + plainer + String(tail) }
        guard let sign = core.firstIndex(of: "="), isKey(core[..<sign]) else { return String(word) }
        let key = core[..<sign]
        let value = core[core.index(after: sign)...]
        let name = label(of: key) ?? String(key.replacing("-", with: " "))
        return lead + (value.isEmpty ? name : "\(name) “\(value.replacing("-", with: " "))”") + String(tail)
    }

    private static func isKey(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 }
    }

    /// Words that mean something only to this program.
    private static let terms = ["baseline": "grading", "high-frequency": "“it happens often”"]

    private static let labels = [
        "agreed": "whether it was agreed", "alternatives": "what else was considered",
        "appeal": "the last day for an appeal", "basis": "the basis", "begins": "the first day",
        "body": "the text", "cites": "the items cited", "code": "the code", "cost": "the cost",
        "criteria": "the criteria", "date": "the date", "owed": "the reason why they were not told",
        "differs": "the reason to differ", "due": "the date", "ends": "the last day",
        "expires": "the end of the delay",
        "frequency": "the frequency", "heard": "the day on which it was heard", "how": "how it was done",
        "if": "the revision", "imposed": "what was put in its place", "in-person": "“in person”",
        "kind": "the kind", "lead": "who leads it",
        "list": "the list", "meeting": "the meeting", "milestones": "the milestones",
        "objectives": "the objectives", "on": "the case", "others": "the other known cases",
        "outcome": "the outcome", "parts": "the parts", "practice": "the practice",
        "present": "who was present",
        "final": "whether this is all", "notice-days": "the notice of meetings", "urgent": "--urgent",
        "quorum": "the quorum", "reason": "the reason", "registration": "the registration number",
        "regulator": "the regulator", "result": "the result", "review": "the review date",
        "safety": "patient safety", "sent": "the day of sending", "size": "the size",
        "state": "the stage", "title": "the sentence that says what it is about",
        "told": "the day of the telling",
        "support": "the support", "team": "the team", "to": "the recipient", "until": "the end",
        "user": "the person", "weighing": "the weighing", "weighs": "the answers weighed",
    ]
}
