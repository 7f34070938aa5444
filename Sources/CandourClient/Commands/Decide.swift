import ArgumentParser

/// `candour decide 42`: a decision that names what it rests on and how each response was weighed.
struct Decide: WritingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Record a decision",
        discussion: Examples.broken(
            """
            Examples:
              candour decide 42
              candour decide 42 --outcome isolated --cites C-1,R-1,B-1 --weigh "R-1=Explained the delay; accepted" \
            --reason "One letter, corrected" --yes
            Every response has to be weighed, in words the practitioner will read, and so have the representations on the
            proposal that a panel answers. Comments on a report may be.
            """
        )
    )

    @Argument(help: ArgumentHelp("The case.", valueName: "case"))
    var reference: String?
    @Option(name: .long, help: "\(Vocabulary.outcomes.map(\.word).joined(separator: ", ")).")
    var outcome: String?
    @Option(name: .long, help: ArgumentHelp("What it rests on.", valueName: "C-1,R-1,B-1"))
    var cites: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "How one response, or one of the representations, was weighed; use once for each.",
            valueName: "R-1=words"
        )
    )
    var weigh: [String] = []
    @Option(name: .long, help: "Why.")
    var reason: String?
    @Option(
        name: .long,
        help: ArgumentHelp("The meeting of the body that decides, when a body does.", valueName: "H-2")
    )
    var meeting: String?
    @Option(name: .long, help: "What else was considered; needed when a body decides.")
    var alternatives: String?
    @Option(name: .long, help: "The power that a panel used.")
    var power: String?
    @Option(
        name: [.customLong("appeal-by"), .customLong("appeal")],
        help: ArgumentHelp("The last day for an appeal against a panel's decision.", valueName: "date")
    )
    var appeal: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The proposed list action that a panel answers, when there are several.",
            valueName: "X-9"
        )
    )
    var proposal: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needCase(reference)
        let file = try desk.caseFile(id)
        try desk.checkAllowed("decide", on: id, isStep: true)
        let audience = Audience(.shared, of: file, verb: "decide")
        let outcome = try desk.need(
            choice: outcome,
            flag: "--outcome",
            what: "the outcome",
            question: "What is the outcome?",
            of: Vocabulary.outcomes
        )
        let sitting = try self.sitting(outcome, file, desk)
        let answered = try answering(outcome, file, desk)
        let weighed = try DecideWeighing(desk: desk, file: file, given: weigh).entries(outcome, answered)
        let cited = try citing(desk, file)
        let reason = try desk.need(
            reason,
            flag: "--reason",
            what: "the reason",
            question: "What is the reason?"
        )
        var request = Request("decide", id)
            .with("if", .atom(file.revision))
            .with("outcome", .atom(outcome))
            .with("cites", cited.isEmpty ? .cleared : .atoms(cited))
        if !weighed.isEmpty {
            request = request.with("weighs", .atoms(weighed.map(\.id))).with(
                "weighing",
                .texts(weighed.map(\.words))
            )
        }
        request = try byBody(request, outcome, answered, at: sitting, file, desk).with(
            "reason",
            .text(reason)
        )
        desk.screen.tell("This will:")
        desk.screen.tell("  - record the outcome: \(Vocabulary.label(outcome, in: Vocabulary.outcomes))")
        desk.screen.tell(
            "  - let \(file.practitioner) read the outcome, the reason and how each response was weighed"
        )
        try desk.confirm(readers: audience, "Record this decision on \(id)?")
        let last = try Posting(desk: desk, label: "Decision on \(id)", about: id).send(request)
        Receipt(desk: desk, verb: "decide", about: id, last: last, audience: audience).print(
            "The decision on \(id) is recorded",
            next: Self.next(request, file)
        )
    }

    /// A decision under a power is notified and can be appealed against before anything ends.
    private static func next(_ request: Request, _ file: CaseFile) -> [String] {
        let id = file.id
        let outcome = request.values(of: "outcome")?.first ?? ""
        let appeal = request.values(of: "appeal")?.first.flatMap { CivilDate(iso: $0) }
        var lines: [String] = []
        if request.values(of: "power") != nil {
            lines.append(
                "Give \(file.practitioner) notice in writing, and record it: candour notify \(id). Its last day: candour due \(id)"
            )
        }
        if let appeal { lines.append("\(file.practitioner) can appeal \(appeal.deadline)") }
        if ["interventions", "undertakings", "conditions"].contains(outcome) {
            lines.append("To record what is to improve: candour intervene \(id)")
        } else if lines.count < 2 {
            lines.append("To record learning: candour learn \(id)")
        }
        return lines
            + (lines.count < 3 ? ["To see what is needed before it can be closed: candour why \(id)"] : [])
    }

    /// The meeting at which a body decided; nil when the core team does. It is asked for first: without one every other answer
    /// would be in vain.
    private func sitting(_ outcome: String, _ file: CaseFile, _ desk: Desk) throws(ClientFault) -> String? {
        let isStatutory = Self.statutory.contains(outcome)
        guard
            meeting != nil || isStatutory || outcome == Self.dropping
                || Self.forBodies.contains(file.head?["state"] ?? "")
        else {
            return nil
        }
        let bodies = Set(file.rows("report").compactMap { $0["group"] })
        let who = isStatutory ? "panel that decides under the regulations" : "committee or panel"
        var list = RecordList(desk: desk, type: "meeting")
        list.fits = { row, body in
            row["state"] == "held" && row["group"].map(bodies.contains) == true
                && (!isStatutory || body?["kind"] == "panel")
        }
        list.nothing = ClientFault(
            .notAllowed,
            "That cannot be decided now. No \(who) that \(file.id) was reported to has held a meeting.",
            advice: [
                "To report it: candour report \(file.id)", "To call a meeting: candour meetings call",
                "When it was held: candour meetings hold",
            ]
        )
        if meeting == nil, desk.canAsk, bodies.isEmpty, let nothing = list.nothing { throw nothing }
        return try list.need(meeting, flag: "--meeting", "At which meeting was it decided?")
    }

    /// After an investigation, and under the regulations, a body decides at a meeting; a panel says with which power.
    private func byBody(
        _ request: Request,
        _ outcome: String,
        _ answered: String?,
        at sitting: String?,
        _ file: CaseFile,
        _ desk: Desk
    ) throws(ClientFault) -> Request {
        var request = request
        let isStatutory = Self.statutory.contains(outcome)
        if let id = sitting {
            let considered = try desk.need(
                alternatives,
                flag: "--alternatives",
                what: "what else was considered, and why this is proportionate",
                question: "What else was considered, and why is this proportionate?"
            )
            request = request.with("alternatives", .text(considered)).with("meeting", .atom(id))
            request = request.with("proposal", answered.map(Request.Field.atom))
        } else if let alternatives {
            request = request.with("alternatives", .text(alternatives))
        }
        if power != nil || isStatutory {
            request = request.with(
                "power",
                .text(
                    try desk.need(
                        power,
                        flag: "--power",
                        what: "the power that was used",
                        question: "Which power was used?"
                    )
                )
            )
        }
        // No appeal lies against a suspension.
        guard appeal != nil || (isStatutory && outcome != "suspension") else { return request }
        let day = try desk.need(
            date: appeal,
            flag: "--appeal-by",
            question: "Until when can \(file.practitioner) appeal?",
            subject: "The last day for an appeal",
            side: .future
        )
        return request.with("appeal", .atom(day.iso))
    }

    /// The proposal that a decision answers, where it has to be named. No action answers the one that is named, and ends the
    /// case without one.
    private func answering(_ outcome: String, _ file: CaseFile, _ desk: Desk) throws(ClientFault) -> String? {
        let isPanels = Self.statutory.contains(outcome) || outcome == Self.dropping
        guard proposal != nil || (isPanels || meeting != nil && outcome != "no-action") else { return nil }
        return try RecordItems(desk: desk, file: file).choose(
            proposal,
            flag: "--proposal",
            what: "the proposal that the panel answers",
            question: "Which proposal does this answer?",
            among: RecordItems.isOpenProposal
        )
    }

    /// What a panel decides on a proposal alone.
    private static let dropping = "not-taken-forward"

    /// Stages at which a body decides, whatever the outcome.
    private static let forBodies: Set<String> = ["performance", "investigation", "report"]

    /// Outcomes that only a panel may decide, under the regulations.
    private static let statutory: Set<String> = ["conditions", "suspension", "removal"]

    private func citing(_ desk: Desk, _ file: CaseFile) throws(ClientFault) -> [String] {
        // What the practitioner can read: a decision may rest on nothing else.
        let open = file.rows.filter {
            ["copy", "response", "baseline", "telling", "file"].contains($0.kind)
                || RecordSheets.sheet(row: $0.kind).map {
                    if case .of(.shared) = $0.readers { true } else { false }
                }
                    == true
        }
        let list = open.compactMap { row in row.id.map { "   \($0)  \(Rendering.name(of: row.kind))" } }
        return try desk.needReferences(
            cites,
            flag: "--cites",
            what: "what the decision rests on, like C-1,R-1,B-1",
            question: "What does the decision rest on? Type references, with commas.",
            hint: list.isEmpty ? nil : list.joined(separator: "\n")
        )
    }
}
