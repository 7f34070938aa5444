public import Casework

/// `waive CONCERN`: the practitioner chooses not to answer a concern.
public enum Waive: WriteVerb {
    public static let name = "waive"
    public static let summary = "Choose not to answer a concern about you. You can still answer later."
    public static let action = Action.waive
    public static let syntax = Syntax(Field.concernID(), Field.text("reason"))
    public static let examples = [
        Example(.practitioner, "waive 26-0001.1 reason=\"I accept it as written\"", "ok rev=2"),
        Example(.lead, "waive 26-0001.1 reason=\"No reply\"", "no deny msg="),
    ]

    public static func target(_ request: (ConcernID, String)) -> Target { .concern(request.0) }

    public static func decide(
        _ request: (ConcernID, String),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, reason) = request
        guard let concern = state.caseFile(id.caseID)?.concern(id.number) else { throw .absent("concern") }
        if concern.isSettled {
            throw .rule(
                [
                    Refusal.Fault(
                        key: "id",
                        why: "mismatch",
                        message: "\(id.text) is \(concern.state) already"
                    )
                ],
                id: id.text
            )
        }
        return Decided([EventDraft(.waived(id, reason: reason))], rev: concern.revision.number + 1)
    }
}
