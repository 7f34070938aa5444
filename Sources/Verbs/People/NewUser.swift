import CLP
public import Casework

/// `new user`: an administrator invites a person.
public enum NewUser: WriteVerb {
    public static let name = "new"
    public static let type: String? = "user"
    public static let summary =
        "Make an account and its invitation: a code for the file, four words for the phone."
    public static let action = Action.managePeople
    public static let syntax = Syntax(
        Field.name(),
        Field.words("role", Role.self),
        Field.optional(Field.subject()),
        Field.secrets()
    )
    public static let examples = [
        Example(
            .admin,
            "new user name=\"Priya Nair\" role=manager code=4ZK7QF2M9XTT4BHV8N3CR6D5WJ words=marble,tractor,sunset,violin",
            "ok id=U-"
        ),
        Example(
            .lead,
            "new user name=\"x\" role=manager code=4ZK7QF2M9XTT4BHV8N3CR6D5WJ words=marble,tractor,sunset,violin",
            "no deny msg=\"your role cannot manage people"
        ),
    ]

    public static func target(_ request: (String, [Role], SubjectID?, InvitationSecrets)) -> Target {
        .nothing
    }

    public static func decide(
        _ request: (String, [Role], SubjectID?, InvitationSecrets),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (name, roles, subject, secrets) = request
        try Roles.check(roles)
        if let subject {
            guard let entry = state.subject(subject) else { throw .absent("practitioner") }
            if roles.contains(.admin) {
                throw .argument(
                    "prac",
                    "an administrator's account is nobody's on the register; make a second account"
                )
            }
            if let linked = entry.account.flatMap(state.person), linked.state != .disabled {
                throw .rule(
                    [
                        Refusal.Fault(
                            key: "prac",
                            why: "mismatch",
                            message: "\(subject.text) has an account already"
                        )
                    ],
                    id: subject.text
                )
            }
        } else if roles.contains(.practitioner) {
            throw .argument("prac", "prac= is missing: name the practitioner's register entry, like S-1")
        }
        let id = state.nextPerson
        let invitation = secrets.event(for: id, at: now)
        var decided = Decided(
            [
                EventDraft(.personAdded(id, name: name, roles: roles, subject: subject)),
                EventDraft(invitation.event),
            ],
            id: id.text
        )
        decided.ok.append(key: "until", atom: invitation.until.rfc3339)
        if let subject, state.needsSecondAdministrator(for: nil, of: subject, at: now) {
            decided.events.append(EventDraft(.invitationHeld(id)))
            decided.ok.append(key: "state", atom: "waiting")
        }
        return decided
    }
}

/// Which roles one person may hold.
enum Roles {
    /// Administrators cannot read cases, so they hold nothing else; a companion is invited by a practitioner.
    static func check(_ roles: [Role]) throws(Refusal) {
        guard !roles.isEmpty else { throw .argument("role", "role= is empty: name at least one role") }
        if roles.contains(.admin) && roles.count > 1 {
            throw .argument("role", "an administrator holds no other role: administrators cannot read cases")
        }
        if roles.contains(.companion) {
            throw .argument("role", "companions are invited by the practitioner, for one case: invite")
        }
        if Set(roles).count != roles.count { throw .argument("role", "a role is named twice") }
    }
}
