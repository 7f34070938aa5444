public import Casework

/// `request ASK`: the practitioner asks for more time (S3-22).
public enum Request: RecordVerb {
    public static let summary = "Ask for more time to respond: until when, and why."
    public static let kind = RecordKind.request
    public static let about = RecordSubject.item([.ask], "Q-5")
    public static let text = RecordText.none
    public static let examples = [
        Example(.practitioner, "request Q-5 due=2026-12-20 reason=\"x\"", "no none msg=\"no such item\"")
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        guard let item = step.item, case .ask(let ask) = item.body, ask.kind == .response,
            step.circumstances.isOpen(item)
        else {
            throw step.fault("id", "this is not a response that is still open")
        }
        let last = step.item.flatMap { step.circumstances.due(ofAsk: $0.id) } ?? ask.due
        guard let due = step.record.day(.due), due > last else {
            throw .argument("due", "due= is not later than \(last.iso), the day that runs now")
        }
    }
}
