public import Casework

/// `represent ITEM`: the practitioner's representations on proposed list action, and whether they ask for a hearing.
public enum Represent: RecordVerb {
    public static let summary =
        "Make written representations on proposed list action, and say whether you ask for a hearing. final=yes says that this is all, and ends your time to write."
    public static let kind = RecordKind.representation
    public static let about = RecordSubject.item([.measure], "X-9")
    public static let text = RecordText.required("representations")
    public static let examples = [
        Example(.practitioner, "represent X-9 hearing=yes", text: "x", "no none msg=\"no such item\"")
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        guard step.subject?.kind == .proposal || step.subject?.kind == .measure else {
            throw step.fault("id", "representations are made on a proposal or a measure")
        }
        try RepresentRules.check(step)
    }

    /// Whoever writes after the last day is told so at once.
    public static func remarks(_ step: RecordStep) -> [String] { RepresentRules.remarks(step) }
}
