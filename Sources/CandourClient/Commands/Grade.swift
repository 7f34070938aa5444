import ArgumentParser
import CLP

/// `candour grade 42`: the baseline. How serious it is, whether it is part of a pattern, with reasons.
struct Grade: WritingCommand {
    static let configuration = CommandConfiguration(
        commandName: "grade",
        abstract: "Set how serious it is, with reasons",
        discussion: Examples.broken(
            """
            Examples:
              candour grade 42
              candour grade 42 --consequence 2 --likelihood 3 --frequency isolated --risk no --result isolated \
            --others 25-0117 --present U-1,U-2 --reason "Second concern in 2 years, no harm known" --yes
            Look for other known concerns first: candour check 42
            """
        ),
        aliases: ["baseline"]
    )

    @Argument(help: ArgumentHelp("The case.", valueName: "case"))
    var reference: String?
    @Option(name: .long, help: "How bad the outcome was or could have been, 1 to 5.")
    var consequence: String?
    @Option(name: .long, help: "How likely it is to happen again, 1 to 5.")
    var likelihood: String?
    @Option(name: .long, help: "isolated, repeated or persistent.")
    var frequency: String?
    @Option(
        name: [.customLong("risk"), .customLong("safety")],
        help: "Whether a patient could be at risk: yes, no or unknown."
    )
    var risk: String?
    @Option(
        name: .long,
        help: "Whether something has to be done at once: yes, no or unknown. May be left out."
    )
    var immediate: String?
    @Option(name: .long, help: "isolated, pattern or high-frequency.")
    var result: String?
    @Option(
        name: .long,
        help: ArgumentHelp("Other cases you looked at; none for none.", valueName: "25-0117,…")
    )
    var others: String?
    @Option(
        name: .long,
        help: ArgumentHelp("Who graded it together, by reference or name.", valueName: "U-1,U-2")
    )
    var present: String?
    @Option(
        name: .long,
        help: ArgumentHelp("The core team's meeting at which it was graded, if at one.", valueName: "H-2")
    )
    var meeting: String?
    @Option(name: .long, help: "Why.")
    var reason: String?
    @Option(
        name: .long,
        help: ArgumentHelp("Why it is less than the facts point to, where it is.", valueName: "reason")
    )
    var differs: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needCase(reference)
        let file = try desk.caseFile(id)
        try desk.checkAllowed("baseline", on: id, isStep: true)
        let audience = Audience(.shared, of: file, verb: "baseline")
        var request = Request("baseline", id).with("if", .atom(file.revision))
        let known = try othersLooked(at: id, desk)
        request = request.with("others", known.isEmpty ? .cleared : .atoms(known))
        let consequence = try desk.need(
            number: consequence,
            flag: "--consequence",
            question: "How bad was the outcome, or how bad could it have been? 1 is least, 5 is worst.",
            in: 1...5
        )
        let likelihood = try desk.need(
            number: likelihood,
            flag: "--likelihood",
            question: "How likely is it to happen again? 1 is least, 5 is most.",
            in: 1...5
        )
        let frequency = try desk.need(
            choice: frequency,
            flag: "--frequency",
            what: "how often it has happened",
            question: "How often has it happened?",
            of: Vocabulary.frequencies
        )
        let risk = try desk.need(
            choice: risk,
            flag: "--risk",
            what: "whether a patient could be at risk",
            question: "Could a patient be at risk now?",
            of: Vocabulary.risk
        )
        let result = try desk.need(
            choice: result,
            flag: "--result",
            what: "what you found",
            question: "Taken together, what did you find?",
            of: Vocabulary.findings
        )
        let immediate = try atOnce(desk, risk: risk)
        let facts = Facts(
            isRepeated: frequency != "isolated" || !known.isEmpty || file.rows("concern").count > 1,
            isDangerous: frequency != "isolated" && risk == "yes"
        )
        let differs = try reasonToDiffer(desk, result, facts)
        let meeting = try self.meeting == nil ? nil : teamMeeting(desk)
        // Who was at a meeting of the core team is in its minutes.
        let present = try meeting != nil && self.present == nil ? [] : people(desk, file)
        let reason = try desk.need(
            reason,
            flag: "--reason",
            what: "the reason",
            question: "What is the reason?",
            hint:
                "   Have you considered: induction, workload, health, and whether others made the same error?"
        )
        request = request.with("consequence", .number(consequence))
            .with("likelihood", .number(likelihood))
            .with("frequency", .atom(frequency))
            .with("safety", .atom(risk))
            .with("result", .atom(result))
            .with("present", present.isEmpty ? nil : .atoms(present))
            .with("meeting", meeting.map(Request.Field.atom))
            .with("immediate", immediate.map(Request.Field.atom))
            .with("differs", differs.map(Request.Field.text))
            .with("reason", .text(reason))
        try desk.confirm(readers: audience, "Grade \(id)?")
        let last = try Posting(desk: desk, label: "Grading of \(id)", about: id).send(request)
        let before = file.head?["band"] ?? file.head?["severity"]
        Receipt(desk: desk, verb: "baseline", about: id, last: last, audience: audience).print(
            "\(id) is graded. Before this it was \(before.map { "graded \($0)" } ?? "not graded")",
            next: ["To see what is needed next: candour why \(id)"]
        )
    }

    /// Asked when patients may be at risk; else it is said with the flag, or not at all.
    private func atOnce(_ desk: Desk, risk: String) throws(ClientFault) -> String? {
        if immediate == nil, risk == "no" || !desk.canAsk || desk.options.yes { return nil }
        return try desk.need(
            choice: immediate,
            flag: "--immediate",
            what: "whether something has to be done at once",
            question: "Does something have to be done at once to keep patients safe?",
            of: Vocabulary.risk
        )
    }

    /// What the answers point to; the server decides by the rules of the case.
    private struct Facts {
        let isRepeated: Bool
        let isDangerous: Bool
    }

    /// Asked when less was found than the answers point to.
    private func reasonToDiffer(_ desk: Desk, _ result: String, _ facts: Facts) throws(ClientFault) -> String?
    {
        let isLess =
            result == "isolated" ? facts.isRepeated : result == "pattern" && facts.isDangerous
        if differs == nil, !isLess || !desk.canAsk || desk.options.yes { return nil }
        return try desk.need(
            differs,
            flag: "--differs",
            what: "why you found less than the answers point to",
            question: facts.isDangerous
                ? "It happened more than once, and patients may be at risk. Why is it no performance case?"
                : "There is more than one incident. Why does this one stand alone?"
        )
    }

    private func othersLooked(at id: String, _ desk: Desk) throws(ClientFault) -> [String] {
        if let others { return others.lowercased() == "none" ? [] : try desk.references(others) }
        let outcome = try desk.ask(Request("check", id))
        if let kept = outcome.last["msg"] { throw ClientFault(.notAllowed, Refusals.sentence(kept)) }
        let rows = outcome.rows("other")
        guard !rows.isEmpty else {
            desk.screen.tell("No other concerns are known about this practitioner.")
            return []
        }
        for row in rows {
            desk.screen.tell(
                "  \(row.id ?? "")  \(Vocabulary.label(row["state"], in: Vocabulary.stages))  \(row["title"] ?? "")"
            )
        }
        guard desk.canAsk else {
            throw ClientFault.missing("--others", "the other cases you looked at, or none")
        }
        guard try desk.yesNo("Did you look at \(rows.count == 1 ? "this case" : "these cases")?") else {
            throw ClientFault(.stopped, "Look at them first: candour check \(id)")
        }
        // Of more than a list of the protocol holds the latest are named; the server knows the others.
        return rows.compactMap(\.id).suffix(Limits.listValuesMax).map(\.self)
    }

    private func teamMeeting(_ desk: Desk) throws(ClientFault) -> String {
        try RecordList(desk: desk, type: "meeting").need(
            meeting,
            flag: "--meeting",
            "At which meeting was it graded?"
        )
    }

    private func people(_ desk: Desk, _ file: CaseFile) throws(ClientFault) -> [String] {
        try PeopleChoice(desk: desk, people: file.choices(["lead", "team"])).need(
            present,
            flag: "--present",
            what: "the people who graded it together",
            question: "Who graded it together?"
        )
    }
}
