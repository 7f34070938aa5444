public import Casework

/// `lift CASE`: end an exclusion; never by the one who recorded it.
public enum Lift: WriteVerb {
    public static let name = "lift"
    public static let summary =
        "End the exclusion of someone from a case, with the reason. Never by who recorded it, nor by who is excluded."
    public static let action = Action.lift
    public static let namesRevision = true
    public static let syntax = Syntax(Field.caseID(), Field.user(), Field.text("reason"))
    public static let examples = [
        Example(
            .lead,
            "lift 26-0001 user=U-3 reason=\"No conflict\" if=REV",
            "no rule.field id=26-0001 msg="
        ),
        Example(.practitioner, "lift 26-0001 user=U-3 reason=\"x\" if=1", "no deny msg="),
    ]

    public static func target(_ request: (CaseID, PersonID, String)) -> Target { .caseFile(request.0) }

    public static func decide(
        _ request: (CaseID, PersonID, String),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, user, reason) = request
        guard let file = state.caseFile(id), file.person(user, knownTo: person, at: now, in: state) != nil
        else { throw .absent("person") }
        guard
            let place = file.members.last(where: {
                $0.person == user && $0.relation == .excluded && $0.holds(at: now)
            })
        else { throw fault(id, "\(user.text) is not excluded from the case") }
        guard place.by != person.id, user != person.id else {
            throw fault(id, "you recorded this exclusion; another case manager on the team has to lift it")
        }
        // Whoever manages the case also puts people on it: an interest that somebody declared takes a second person.
        guard place.by != user || file.lead != person.id else {
            throw fault(
                id,
                "\(user.text) declared this interest; a colleague of the team has to lift it, not the case manager"
            )
        }
        var events = [EventDraft(.memberLifted(id, user, reason: reason))]
        // Whoever sits on a body that has the case gets back the place that the exclusion took.
        let sits = state.allBodies.contains { body in
            body.kind != .coreTeam && body.seats(user) && !file.reportsNow(to: body.id).isEmpty
        }
        if sits {
            let back = Event.memberAdded(id, user, .panel, scope: [], end: nil, reason: "exclusion lifted")
            events.append(EventDraft(back))
        }
        return Decided(events, rev: file.revision.number + UInt32(events.count))
    }

    private static func fault(_ id: CaseID, _ message: String) -> Refusal {
        .rule([Refusal.Fault(key: "user", why: "mismatch", message: message)], id: id.text)
    }
}
