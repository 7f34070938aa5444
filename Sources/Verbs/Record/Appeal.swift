public import Casework

/// `appeal ITEM`: the practitioner's appeal; one that comes late says why.
public enum Appeal: RecordVerb {
    public static let summary =
        "Record that you appeal against a decision. After the last day, say why it comes late."
    public static let kind = RecordKind.appeal
    public static let about = RecordSubject.item([.decision], "D-4")
    public static let text = RecordText.required("grounds")
    public static let examples = [
        Example(.practitioner, "appeal D-4", text: "x", "no none msg=\"no such item\"")
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        guard let item = step.item, case .decision(let decision) = item.body else { throw .absent("item") }
        guard decision.appeal != nil else {
            throw step.fault(
                "id",
                "no appeal to a tribunal lies against this decision; comment on it, or ask for a review"
            )
        }
        // Before the practitioner had notice no appeal can be late.
        guard let last = step.file.appealDue(of: item, in: step.circumstances) else { return }
        if step.now.day > last && step.record.text(.reason) == nil {
            throw .argument("reason", "the last day was \(last.iso): say why the appeal comes late, reason=")
        }
    }
}
