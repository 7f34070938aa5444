public import Casework

/// `confirm USER`: a second administrator lets an invitation be used.
public enum Confirm: WriteVerb {
    public static let name = "confirm"
    public static let summary =
        "As second administrator, let an invitation be used that was made for somebody with a working computer."
    public static let action = Action.managePeople
    public static let syntax = Syntax(Field.userID())
    public static let examples = [
        Example(.admin, "confirm U-2", "no rule.field id=U-2 msg="),
        Example(.lead, "confirm U-2", "no deny msg=\"your role cannot manage people"),
    ]

    public static func target(_ request: PersonID) -> Target { .person(request) }

    public static func decide(
        _ request: PersonID,
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        guard let other = state.person(request) else { throw .absent("person") }
        guard let invitation = other.invitation, invitation.isHeld, invitation.until > now else {
            throw fault(other.id, "no invitation of \(other.id.text) waits for a second administrator")
        }
        guard invitation.by != person.id else {
            throw fault(other.id, "you made this invitation; another administrator has to confirm it")
        }
        guard state.mayConfirm(person, at: now) else {
            let days = Administrators.confirmsAfterDays
            throw fault(
                other.id,
                "you have been an administrator for fewer than \(days) days; another one has to confirm it, or you later"
            )
        }
        return Decided([EventDraft(.invitationConfirmed(other.id))], id: other.id.text)
    }

    private static func fault(_ id: PersonID, _ message: String) -> Refusal {
        .rule([Refusal.Fault(key: "id", why: "mismatch", message: message)], id: id.text)
    }
}
