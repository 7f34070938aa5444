public import Casework

/// `new case`: record a concern about a practitioner and open the case (domain s4 row 1).
public enum NewCase: WriteVerb {
    public static let name = "new"
    public static let type: String? = "case"
    public static let summary = "Open a case with its first concern. You become the case manager."
    public static let action = Action.open
    public static let syntax = Syntax(
        Field.subject(),
        Field.word("kind", ConcernKind.self),
        Field.word("source", ConcernSource.self),
        Field.date("heard"),
        Field.word("safety", Answer3.self),
        Field.text("title", max: TextLimits.titleMax),
        Field.optional(Field.opaque("pack", shape: "PACK")),
        Field.optional(Field.blobText("account"))
    )
    public static let examples = [
        Example(
            .lead,
            "new case prac=S-1 kind=records source=practice-manager heard=2026-11-18 safety=unknown title=\"Letters sent late\"",
            text: "Letters dated 2, 5 and 9 October.",
            "ok id=26-0003 rev=1"
        ),
        Example(
            .practitioner,
            "new case prac=S-1 kind=records source=self heard=2026-11-18 safety=no title=\"x\"",
            "no deny msg="
        ),
    ]

    public typealias Request = (
        SubjectID, ConcernKind, ConcernSource, Day, Answer3, String, String?, [UInt8]?
    )

    public static func target(
        _ request: Request
    ) -> Target {
        .nothing
    }

    public static func decide(
        _ request: Request,
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (subject, kind, source, heard, safety, title, name, account) = request
        guard let about = state.subject(subject) else { throw .absent("practitioner") }
        if person.subject == subject { throw Refusal(.denied, "you cannot open a case about yourself") }
        try refuseFuture(heard, "heard", now)
        let id = state.nextCase(on: now.day)
        let facts = ConcernFacts(kind: kind, source: source, heard: heard, safety: safety, title: title)
        var events = [
            EventDraft(.caseOpened(id, subject, title: title)),
            EventDraft(.concernRaised(ConcernID(id, 1), facts), text: account),
        ]
        // The case keeps the rules that it starts under, whatever is loaded later.
        let pack = name.map { state.pack(named: $0, on: now.day) } ?? state.packForNewCases(on: now.day)
        if let misfit = pack?.misfit(profession: about.profession, status: about.status) {
            throw .rule(
                [
                    Refusal.Fault(
                        key: "pack",
                        why: "mismatch",
                        message: "\(misfit): choose other rules, pack="
                    )
                ],
                id: subject.text
            )
        }
        if let pack { events.append(EventDraft(.pinned(id, pack.id))) }
        if let name, pack == nil { throw .argument("pack", "no rule pack is called \(name): list pack") }
        return Decided(
            events,
            id: id.text,
            rev: 1
        )
    }
}

/// A day that should have happened already must not lie ahead.
func refuseFuture(_ day: Day, _ key: String, _ now: Moment) throws(Refusal) {
    if day > now.day { throw .argument(key, "\(key)= lies in the future: give a day up to \(now.day.iso)") }
}

/// A day that people should keep must not have passed.
func refusePast(_ day: Day, _ key: String, _ now: Moment) throws(Refusal) {
    if day < now.day { throw .argument(key, "\(key)= has passed: give a day from \(now.day.iso)") }
    if day > now.day.advanced(by: 3660) { throw .argument(key, "\(key)= is more than ten years away") }
}
