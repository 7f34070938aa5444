public import Casework

/// `reopen CASE`: a closed case is opened again, with the reason; what was recorded stays (domain 4, row Y).
public enum Reopen: WriteVerb {
    public static let name = "reopen"
    public static let summary =
        "Open a closed case again and say why. The practitioner is told anew before anything else happens."
    public static let action = Action.reopen
    public static let namesRevision = true
    public static let syntax = Syntax(Field.caseID(), Field.text("reason"))
    public static let examples = [
        Example(
            .lead,
            "reopen 26-0001 reason=\"A new report\" if=REV",
            "no rule.transition id=26-0001 from=told msg="
        ),
        Example(.practitioner, "reopen 26-0001 reason=\"x\" if=REV", "no deny msg="),
    ]

    public static func target(_ request: (CaseID, String)) -> Target { .caseFile(request.0) }

    public static func decide(
        _ request: (CaseID, String),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, reason) = request
        guard let file = state.caseFile(id) else { throw .absent("case") }
        _ = try Pathway.step(.reopen, in: state.circumstances(of: file, at: now))
        return Decided([EventDraft(.reopened(id, reason: reason))], rev: file.revision.number + 1)
    }
}
