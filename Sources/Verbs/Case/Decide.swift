public import Casework

/// `decide CASE`: a decision that rests only on what the practitioner was shown, and says how each answer was weighed
/// (design rules 2 and 3).
public enum Decide: WriteVerb {
    public static let name = "decide"
    public static let summary =
        "Record the team's decision: what it rests on, and how each answer was weighed."
    public static let action = Action.decide
    public static let namesRevision = true
    public static let syntax = Syntax(
        Field.caseID(),
        Field.word("outcome", Outcome.self),
        Field.items("cites"),
        Field.optional(
            Field.items(
                "weighs",
                shape: "RESPONSE",
                like: "R-5, V-3 or E-8",
                [.response, .visit, .submission]
            )
        ),
        Field.optional(Field.texts("weighing", max: TextLimits.reasonMax)),
        Field.optional(Field.text("alternatives")),
        Field.optional(Field.meeting()),
        Field.optional(Field.text("power", max: TextLimits.titleMax)),
        Field.optional(Field.date("appeal")),
        Field.optional(Field.itemKey("proposal")),
        Field.text("reason")
    )
    public static let examples = [
        Example(.lead, "decide 26-0001 outcome=isolated cites=B-1 reason=\"x\" if=REV", "no deny msg="),
        Example(
            .colleague,
            "decide 26-0001 outcome=isolated cites=B-1 reason=\"x\" if=REV",
            "no rule.transition id=26-0001 from=told msg="
        ),
    ]

    public typealias Request = (
        CaseID, Outcome, [ItemID], [ItemID]?, [String]?, String?, MeetingID?, String?, Day?, ItemID?, String
    )

    public static func target(_ request: Request) -> Target { .caseFile(request.0) }

    public static func decide(
        _ request: Request,
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, outcome, cites, weighs, weighing, alternatives, meeting, power, appeal, proposal, reason) =
            request
        guard let file = state.caseFile(id), let view = Lens(state, for: person, at: now).caseView(id)
        else { throw .absent("case") }
        var faults: [Refusal.Fault] = []
        if file.members.contains(where: { $0.person == person.id && $0.relation == .lead }) {
            faults.append(
                .init(
                    key: "id",
                    why: "mismatch",
                    message: "you managed this case; manager and decider are different people"
                )
            )
        }
        if file.members.contains(where: { $0.person == person.id && $0.relation == .investigating }) {
            faults.append(
                .init(
                    key: "id",
                    why: "mismatch",
                    message: "you investigated this case; investigator and decider are different people"
                )
            )
        }
        if cites.isEmpty {
            faults.append(
                .init(key: "cites", why: "missing", message: "say what the decision rests on: cites=")
            )
        }
        for cited in cites { if let fault = fault(citing: cited, on: file, view) { faults.append(fault) } }
        if Set(cites).count != cites.count {
            faults.append(.init(key: "cites", why: "mismatch", message: "an item is named twice in cites="))
        }
        faults += Weighing.faults(file, weighs ?? [], weighing ?? [])
        let circumstances = state.circumstances(of: file, at: now)
        if outcome == .planCompleted && !file.isPlanSignedOff {
            let message =
                "review the action plan as complete first, or decide otherwise: review result=complete"
            faults.append(.init(key: "outcome", why: "mismatch", message: message))
        }
        if outcome == .undertakings && !file.isOfferedUndertakings {
            let message = "offer the practitioner undertakings first: measure kind=undertakings"
            faults.append(.init(key: "outcome", why: "missing", message: message))
        }
        if !faults.isEmpty { throw .rule(faults, id: id.text) }
        let octets = (weighing ?? []).reduce(TextLimits.spelled(reason + (alternatives ?? ""))) {
            $0 + TextLimits.spelled($1)
        }
        guard octets <= TextLimits.decisionOctetsMax else {
            throw Refusal(
                .overSize,
                "reason= and weighing= together are longer than \(TextLimits.decisionOctetsMax) octets"
            )
        }
        let body = try Bench.check(
            outcome,
            meeting: meeting,
            power: power,
            appeal: appeal,
            on: file,
            by: person,
            at: now,
            in: state
        )
        if body != nil, alternatives == nil {
            let message = "say what else was considered, and why this is proportionate: alternatives="
            throw .rule([Refusal.Fault(key: "alternatives", why: "missing", message: message)], id: id.text)
        }
        let answered = try AnsweredProposal.find(
            proposal,
            for: outcome,
            by: body,
            at: meeting,
            in: circumstances
        )
        let heard =
            answered.map { [$0] } ?? (outcome == .suspension ? file.proposalsImposed(at: meeting) : [])
        try Weighing.check(weighs ?? [], on: heard, of: file)
        if let met = meeting.flatMap({ state.meeting($0) }) {
            try Sitting.refuseEarly(met, file.wordPrecedents(of: (weighs ?? []) + cites), on: file)
        }
        let reached = answered != nil && outcome == .noAction ? Outcome.notTakenForward : outcome
        let decision = Decision(
            outcome: reached,
            cites: cites,
            weighs: weighs ?? [],
            weighing: weighing ?? [],
            reason: reason,
            alternatives: alternatives,
            meeting: meeting,
            power: power,
            appeal: appeal,
            proposal: answered
        )
        let item = state.nextItem(.decision)
        var events = [
            EventDraft(
                .added(item, to: id, concern: nil, audience: .shared, isReleased: true, .decision(decision))
            )
        ]
        // What is not taken forward needs as much as any decision, and leaves the case where it is.
        let end = try Pathway.step(.decide, on: reached.rawValue, in: circumstances)
        let next = reached.isOfCase ? end : nil
        if let next { events.append(file.move(to: next)) }
        // An employer's panel names no power, and owes the letter and the right of appeal all the same.
        let isLetterOwed = power == nil && file.isFormal(decision, in: circumstances)
        let letter =
            isLetterOwed ? ["give the practitioner notice in writing, with the right of appeal: notify"] : []
        return Decided(events, id: item.text, rev: file.revision.number + (next == nil ? 0 : 1))
            .remarking(Weighing.remarks(on: heard, in: circumstances) + letter)
    }

    /// An item may be cited when the practitioner can see it, or when it is properly withheld.
    /// One that the decider cannot see is not there: a file, say, whose response has not come yet.
    private static func fault(citing id: ItemID, on file: CaseFile, _ view: CaseView) -> Refusal.Fault? {
        guard let item = view.item(id) else {
            return .init(key: "cites", why: "missing", message: "\(id.text) is not on \(file.id.text)")
        }
        if item.audience == .shared && item.isReleased { return nil }
        if let held = file.withholding(of: id) {
            if held.holds(on: view.today) {
                guard held.why == .policeRequest, !file.showsWithholding(of: id, on: view.today) else {
                    return nil
                }
                let message =
                    "\(id.text) is kept back for the police, and the practitioner does not see yet that it is: no decision rests on it until they do"
                return .init(key: "cites", why: "unshared", message: message)
            }
            let state =
                held.approver == nil
                ? "its withholding is not approved yet" : "its withholding has passed its review date"
            return .init(
                key: "cites",
                why: "unshared",
                message: "\(id.text) was never shown to the practitioner and \(state)"
            )
        }
        var message = "\(id.text) was never shown to the practitioner: share it, or withhold it with a reason"
        let copies = file.items.filter {
            if case .copy(let original, _, _) = $0.body { original == id } else { false }
        }
        if let copy = copies.last {
            message = "\(id.text) was never shown to the practitioner: cite its shared copy \(copy.id.text)"
        }
        return .init(key: "cites", why: "unshared", message: message)
    }
}
