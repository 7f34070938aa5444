public import Casework

/// `set USER`: change what a person is called, may do, or whether they may sign in at all.
public enum SetUser: WriteVerb {
    /// What an account can be made; `invited` is how it begins.
    public enum Change: String, Word {
        case active, disabled

        var state: AccountState { self == .active ? .active : .disabled }
    }

    public static let name = "set"
    public static let type: String? = "user"
    public static let typeIsWritten = false
    public static let summary =
        "Change a person's name or roles, or disable or enable their account. It acts on their next line."
    public static let action = Action.managePeople
    public static let namesRevision = true
    public static let syntax = Syntax(
        Field.userID(),
        Field.optional(Field.name()),
        Field.optional(Field.words("role", Role.self)),
        Field.optional(Field.word("state", Change.self)),
        Field.optional(Field.text("reason"))
    )
    public static let examples = [
        Example(.admin, "set U-4 role=adviser,panel if=1", "ok rev=2"),
        Example(.admin, "set U-4 role=adviser if=9", "no stale id=U-4 rev=1"),
        Example(.admin, "set U-1 state=disabled reason=\"Left\" if=1", "no rule.field id=U-1 msg="),
    ]

    public typealias Request = (PersonID, String?, [Role]?, Change?, String?)

    public static func target(_ request: Request) -> Target { .person(request.0) }

    public static func decide(
        _ request: Request,
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, name, roles, account, reason) = request
        guard let other = state.person(id) else { throw .absent("person") }
        guard name != nil || roles != nil || account != nil else {
            throw .argument("role", "nothing to change: give name=, role= or state=")
        }
        if let roles {
            if other.has(.companion) {
                throw fault(id, "a companion holds no other role; make a second account")
            }
            try Roles.check(roles)
            if id == person.id {
                throw fault(id, "you cannot change your own roles; ask another administrator")
            }
            if roles.contains(.admin) && other.subject != nil {
                throw fault(
                    id,
                    "a practitioner's account cannot be an administrator's; make a second account"
                )
            }
        }
        if account == .disabled {
            if reason == nil {
                throw .argument("reason", "reason= is missing: say why the account is disabled")
            }
            if id == person.id {
                throw fault(id, "you cannot disable your own account; ask another administrator")
            }
        }
        let event = Event.personChanged(id, name: name, roles: roles, state: account?.state, reason: reason)
        return Decided([EventDraft(event)], rev: other.revision.number + 1)
    }

    private static func fault(_ id: PersonID, _ message: String) -> Refusal {
        .rule([Refusal.Fault(key: "id", why: "mismatch", message: message)], id: id.text)
    }
}
