public import Casework

/// `help`: what this person may do. Its size follows the policy, so a client can be thin.
public enum Help: ReadVerb {
    public static let name = "help"
    public static let summary = "The verbs that you may use."
    public static let action = Action.session
    public static let syntax = Syntax<()>()
    public static let examples = [Example(.lead, "help", "ok n="), Example(.companion, "help", "ok n=")]

    public static func answer(_ request: (), through lens: Lens) throws(Refusal) -> Answer {
        .counted(Catalogue.facts.filter { mayUse($0, lens.person) }.map(row))
    }

    /// The rows that someone who is not signed in gets.
    public static var beforeSignIn: [Row] { Catalogue.facts.filter(\.isOpen).map(row) }

    private static func row(_ facts: VerbFacts) -> Row {
        Row("verb", facts.name).with("kind", facts.typeIsWritten ? facts.type : nil).with(
            "usage",
            text: facts.usage
        ).with("summary", text: facts.summary)
    }

    /// Whether some relation to some case, together with the person's roles, would allow it.
    private static func mayUse(_ facts: VerbFacts, _ person: Person) -> Bool {
        if facts.action == .session { return true }
        return Relation.allCases.contains { relation in
            guard relation != .subject || person.subject != nil else { return false }
            guard relation != .companion || person.has(.companion) else { return false }
            return Policy.verdict(roles: person.roles, relations: [relation], action: facts.action)
                == .allowed
        }
    }
}
