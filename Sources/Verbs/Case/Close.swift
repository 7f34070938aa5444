public import Casework

/// `close CASE`: the file is closed, with learning at both levels (S0-9; design rule 7).
public enum Close: WriteVerb {
    public static let name = "close"
    public static let summary =
        "Close a case that was decided and has learning for the individual and for the organisation."
    public static let action = Action.close
    public static let namesRevision = true
    public static let syntax = Syntax(Field.caseID(), Field.text("reason"))
    public static let examples = [
        Example(
            .lead,
            "close 26-0001 reason=\"Done\" if=REV",
            "no rule.transition id=26-0001 from=told msg="
        ),
        Example(.colleague, "close 26-0001 reason=\"Done\" if=REV", "no deny msg="),
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
        guard let next = try Pathway.step(.close, in: state.circumstances(of: file, at: now)) else {
            throw .absent("case")
        }
        return Decided([file.move(to: next, reason: reason)], rev: file.revision.number + 1)
    }
}
