public import Casework

/// `determine ITEM`: what came of an appeal or of a referral.
public enum Determine: RecordVerb {
    public static let summary = "Record what came of an appeal or of a referral."
    public static let kind = RecordKind.determination
    public static let about = RecordSubject.item([.submission, .record], "E-2 or O-5")
    public static let text = RecordText.optional("determination")
    public static let examples = [
        Example(
            .lead,
            "determine E-2 outcome=dismissed date=2026-11-10 reason=\"x\"",
            "no none msg=\"no such item\""
        )
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        guard let kind = step.subject?.kind, kind == .appeal || kind == .referral else {
            throw step.fault("id", "this is neither an appeal nor a referral")
        }
        try step.refuseFuture(.date)
    }
}
