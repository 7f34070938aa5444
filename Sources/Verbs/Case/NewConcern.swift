public import Casework

/// `new concern`: add a concern to a case. One that comes after the practitioner was told must be told too (S0-1).
public enum NewConcern: WriteVerb {
    public static let name = "new"
    public static let type: String? = "concern"
    public static let summary = "Add a concern to a case; the practitioner sees it once told of it."
    public static let action = Action.raise
    public static let syntax = Syntax(
        Field.caseKey("on"),
        Field.word("kind", ConcernKind.self),
        Field.word("source", ConcernSource.self),
        Field.date("heard"),
        Field.word("safety", Answer3.self),
        Field.text("title", max: TextLimits.titleMax),
        Field.optional(Field.blobText("account"))
    )
    public static let examples = [
        Example(
            .lead,
            "new concern on=26-0001 kind=records source=audit heard=2026-11-18 safety=no title=\"A fourth letter\"",
            "ok id=26-0001.2 rev=1"
        )
    ]

    public static func target(_ request: (CaseID, ConcernKind, ConcernSource, Day, Answer3, String, [UInt8]?))
        -> Target
    {
        .caseFile(request.0)
    }

    public static func decide(
        _ request: (CaseID, ConcernKind, ConcernSource, Day, Answer3, String, [UInt8]?),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, kind, source, heard, safety, title, account) = request
        guard let file = state.caseFile(id) else { throw .absent("case") }
        try refuseFuture(heard, "heard", now)
        guard file.concerns.count < Quotas.concernsPerCaseMax else {
            throw Refusal(
                .overCount,
                "a case holds at most \(Quotas.concernsPerCaseMax) concerns: open another case for this one"
            )
        }
        let next = ConcernID(id, UInt32(file.concerns.count + 1))
        let facts = ConcernFacts(kind: kind, source: source, heard: heard, safety: safety, title: title)
        try state.rules(of: file)?.admit(facts)
        return Decided([EventDraft(.concernRaised(next, facts), text: account)], id: next.text, rev: 1)
    }
}
