public import Casework

/// `unseat BODY`: a person's seat on a body ends, with the reason.
public enum Unseat: WriteVerb {
    public static let name = "unseat"
    public static let summary = "End a person's seat on a body, and say why."
    public static let action = Action.manageBodies
    public static let syntax = Syntax(Field.bodyID(), Field.user(), Field.text("reason"))
    public static let examples = [
        Example(.admin, "unseat G-9 user=U-3 reason=\"Term ended\"", "no none msg=\"no such body\"")
    ]

    public static func target(_ request: (BodyID, PersonID, String)) -> Target { .body(request.0) }

    public static func decide(
        _ request: (BodyID, PersonID, String),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, user, reason) = request
        guard let body = state.body(id) else { throw .absent("body") }
        guard body.seats(user) else { throw .absent("person") }
        var events = [EventDraft(.unseated(id, user, reason: reason))]
        // Whoever leaves the body leaves the cases that were reported to it.
        for file in state.cases(of: user) {
            let sits = file.members.contains {
                $0.person == user && $0.relation == .panel && $0.holds(at: now)
            }
            let elsewhere = state.allBodies.contains { other in
                other.id != id && other.seats(user)
                    && file.records(.report).contains { $0.record.group == other.id }
            }
            if sits && !elsewhere { events.append(EventDraft(.memberEnded(file.id, user))) }
        }
        return Decided(events, rev: body.revision.number + 1)
    }
}
