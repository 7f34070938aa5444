import CLP
public import Casework

/// `reinvite USER`: a new invitation for someone who has an account; an earlier one is void. While the person has a computer
/// that works, a second administrator confirms it, when there is one.
public enum Reinvite: WriteVerb {
    public static let name = "reinvite"
    public static let summary =
        "Make a new invitation for someone who has an account; an earlier one ends. A second administrator may have to confirm."
    public static let action = Action.managePeople
    public static let syntax = Syntax(Field.userID(), Field.secrets())
    public static let examples = [
        Example(
            .admin,
            "reinvite U-2 code=4ZK7QF2M9XTT4BHV8N3CR6D5WJ words=marble,tractor,sunset,violin",
            "ok id=U-2 until="
        ),
        Example(
            .admin,
            "reinvite U-99 code=4ZK7QF2M9XTT4BHV8N3CR6D5WJ words=marble,tractor,sunset,violin",
            "no none msg=\"no such person\""
        ),
    ]

    public static func target(_ request: (PersonID, InvitationSecrets)) -> Target { .person(request.0) }

    public static func decide(
        _ request: (PersonID, InvitationSecrets),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        guard let other = state.person(request.0) else { throw .absent("person") }
        if other.state == .disabled {
            let message = "\(other.id.text) is disabled; enable the account first"
            throw .rule([Refusal.Fault(key: "id", why: "mismatch", message: message)], id: other.id.text)
        }
        let invitation = request.1.event(for: other.id, at: now)
        var decided = Decided([EventDraft(invitation.event)], id: other.id.text)
        decided.ok.append(key: "until", atom: invitation.until.rfc3339)
        let isInAPlace = other.subject.map { state.needsSecondAdministrator(for: other.id, of: $0, at: now) }
        if isInAPlace == true || state.needsSecondAdministrator(for: other.id, at: now) {
            decided.events.append(EventDraft(.invitationHeld(other.id)))
            decided.ok.append(key: "state", atom: "waiting")
        }
        return decided
    }
}
