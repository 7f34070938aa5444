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
        guard step.file.mayAppeal(decision, in: step.circumstances) else {
            throw step.fault(
                "id",
                "no appeal to a tribunal lies against this decision; comment on it, or ask for a review"
            )
        }
        switch step.file.standing(of: item) {
        case .stands: break
        case .replaced:
            throw step.fault(
                "id",
                "a later decision has taken the place of \(item.id.text): appeal against that"
            )
        case .overturned, .varied:
            throw step.fault("id", "an appeal against \(item.id.text) has been decided already")
        case .lifted:
            throw step.fault("id", "a panel lifted \(item.id.text): there is nothing left to appeal against")
        }
        let isOpen = step.file.records(about: item.id).contains { appeal in
            appeal.record.kind == .appeal
                && !step.file.records(about: appeal.id).contains { $0.record.kind == .determination }
        }
        if isOpen { throw step.fault("id", "an appeal against \(item.id.text) is open already") }
        // Before the practitioner had notice no appeal can be late.
        guard let last = step.file.appealDue(of: item, in: step.circumstances) else { return }
        if step.now.day > last && step.record.text(.reason) == nil {
            throw .argument("reason", "the last day was \(last.iso): say why the appeal comes late, reason=")
        }
    }
}
