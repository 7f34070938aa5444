public import Casework

/// `request ASK`: the practitioner asks for more time to respond, or to comment on a draft report (S3-22).
public enum Request: RecordVerb {
    public static let summary =
        "Ask for more time to respond, or to comment on a draft report: until when, and why."
    public static let kind = RecordKind.request
    public static let about = RecordSubject.item([.ask, .investigation], "Q-5 or I-3")
    public static let text = RecordText.none
    public static let examples = [
        Example(.practitioner, "request Q-5 due=2026-12-20 reason=\"x\"", "no none msg=\"no such item\"")
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        let last = try lastDay(step)
        guard let due = step.record.day(.due), due > last else {
            throw .argument("due", "due= is not later than \(last.iso), the day that runs now")
        }
    }

    /// The day that runs now, of a response or of comments on a draft report.
    private static func lastDay(_ step: RecordStep) throws(Refusal) -> Day {
        guard let item = step.item else { throw .absent("item") }
        if case .ask(let ask) = item.body, ask.kind == .response, step.circumstances.isOpen(item) {
            return step.circumstances.due(ofAsk: item.id) ?? ask.due
        }
        guard let open = step.circumstances.openDraft, open.draft.id == item.id,
            let set = open.draft.record.day(.due)
        else {
            throw step.fault(
                "id",
                "this is not a response that is still open, nor a draft report that waits for comments"
            )
        }
        return open.due ?? set
    }
}
