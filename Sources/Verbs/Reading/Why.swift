public import Casework

/// `why CASE`: what blocks, whose turn it is, and which clock runs.
public enum Why: ReadVerb {
    public static let name = "why"
    public static let summary = "What each next step still needs, whose turn it is, and which dates run."
    public static let action = Action.read
    public static let syntax = Syntax(Field.caseID())
    public static let examples = [Example(.lead, "why 26-0001", "ok n=")]

    /// The steps of the spine, in order.
    private static let spine: [Action] = [
        .tell, .baseline, .receive, .escalate, .terms, .draft, .final, .decide, .intervene, .close, .reopen,
    ]

    public static func answer(_ id: CaseID, through lens: Lens) throws(Refusal) -> Answer {
        guard let view = lens.caseView(id) else { throw .absent("case") }
        var rows: [Row] = []
        for action in spine where view.isStep(action) {
            let verb = action.rawValue
            if action == .tell && view.isTold { continue }
            // Later on a baseline can be made anew; nobody waits for it.
            if action == .baseline && ![.received, .told].contains(view.stage) { continue }
            // Elsewhere a body may receive the case, and nothing but the end of the monitoring waits for it.
            if action == .receive && view.stage != .isolated { continue }
            // List action is beside the way: nobody waits for it where none is proposed.
            let isOverlay = action == .decide && [.performance, .investigation].contains(view.stage)
            if isOverlay && !view.hasOpenProposal { continue }
            let unmet = view.blocking(action)
            for need in unmet {
                rows.append(
                    Row("need").with("verb", verb).with("key", need.rawValue).with(
                        "msg",
                        text: view.sentence(need)
                    )
                )
            }
            if unmet.isEmpty {
                rows.append(Row("turn").with("verb", verb).with("who", text: turn(action, view)))
            }
        }
        for clock in view.clocks where clock.isOpen || clock.state == .lapsed {
            rows.append(Row("clock").with(clock, in: view))
        }
        var answer = Answer.counted(rows)
        answer.opened = (id, [])
        return answer
    }

    /// Whose turn it is, in words.
    private static func turn(_ action: Action, _ view: CaseView) -> String {
        switch action {
        case .decide where view.isForBody || view.hasOpenProposal:
            "the body that the case was reported to, at a meeting"
        case .decide: "the core team, without the case manager"
        case .receive: "a member of the committee that the case was reported to, at a meeting"
        case .draft, .final: "the investigator"
        default: view.name(of: view.lead)
        }
    }
}
