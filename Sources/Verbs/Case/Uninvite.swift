public import Casework

/// `uninvite CASE`: the practitioner ends a companion's place.
public enum Uninvite: WriteVerb {
    public static let name = "uninvite"
    public static let summary = "End a companion's place on your case, at once."
    public static let action = Action.uninvite
    public static let syntax = Syntax(Field.caseID(), Field.user())
    public static let examples = [
        Example(.practitioner, "uninvite 26-0001 user=U-6", "ok"),
        Example(.practitioner, "uninvite 26-0001 user=U-2", "no none msg=\"no such companion\""),
    ]

    public static func target(_ request: (CaseID, PersonID)) -> Target { .caseFile(request.0) }

    public static func decide(
        _ request: (CaseID, PersonID),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, user) = request
        guard let file = state.caseFile(id) else { throw .absent("case") }
        guard
            file.members.contains(where: {
                $0.person == user && $0.relation == .companion && $0.holds(at: now)
            })
        else { throw .absent("companion") }
        // The revision of the case counts steps that the practitioner does not see: they get none.
        return Decided([EventDraft(.memberEnded(id, user))])
    }
}
