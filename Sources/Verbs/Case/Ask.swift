public import Casework

/// `ask CASE`: ask the practitioner for a response, or an adviser for advice, by a date (S0-10, S0-11).
public enum Ask: WriteVerb {
    public static let name = "ask"
    public static let summary = "Ask for a response by an agreed date, or an adviser for advice."
    public static let action = Action.ask
    public static let namesRevision = true
    public static let syntax = Syntax(
        Field.caseID(),
        Field.word("for", AskKind.self),
        Field.optional(Field.user()),
        Field.date("due"),
        Field.optional(Field.word("agreed", YesNo.self)),
        Field.optional(Field.text("question"))
    )
    public static let examples = [
        Example(.lead, "ask 26-0001 for=response due=2026-12-03 agreed=yes if=REV", "ok id=Q-"),
        Example(
            .lead,
            "ask 26-0001 for=advice user=U-4 due=2026-12-01 question=\"Is 14 days late?\" if=REV",
            "ok id=Q-"
        ),
        Example(
            .lead,
            "ask 26-0001 for=advice user=U-5 due=2026-12-01 question=\"x\" if=REV",
            "no rule.field id=26-0001"
        ),
    ]

    public static func target(_ request: (CaseID, AskKind, PersonID?, Day, YesNo?, String?)) -> Target {
        .caseFile(request.0)
    }

    public static func decide(
        _ request: (CaseID, AskKind, PersonID?, Day, YesNo?, String?),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, kind, user, due, agreed, question) = request
        guard let file = state.caseFile(id) else { throw .absent("case") }
        try refusePast(due, "due", now)
        let circumstances = state.circumstances(of: file, at: now)
        let next = try Pathway.step(.ask, on: kind.rawValue, in: circumstances)
        switch kind {
        case .response:
            if user != nil {
                throw .argument("user", "a response is asked of the practitioner; leave user= out")
            }
            guard Need.caseTold.isMet(in: circumstances) else {
                throw fault(id, "told", Need.caseTold.sentence(in: circumstances))
            }
            guard agreed != nil else {
                throw .argument(
                    "agreed",
                    "agreed= is missing: say whether the practitioner agreed to the date"
                )
            }
        case .advice:
            guard let user else { throw .argument("user", "user= is missing: name the adviser") }
            guard let other = file.person(user, knownTo: person, at: now, in: state) else {
                throw .absent("person")
            }
            guard other.has(.adviser), other.state != .disabled else {
                throw fault(id, "user", "\(user.text) is not an adviser")
            }
            let relations = Policy.effective(file.relations(of: other, at: now))
            guard relations == [.none] || relations == [.asked] || relations == [.team] else {
                throw fault(id, "user", "\(user.text) cannot advise on this case")
            }
            guard question != nil else {
                throw .argument("question", "question= is missing: say what you ask")
            }
        }
        let item = state.nextItem(.ask)
        let ask = AskFacts(
            kind: kind,
            person: user,
            due: due,
            isAgreed: agreed?.isYes ?? false,
            question: question ?? "",
            isDone: false,
            extensions: 0
        )
        let audience: Audience = kind == .response ? .shared : .advice
        var events = [
            EventDraft(.added(item, to: id, concern: nil, audience: audience, isReleased: true, .ask(ask)))
        ]
        if let user { events += AdviserPlace.kept(user, on: file, at: now) }
        if let next { events.append(file.move(to: next)) }
        let least = DayBound(.due, due, .atLeast, .responseMinimum, from: now.day, isFirm: false)
        var remarks = try DayBound.remarks(kind == .response ? [least] : [], under: circumstances.pack)
        if !remarks.isEmpty, agreed?.isYes == true {
            // What somebody else says of it does not shorten the practitioner's time.
            remarks.append(
                "until the practitioner agrees to the day themself, that time counts: agree \(item.text)"
            )
        }
        return Decided(events, id: item.text, rev: file.revision.number + (next == nil ? 0 : 1))
            .remarking(remarks)
    }

    private static func fault(_ id: CaseID, _ key: String, _ message: String) -> Refusal {
        .rule([Refusal.Fault(key: key, why: "mismatch", message: message)], id: id.text)
    }
}
