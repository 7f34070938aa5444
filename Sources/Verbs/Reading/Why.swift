public import Casework

/// `why CASE`: what blocks, whose turn it is, and which clock runs.
public enum Why: ReadVerb {
    public static let name = "why"
    public static let summary = "What each next step still needs, whose turn it is, and which dates run."
    public static let action = Action.read
    public static let syntax = Syntax(Field.caseID())
    public static let examples = [Example(.lead, "why 26-0001", "ok n=")]

    /// The steps of the spine, in order.
    private static let spine: [(Action, String)] = [
        (.tell, "tell"), (.baseline, "baseline"), (.decide, "decide"), (.close, "close"),
    ]

    public static func answer(_ id: CaseID, through lens: Lens) throws(Refusal) -> Answer {
        guard let view = lens.caseView(id) else { throw .absent("case") }
        var rows: [Row] = []
        for (action, verb) in spine where isAhead(action, of: view.stage) {
            let unmet = view.blocking(action)
            for need in unmet {
                rows.append(
                    Row("need").with("verb", verb).with("key", need.rawValue).with(
                        "msg",
                        text: view.sentence(need)
                    )
                )
            }
            if unmet.isEmpty && view.isStep(action) {
                rows.append(Row("turn").with("verb", verb).with("who", text: turn(action, view)))
            }
        }
        for item in view.items {
            guard case .ask(let ask) = item.body, !ask.isDone else { continue }
            let who = ask.person.map { view.name(of: $0) } ?? view.subject?.name ?? ""
            rows.append(
                Row("clock").with("id", item.id.text).with("due", ask.due.iso).with("for", ask.kind.rawValue)
                    .with("state", ask.due < lens.now.day ? "overdue" : "running").with("who", text: who)
            )
        }
        var answer = Answer.counted(rows)
        answer.opened = (id, [])
        return answer
    }

    private static func isAhead(_ action: Action, of stage: Stage) -> Bool {
        switch action {
        case .tell: stage == .received
        case .baseline: stage == .received || stage == .told
        case .decide: stage != .decided && stage != .closed
        default: stage != .closed
        }
    }

    private static func turn(_ action: Action, _ view: CaseView) -> String {
        action == .decide ? "the core team, without the case manager" : view.name(of: view.lead)
    }
}
