public import Casework

/// `new case`: record a concern about a practitioner and open the case (domain s4 row 1).
public enum NewCase: WriteVerb {
    public static let name = "new"
    public static let type: String? = "case"
    public static let summary =
        "Open a case with its first concern. A case manager leads it; an adviser names the case manager who does."
    public static let action = Action.open
    public static let syntax = Syntax(
        Field.subject(),
        Field.word("kind", ConcernKind.self),
        Field.word("source", ConcernSource.self),
        Field.date("heard"),
        Field.word("safety", Answer3.self),
        Field.text("title", max: TextLimits.titleMax),
        Field.optional(Field.opaque("pack", shape: "PACK")),
        Field.optional(Field.user("lead")),
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
            .adviser,
            "new case prac=S-1 kind=records source=pharmacist heard=2026-11-18 safety=no title=\"x\"",
            "no bad.arg key=lead msg="
        ),
        Example(
            .practitioner,
            "new case prac=S-1 kind=records source=self heard=2026-11-18 safety=no title=\"x\"",
            "no deny msg="
        ),
    ]

    public typealias Request = (
        SubjectID, ConcernKind, ConcernSource, Day, Answer3, String, String?, PersonID?, [UInt8]?
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
        let (subject, kind, source, heard, safety, title, name, lead, account) = request
        guard let practitioner = state.subject(subject) else { throw .absent("practitioner") }
        if person.subject == subject { throw Refusal(.denied, "you cannot open a case about yourself") }
        try refuseFuture(heard, "heard", now)
        try checkLead(lead, of: subject, openedBy: person, at: now, in: state)
        // The case keeps the rules that it starts under, whatever is loaded later.
        let pack = name.map { state.pack(named: $0, on: now.day) } ?? state.packForNewCases(on: now.day)
        if let misfit = pack?.misfit(profession: practitioner.profession, status: practitioner.status) {
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
        if let name, pack == nil { throw .argument("pack", "no rule pack is called \(name): list pack") }
        let id = state.nextCase(on: now.day)
        let facts = ConcernFacts(kind: kind, source: source, heard: heard, safety: safety, title: title)
        try pack?.admit(facts)
        var events = [
            EventDraft(.caseOpened(id, subject, title: title, lead: lead)),
            EventDraft(.concernRaised(ConcernID(id, 1), facts), text: account),
        ]
        if let pack { events.append(EventDraft(.pinned(id, pack.id))) }
        return Decided(
            events,
            id: id.text,
            rev: 1
        )
    }

    /// A case has a case manager from its first moment: who opens it, or whom an adviser names (domain 4, row 1).
    private static func checkLead(
        _ lead: PersonID?,
        of subject: SubjectID,
        openedBy person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) {
        guard !person.has(.manager) else {
            guard lead == nil else {
                throw .argument(
                    "lead",
                    "leave lead= out: you are the case manager, and can hand the case over"
                )
            }
            return
        }
        guard let lead else {
            throw .argument("lead", "lead= is missing: name the case manager who is to lead the case")
        }
        guard let named = Lens(state, for: person, at: now).person(lead) else { throw .absent("person") }
        guard named.has(.manager), named.state == .active, named.subject != subject else {
            throw .argument("lead", "\(lead.text) is no case manager who can lead this case")
        }
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

extension RulePack {
    /// Throws when the pack does not know where a concern came from, or what it is about.
    func admit(_ concern: ConcernFacts) throws(Refusal) {
        try admit(concern.source, from: .sources, as: "source")
        try admit(concern.kind, from: .categories, as: "kind")
    }
}
