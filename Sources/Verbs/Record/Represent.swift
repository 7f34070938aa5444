public import Casework

/// `represent ITEM`: the practitioner's representations on proposed list action, and whether they ask for a hearing.
public enum Represent: RecordVerb {
    public static let summary =
        "Write on proposed list action, or ask a panel to review what it imposed; ask for a hearing, or not. final=yes: this is all."
    public static let kind = RecordKind.representation
    public static let about = RecordSubject.item([.measure, .decision], "X-9 or D-2")
    public static let text = RecordText.required("representations")
    public static let examples = [
        Example(.practitioner, "represent X-9 hearing=yes", text: "x", "no none msg=\"no such item\"")
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        guard let item = step.item else { throw .absent("item") }
        if case .decision = item.body {
            guard step.file.holdsConditions(item, in: step.circumstances) else {
                throw step.fault(
                    "id",
                    "a panel reviews conditions that are in effect; against a decision, appeal \(item.id.text)"
                )
            }
            return
        }
        guard let record = RecordItem(item) else { throw .absent("item") }
        switch record.record.kind {
        case .proposal: break
        case .measure: try checkMeasure(record, step)
        default: throw step.fault("id", "representations are made on a proposal, a measure or conditions")
        }
        try RepresentRules.check(step)
    }

    private static func checkMeasure(_ measure: RecordItem, _ step: RecordStep) throws(Refusal) {
        switch step.file.state(of: measure, in: step.circumstances) {
        case .proposed, .approved, .inForce, .reviewOverdue: break
        case .lapsed, .ended, .lifted, .overturned:
            throw step.fault("id", "\(measure.id.text) is over: there is nothing to answer")
        }
    }

    /// Whoever writes after the last day is told so at once.
    public static func remarks(_ step: RecordStep) -> [String] { RepresentRules.remarks(step) }
}
