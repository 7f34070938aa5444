public import Casework

/// `escalate CASE`: a performance case is opened: high frequency together with patient safety (S0-13).
public enum Escalate: WriteVerb {
    public static let name = "escalate"
    public static let summary =
        "Open a performance case: it happened repeatedly, and patients may be at risk."
    public static let action = Action.escalate
    public static let namesRevision = true
    public static let syntax = Syntax(Field.caseID(), Field.text("reason"))
    public static let examples = [
        Example(
            .lead,
            "escalate 26-0001 reason=\"Third report\" if=REV",
            "no rule.transition id=26-0001 from=told msg="
        ),
        Example(.colleague, "escalate 26-0001 reason=\"x\" if=REV", "no deny msg="),
    ]

    public static func target(_ request: (CaseID, String)) -> Target { .caseFile(request.0) }

    public static func decide(
        _ request: (CaseID, String),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, reason) = request
        guard let file = state.caseFile(id),
            let next = try Pathway.step(.escalate, in: state.circumstances(of: file, at: now))
        else { throw .absent("case") }
        return Decided([file.move(to: next, reason: reason)], rev: file.revision.number + 1)
    }
}
