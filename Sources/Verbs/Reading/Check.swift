import CLP
public import Casework

/// `check CASE`: other known concerns about the same practitioner (S0-6).
public enum Check: ReadVerb {
    public static let name = "check"
    public static let summary = "Look for other known concerns about the same practitioner."
    public static let action = Action.seeOthers
    public static let syntax = Syntax(Field.caseID())
    public static let examples = [
        Example(.lead, "check 26-0001", "ok n=1"),
        Example(.practitioner, "check 26-0001", "no deny msg="),
    ]

    public static func answer(_ id: CaseID, through lens: Lens) throws(Refusal) -> Answer {
        guard let view = lens.caseView(id) else { throw .absent("case") }
        if case .denied(let reason) = view.verdict(action) { throw Refusal(.denied, reason) }
        let rows = view.others.map { other in
            Row("other", other.id.text).with("opened", other.opened.day.iso).with(
                "state",
                other.stage.rawValue
            )
            .with("kind", other.concerns.first?.kind.rawValue).with("outcome", other.outcome?.rawValue)
            .with("title", text: other.title).with("msg", text: view.lookback(on: other))
        }
        var answer = Answer.counted(rows)
        if !view.seesAllOthers { answer.ok.append(key: "msg", text: Baseline.keptFrom) }
        answer.opened = (id, [])
        answer.isOutline = true
        return answer
    }
}
