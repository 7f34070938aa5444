public import Casework

/// `why CASE`: whose turn it is, what blocks, and which clocks run.
public enum Why: ReadVerb {
    public static let name = "why"
    public static let summary = "Whose turn it is, what each next step still needs, and which dates run."
    public static let action = Action.read
    public static let isLong = true
    public static let syntax = Syntax(Field.caseID())
    public static let examples = [Example(.lead, "why 26-0001", "ok n=")]

    public static func answer(_ id: CaseID, through lens: Lens) throws(Refusal) -> Answer {
        guard let view = lens.caseView(id) else { throw .absent("case") }
        let steps = view.nextSteps
        var said: Set<Need> = []
        var rows = steps.filter { open in
            open.unmet.isEmpty && !open.step.isOptional && view.mayKnowNeeds(of: open.step.action)
        }.map { turn("turn", $0, view) }
        for open in steps where !open.step.isOptional {
            for need in open.unmet
            where view.shows(need) && view.mayKnow(need) && said.insert(need).inserted {
                rows.append(blocked("need", open, need, view))
            }
        }
        // What the case can also come to: nobody waits for it, so what it needs is not still needed.
        for open in steps where open.step.isOptional {
            if open.unmet.isEmpty && view.mayKnowNeeds(of: open.step.action) {
                rows.append(turn("way", open, view))
            }
            for need in open.unmet where view.mayKnow(need) && said.insert(need).inserted {
                rows.append(blocked("way", open, need, view))
            }
        }
        let clocks = view.clocks.filter { $0.isShown(at: view.stage) }
        let sorted = clocks.enumerated().sorted { one, other in
            (one.element.due?.number ?? .max, one.offset) < (other.element.due?.number ?? .max, other.offset)
        }
        rows += sorted.map { Row("clock").with($0.element, in: view) }
        var answer = Answer.counted(rows)
        answer.opened = (id, [])
        answer.isOutline = true
        return answer
    }

    private static func turn(_ kind: String, _ open: OpenStep, _ view: CaseView) -> Row {
        let of = open.step.action == .tell ? view.toTell.map(\.text) : []
        return Row(kind).with("verb", open.step.action.rawValue).with("id", open.about?.text)
            .with("of", list: of).with("to", open.to)
            .with("whose", open.step.turn.rawValue).with("who", text: view.who(takes: open))
            .with("step", text: open.purpose)
    }

    private static func blocked(_ kind: String, _ open: OpenStep, _ need: Need, _ view: CaseView) -> Row {
        Row(kind).with("verb", open.step.action.rawValue).with("key", need.rawValue)
            .with("step", text: open.purpose).with("msg", text: view.sentence(need))
    }
}
