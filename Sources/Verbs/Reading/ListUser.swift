public import Casework

/// `list user`: people who have an account.
public enum ListUser: ReadVerb {
    public static let name = "list"
    public static let type: String? = "user"
    public static let summary = "List people, all or by role or state."
    public static let action = Action.seePeople
    public static let isLong = true
    public static let syntax = Syntax(
        Field.optional(Field.words("role", Role.self)),
        Field.optional(Field.words("state", AccountState.self))
    )
    public static let examples = [
        Example(.lead, "list user role=adviser", "ok n=1"),
        Example(.companion, "list user", "no deny msg=\"your role cannot see the list of people"),
    ]

    public static func answer(_ request: ([Role]?, [AccountState]?), through lens: Lens) throws(Refusal)
        -> Answer
    {
        let (roles, states) = request
        guard lens.may(.seePeople) else { throw Refusal(.denied, Action.seePeople.cannot) }
        let found = lens.people.filter { person in
            (roles.map { wanted in person.roles.contains { wanted.contains($0) } } ?? true)
                && (states?.contains(person.state) ?? true)
        }
        return .counted(found.map(row))
    }

    static func row(_ person: Person) -> Row {
        Row("user", person.id.text)
            .with("rev", Int(person.revision.number))
            .with("name", text: person.name)
            .with("role", list: person.roles.map(\.rawValue), always: true)
            .with("state", person.state.rawValue)
            .with("prac", person.subject?.text)
    }
}
