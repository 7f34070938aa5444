public import Casework

/// `receive CASE`: the committee received the report on an isolated incident (S0-8).
public enum Receive: RecordVerb {
    public static let summary =
        "Record that the committee received the report on a case, at a meeting that had its quorum."
    public static let kind = RecordKind.receipt
    public static let about = RecordSubject.caseFile
    public static let text = RecordText.none
    public static let examples = [
        Example(.lead, "receive 26-0001 meeting=H-9 reason=\"x\" if=REV", "no deny msg=")
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        _ = try Sitting.check(
            step.record.meeting,
            on: step.file,
            by: step.person,
            at: step.now,
            in: step.state
        )
    }
}
