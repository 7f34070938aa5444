import CLP
public import Casework

/// `list prac`: the register of practitioners.
public enum ListPrac: ReadVerb {
    public static let name = "list"
    public static let type: String? = "prac"
    public static let summary = "List practitioners on the register, all or by part of their name or number."
    public static let action = Action.seeRegister
    public static let isLong = true
    public static let syntax = Syntax(Field.optional(Field.text("name", max: 200)))
    public static let examples = [
        Example(.lead, "list prac name=\"hale\"", "ok n=1"),
        Example(.practitioner, "list prac", "no deny msg=\"your role cannot see the register"),
    ]

    public static func answer(_ name: String?, through lens: Lens) throws(Refusal) -> Answer {
        guard lens.may(.seeRegister) else { throw Refusal(.denied, Action.seeRegister.cannot) }
        let search = name.map { PlainLetters.Search($0) }
        let found = lens.subjects.filter { subject in
            search.map { $0.isIn(subject.name) || $0.isIn(subject.registration) } ?? true
        }
        return .counted(found.map { row($0, lens) })
    }

    static func row(_ subject: Subject, _ lens: Lens) -> Row {
        let standing = lens.standing(of: subject)
        return Row("prac", subject.id.text)
            .with("rev", Int(subject.revision.number))
            .with("name", text: subject.name)
            .with("profession", subject.profession.rawValue)
            .with("regulator", subject.regulator.rawValue)
            .with("registration", text: subject.registration)
            .with("list", subject.list.rawValue)
            .with("state", standing.status?.rawValue).with("begins", standing.since?.iso)
            .with("decided", standing.awaited?.status.rawValue).with("effect", standing.awaited?.from?.iso)
            .with("msg", text: standing.awaited?.words)
            .with("practice", text: subject.practice)
            .with("user", subject.account?.text)
    }
}
