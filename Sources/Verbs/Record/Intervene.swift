public import Casework

/// `intervene CASE`: an intervention to improve performance (S0-15).
public enum Intervene: RecordVerb {
    public static let summary =
        "Set an intervention: what, who sees to it, by when, and how it is known that it worked."
    public static let kind = RecordKind.intervention
    public static let about = RecordSubject.caseFile
    public static let text = RecordText.optional("intervention")
    public static let examples = [
        Example(
            .lead,
            "intervene 26-0001 kind=training owner=\"Dr Hale\" due=2027-01-15 criteria=\"x\" if=REV",
            "no rule.transition id=26-0001 from=told msg="
        ),
        Example(
            .colleague,
            "intervene 26-0001 kind=training owner=\"Dr Hale\" due=2027-01-15 criteria=\"Course done\" if=REV",
            "no deny msg="
        ),
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        guard step.record.texts(.criteria).count == 1 else {
            throw step.fault(.criteria, "criteria= takes one text: how will you know that it worked?")
        }
        try step.refusePast(.due)
    }
}
