import CLP
public import Casework

/// `baseline CASE`: what else is known, how serious, how often, and what the team makes of it (S0-6, S0-7; design rule 6).
public enum Baseline: WriteVerb {
    public static let name = "baseline"
    public static let summary =
        "Freeze the other known concerns, set severity and frequency, and say what they amount to."
    public static let action = Action.baseline
    public static let namesRevision = true
    public static let syntax = Syntax(
        Field.caseID(),
        Field.caseKeys("others"),
        Field.number("consequence", 1...5),
        Field.number("likelihood", 1...5),
        Field.word("frequency", Frequency.self),
        Field.word("safety", Answer3.self),
        Field.word("result", BaselineResult.self),
        Field.optional(Field.users("present")),
        Field.optional(Field.meeting()),
        Field.optional(Field.word("immediate", Answer3.self)),
        Field.optional(Field.text("differs")),
        Field.text("reason")
    )
    public static let examples = [
        Example(
            .lead,
            "baseline 26-0001 others= consequence=2 likelihood=2 frequency=isolated safety=no result=isolated present=U-2,U-3 reason=\"x\" if=REV",
            "no rule.field id=26-0001 msg="
        ),
        Example(
            .lead,
            "baseline 26-0002 others=26-0001 consequence=2 likelihood=2 frequency=isolated safety=no result=isolated present=U-2,U-3 reason=\"x\" if=REV",
            "no rule.transition id=26-0002 from=received msg="
        ),
        Example(
            .lead,
            "baseline 26-0001 others=26-0002 consequence=2 likelihood=3 frequency=repeated safety=no result=pattern present=U-2,U-3 reason=\"Second in a year\" if=REV",
            "ok id=B-"
        ),
    ]

    public typealias Request = (
        CaseID, [CaseID], Int, Int, Frequency, Answer3, BaselineResult, [PersonID]?, MeetingID?, Answer3?,
        String?,
        String
    )

    public static func target(_ request: Request) -> Target { .caseFile(request.0) }

    public static func decide(
        _ request: Request,
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (
            id, others, consequence, likelihood, frequency, safety, result, named, meeting, immediate,
            differs,
            reason
        ) = request
        guard let file = state.caseFile(id), let view = Lens(state, for: person, at: now).caseView(id)
        else { throw .absent("case") }
        let circumstances = state.circumstances(of: file, at: now)
        try checkKnowsAll(view)
        try confirm(others, known: view.others.map(\.id), on: id)
        let present = try self.present(named ?? [], at: meeting, on: file, now, state)
        let suggestion = circumstances.suggestion(frequency: frequency, safety: safety, others: others.count)
        try weigh(result, against: suggestion, differs, id)
        let known = others.compactMap { state.caseFile($0).map { KnownCase($0) } }.fitting
        try fit([reason, differs ?? ""] + known.map(\.spelled) + others.map(\.text))
        let baseline = BaselineFacts(
            others: others,
            consequence: consequence,
            likelihood: likelihood,
            frequency: frequency,
            safety: safety,
            result: result,
            present: present,
            reason: reason,
            immediate: immediate ?? .unknown,
            known: known,
            differs: differs,
            meeting: meeting
        )
        let item = state.nextItem(.baseline)
        var events = [
            EventDraft(
                .added(item, to: id, concern: nil, audience: .shared, isReleased: true, .baseline(baseline))
            )
        ]
        let next = try Pathway.step(
            .baseline,
            on: result.rawValue,
            in: circumstances
        )
        if let next { events.append(file.move(to: next)) }
        return Decided(events, id: item.text, rev: file.revision.number + (next == nil ? 0 : 1))
    }

    /// A result that says more than the facts is refused (S0-10, S0-13); one that says less needs its own reason.
    private static func weigh(
        _ result: BaselineResult,
        against suggestion: BaselineResult,
        _ differs: String?,
        _ id: CaseID
    ) throws(Refusal) {
        let ranks: [BaselineResult] = [.isolated, .pattern, .highFrequency]
        guard result != suggestion, let given = ranks.firstIndex(of: result),
            let found = ranks.firstIndex(of: suggestion), given > found || differs == nil
        else { return }
        let fault =
            if given < found {
                Refusal.Fault(key: "differs", why: "missing", message: contradiction[suggestion] ?? "")
            } else {
                Refusal.Fault(key: "result", why: "mismatch", message: requirement[result] ?? "")
            }
        throw .rule([fault], id: id.text)
    }

    private static let contradiction: [BaselineResult: String] = [
        .pattern: "there is more than one incident: say in differs= why it is no pattern",
        .highFrequency:
            "it happened repeatedly, and patients may be at risk: say in differs= why it is no performance case",
    ]

    private static let requirement: [BaselineResult: String] = [
        .pattern: "a pattern needs more than one incident: one that was repeated, or another concern or case",
        .highFrequency:
            "a performance case needs both: it happened as often as its rules say, and patients may be at risk",
    ]

    /// The core team grades together (domain 4, row 4): two people of it at least are named, or a meeting of a core team that
    /// had its quorum is.
    private static func present(
        _ named: [PersonID],
        at meeting: MeetingID?,
        on file: CaseFile,
        _ now: Moment,
        _ state: State
    ) throws(Refusal) -> [PersonID] {
        func isOnTeam(_ id: PersonID) -> Bool {
            state.person(id).map { !file.relations(of: $0, at: now).isDisjoint(with: [.lead, .team]) }
                ?? false
        }
        func fault(_ key: String, _ why: String, _ message: String) -> Refusal {
            .rule([Refusal.Fault(key: key, why: why, message: message)], id: file.id.text)
        }
        for user in named where !isOnTeam(user) {
            throw .argument("present", "\(user.text) is not on the core team of \(file.id.text)")
        }
        guard let meeting else {
            guard Set(named).count > 1 else {
                throw fault(
                    "present",
                    "missing",
                    "the core team grades together: name two people of it at least, present=, or its meeting, meeting="
                )
            }
            return named
        }
        guard let found = state.meeting(meeting), let body = state.body(found.body) else {
            throw .absent("meeting")
        }
        guard body.kind == .coreTeam else {
            throw fault("meeting", "mismatch", "\(meeting.text) is not a meeting of a core team")
        }
        // Those whom an interest keeps off the case do not grade it.
        let free = found.held.map { held in
            held.present.filter { member in
                guard let known = state.person(member), known.subject != file.subject else { return false }
                return !held.interested.contains(member)
                    && !file.relations(of: known, at: now).contains(.excluded)
            }
        }
        guard let free, free.count >= found.quorumNeeded, found.date >= file.begun else {
            throw fault(
                "meeting",
                "mismatch",
                "\(meeting.text) was not held with its quorum, of members who are free to act, since \(file.id.text) was opened"
            )
        }
        try Sitting.check(found, body, free, on: file)
        return named.isEmpty ? free.filter(isOnTeam) : named
    }

    /// Whom a conflict keeps off another case cannot confirm what is known (S0-6): somebody else of the team does, who may see
    /// all of it. Which case it is, they are not told.
    private static func checkKnowsAll(_ view: CaseView) throws(Refusal) {
        guard !view.seesAllOthers else { return }
        throw .rule([Refusal.Fault(key: "others", why: "mismatch", message: keptFrom)], id: view.id.text)
    }

    /// What is said to whoever cannot see all that is known of a practitioner.
    static let keptFrom =
        "a conflict of interest keeps you off a part of what is known about the practitioner: somebody else of the core team, who may see all of it, has to confirm that part and record the baseline"

    /// All its words and references come back in one row.
    private static func fit(_ words: [String]) throws(Refusal) {
        let octets = words.reduce(0) { $0 + TextLimits.spelled($1) + 3 }
        guard octets <= TextLimits.baselineOctetsMax else {
            throw Refusal(
                .overSize,
                "reason= and differs= are too long to stand beside the other cases: shorten them by \(octets - TextLimits.baselineOctetsMax) octets"
            )
        }
    }

    /// The server lists the other concerns, the team confirms them; what is confirmed is frozen. Of more cases than a list
    /// holds the latest are confirmed.
    private static func confirm(_ given: [CaseID], known: [CaseID], on id: CaseID) throws(Refusal) {
        var faults: [Refusal.Fault] = []
        for other in known.suffix(Limits.listValuesMax) where !given.contains(other) {
            faults.append(
                .init(
                    key: "others",
                    why: "missing",
                    message: "\(other.text) is about the same practitioner: add it to others="
                )
            )
        }
        for other in given where !known.contains(other) {
            faults.append(
                .init(
                    key: "others",
                    why: "mismatch",
                    message: "\(other.text) is not another known case about the same practitioner"
                )
            )
        }
        if Set(given).count != given.count {
            faults.append(.init(key: "others", why: "mismatch", message: "a case is named twice in others="))
        }
        if !faults.isEmpty { throw .rule(faults, id: id.text) }
    }
}

extension [KnownCase] {
    /// The same, as far as they fit into a row beside a reason: very many cases are frozen without what they were about.
    fileprivate var fitting: [KnownCase] {
        guard reduce(0, { $0 + $1.spelled.utf8.count + 3 }) > TextLimits.knownOctetsMax else { return self }
        return map { KnownCase(id: $0.id, stage: $0.stage, outcome: $0.outcome, kinds: []) }
    }
}
