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
        let isVaried = kind == .appeal && step.record.word(.outcome) == "varied"
        if isVaried && step.record.word(.imposed) == nil {
            throw .argument(
                "imposed",
                "imposed= is missing: removal, conditions, suspension or none, as the tribunal has it"
            )
        }
        if !isVaried && step.record.word(.imposed) != nil {
            throw .argument(
                "imposed",
                "imposed= belongs to an appeal that changed a decision: outcome=varied"
            )
        }
        guard let item = step.item, let date = step.record.day(.date) else { throw .absent("item") }
        let made = step.subject?.day(.date) ?? item.at.day
        if date < made {
            throw .argument("date", "date= lies before \(item.id.text): nothing came of it before that")
        }
        // What a tribunal or a regulator found is not replaced here by another finding.
        if step.file.records(about: item.id).contains(where: { $0.record.kind == .determination }) {
            throw step.fault(
                "id",
                "what came of \(item.id.text) is recorded already: add a note if something followed"
            )
        }
    }
}
