public import Casework

/// `receive CASE`: the committee received the report on a case (S0-8, S0-13), or a body the account of its monitoring.
public enum Receive: RecordVerb {
    public static let summary =
        "Record that a committee received a case, or a body that its monitoring is complete, at a meeting with its quorum."
    public static let kind = RecordKind.receipt
    public static let about = RecordSubject.caseFile
    public static let text = RecordText.none
    public static let examples = [
        Example(.lead, "receive 26-0001 meeting=H-9 reason=\"x\" if=REV", "no deny msg=")
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        let body = try Sitting.check(
            step.record.meeting,
            for: .receive,
            on: step.file,
            by: step.person,
            at: step.now,
            in: step.state
        )
        if ![.decided, .monitoring].contains(step.file.stage) && body.kind != .committee {
            throw step.fault(.meeting, "\(body.id.text) is no committee: a committee receives the report")
        }
    }
}
