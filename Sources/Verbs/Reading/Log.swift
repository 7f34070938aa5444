public import Casework

/// `log CASE`: everything that has happened, as far as the person may know.
public enum Log: ReadVerb {
    public static let name = "log"
    public static let summary = "Everything that has happened on a case, oldest first."
    public static let action = Action.read
    public static let isLong = true
    public static let syntax = Syntax(Field.caseID())
    public static let examples = [
        Example(.lead, "log 26-0001", "ok n="), Example(.practitioner, "log 26-0001", "ok n="),
        Example(.stranger, "log 26-0001", "no none msg=\"no such case\""),
    ]

    public static func answer(_ id: CaseID, through lens: Lens) throws(Refusal) -> Answer {
        guard let view = lens.caseView(id) else { throw .absent("case") }
        let rows = view.marks.map { mark in
            Row("entry").made(by: mark.by, named: view.name(of: mark.by), at: mark.at)
                .with("verb", mark.verb).with("id", mark.reference?.text).with("state", mark.stage?.rawValue)
                .with("reason", text: view.reason(of: mark))
        }
        var answer = Answer.counted(rows)
        answer.opened = (id, [])
        answer.isOutline = true
        return answer
    }
}
