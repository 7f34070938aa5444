public import Casework

/// `declare CASE`: someone on the case declares an interest of their own, and is off it from that moment (design §5).
public enum Declare: WriteVerb {
    public static let name = "declare"
    public static let summary =
        "Declare an interest of your own in a case. You can no longer read it or act on it."
    public static let action = Action.declare
    public static let endsOwnPlace = true
    public static let syntax = Syntax(Field.caseID(), Field.text("interest"))
    public static let examples = [
        Example(.colleague, "declare 26-0001 interest=\"We trained together\"", "ok rev="),
        Example(.lead, "declare 26-0001 interest=\"x\"", "no deny msg="),
        Example(.practitioner, "declare 26-0001 interest=\"x\"", "no deny msg="),
    ]

    public static func target(_ request: (CaseID, String)) -> Target { .caseFile(request.0) }

    public static func decide(
        _ request: (CaseID, String),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, interest) = request
        guard let file = state.caseFile(id) else { throw .absent("case") }
        let event = Event.memberAdded(id, person.id, .excluded, scope: [], end: nil, reason: interest)
        return Decided([EventDraft(event)], rev: file.revision.number + 1)
    }
}
