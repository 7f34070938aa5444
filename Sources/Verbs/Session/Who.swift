import CLP
public import Casework

/// `who`: who the server thinks is signed in.
public enum Who: ReadVerb {
    public static let name = "who"
    public static let summary =
        "Who you are signed in as, what you were granted, which places as a companion have ended, and what others did to the way into your account."
    public static let action = Action.session
    public static let syntax = Syntax<()>()
    public static let examples = [Example(.lead, "who", "ok user=U-2 name=\"Priya Nair\" role=manager")]

    public static func answer(_ request: (), through lens: Lens) throws(Refusal) -> Answer {
        var answer = Answer()
        answer.rows = lens.notices.map { notice, who in
            let row = notice.device.map { Row("notice", $0.text) } ?? Row("notice")
            return row.with("kind", notice.kind.rawValue).made(by: notice.by, named: who, at: notice.at)
        }
        answer.rows += lens.endedPlaces.map { Row("place", $0.id.text).with("ends", $0.last.iso) }
        answer.ok.append(key: "user", atom: lens.person.id.text)
        answer.ok.append(key: "name", text: lens.person.name)
        answer.ok.append(key: "role", atoms: lens.person.roles.map(\.rawValue))
        if let until = lens.certificateEnds { answer.ok.append(key: "until", atom: until.rfc3339) }
        answer.ok.append(key: "organisation", text: lens.organisation)
        return answer
    }
}
