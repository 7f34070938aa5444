public import Casework

/// `final CASE`: the investigator's findings, after the practitioner could comment.
public enum Final: RecordVerb {
    public static let summary =
        "Give the final report: the investigator's findings and recommendation, after the practitioner's comments."
    public static let kind = RecordKind.final
    public static let about = RecordSubject.caseFile
    public static let text = RecordText.required("findings")
    public static let examples = [
        Example(.lead, "final 26-0001 recommendation=\"x\" if=REV", text: "x", "no deny msg=")
    ]
}
