public import Casework

/// `list body`: committees, panels and teams, and who sits on them.
public enum ListBody: ReadVerb {
    public static let name = "list"
    public static let type: String? = "body"
    public static let summary = "List committees, panels and teams, with their members."
    public static let action = Action.seeBodies
    public static let syntax = Syntax<()>()
    public static let examples = [
        Example(.lead, "list body", "ok n="),
        Example(.practitioner, "list body", "no deny msg="),
    ]

    public static func answer(_ request: (), through lens: Lens) throws(Refusal) -> Answer {
        guard lens.may(.seeBodies) else {
            throw Refusal(.denied, Action.seeBodies.cannot)
        }
        return .counted(lens.bodies.flatMap { rows($0, lens) })
    }

    static func rows(_ body: Body, _ lens: Lens) -> [Row] {
        let head = Row("body", body.id.text).with("rev", Int(body.revision.number))
            .with("kind", body.kind.rawValue).with("quorum", body.quorum)
            .with("parts", list: body.parts.map(\.rawValue)).with("notice-days", body.noticeDays).with(
                "name",
                text: body.name
            )
            .with(text: body.terms)
        return [head]
            + body.sitting.map { seat in
                Row("seat", body.id.text).with("user", seat.person.text).with("as", seat.part.rawValue)
                    .with("when", seat.begin.rfc3339).with("who", text: lens.person(seat.person)?.name)
            }
    }
}
