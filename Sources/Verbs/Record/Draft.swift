public import Casework

/// `draft CASE`: the investigator's draft report, sent to the practitioner for comment.
public enum Draft: RecordVerb {
    public static let summary =
        "Send the practitioner the draft report, with the day by which their comments are asked for."
    public static let kind = RecordKind.draft
    public static let about = RecordSubject.caseFile
    public static let text = RecordText.required("report")
    public static let examples = [
        Example(.lead, "draft 26-0001 due=2026-12-20", text: "x", "no deny msg=")
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        try step.refusePast(.due)
    }

    public static func bounds(_ step: RecordStep) -> [DayBound] {
        [DayBound(.due, step.record.day(.due), .atLeast, .commentsOnReport, from: step.now.day)]
    }
}
