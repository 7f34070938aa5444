public import Casework

/// `contact CASE`: a contact with a body outside; Practitioner Performance Advice as early as possible (S3-28, S3-29).
public enum Contact: RecordVerb {
    public static let summary =
        "Record a contact with Practitioner Performance Advice, a regulator or another body outside."
    public static let kind = RecordKind.contact
    public static let about = RecordSubject.caseFile
    public static let text = RecordText.optional("account")
    public static let examples = [
        Example(
            .lead,
            "contact 26-0001 date=2026-11-10 to=ppa with=\"Link Adviser\"",
            text: "Asked what support there is.",
            "ok id=V-"
        ),
        Example(.lead, "contact 26-0001 date=2026-11-10 to=paper with=\"x\"", "no bad.arg key=to msg="),
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        try step.refuseFuture(.date)
    }
}
