public import Casework

/// `complete LEARNING`: learning was done, and what shows it.
public enum Complete: RecordVerb {
    public static let summary = "Record that learning was done, and what shows it."
    public static let kind = RecordKind.completion
    public static let about = RecordSubject.item([.learning], "L-9")
    public static let text = RecordText.optional("evidence")
    public static let examples = [
        Example(.lead, "complete L-9 date=2026-11-10 reason=\"x\"", "no none msg=\"no such item\"")
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        guard case .learning(let learning)? = step.item?.body, learning.kind == .learning,
            let id = step.item?.id
        else { throw step.fault("id", "no learning was set here") }
        if step.file.completion(of: id) != nil { throw step.fault("id", "this learning was done already") }
        try step.refuseFuture(.date)
    }
}
