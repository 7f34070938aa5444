public import Casework

/// `comment ITEM`: the practitioner's comment on a draft report, or on anything that was shared with them (S3-21, S3-22).
public enum Comment: RecordVerb {
    public static let summary =
        "Comment on a draft report, or on anything shared with you. More may follow; final=yes says that this is all, and ends your time for it."
    public static let kind = RecordKind.comment
    public static let about = RecordSubject.item(
        [
            .investigation, .visit, .plan, .measure, .record, .baseline, .decision, .learning, .copy,
            .telling, .pause, .ask,
        ],
        "I-4"
    )
    public static let text = RecordText.required("comment")
    public static let examples = [
        Example(.practitioner, "comment I-4", text: "x", "no none msg=\"no such item\""),
        Example(.lead, "comment I-4", text: "x", "no none msg=\"no such item\""),
    ]
}
