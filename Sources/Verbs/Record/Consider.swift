public import Casework

/// `consider CASE`: an answer to a question under one of the five Principles, as the case moves (S3-8 to S3-12). "No" and
/// "unknown" lead to an inquiry that somebody owns, or to the reason why the question does not matter here (S3-9).
public enum Consider: RecordVerb {
    public static let summary =
        "Answer a question of fairness: yes, no or unknown. No and unknown name who looks into it and until when, or why not."
    public static let kind = RecordKind.consideration
    public static let about = RecordSubject.caseFile
    public static let text = RecordText.optional("comment")
    public static let examples = [
        // The case of the examples is under no rules.
        Example(
            .lead,
            "consider 26-0001 topic=u3 answer=unknown user=U-2 due=2026-12-04",
            "no rule.field id=26-0001 msg="
        ),
        Example(
            .lead,
            "consider 26-0001 topic=h6 answer=no reason=\"There is no report yet\"",
            "no rule.field id=26-0001 msg="
        ),
        Example(.lead, "consider 26-0001 topic=w1 answer=maybe", "no bad.arg key=answer msg="),
        Example(.practitioner, "consider 26-0001 topic=w1 answer=yes", "no deny msg="),
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        let name = step.record.word(.topic) ?? ""
        guard let pack = step.circumstances.pack else {
            throw step.fault(.topic, "this case is under no rules, so there are no questions to answer")
        }
        guard pack.question(name) != nil else {
            throw .argument(
                "topic",
                "topic= is not one of this case's rules: list figure pack=\(pack.name) version=\(pack.version)"
            )
        }
        let owner = step.record[.user] != nil
        let due = step.record[.due] != nil
        let reason = step.record[.reason] != nil
        guard step.record.word(.answer) != "yes" else {
            if owner || due { throw .argument("user", "user= and due= belong to no and unknown") }
            return
        }
        guard owner && due && !reason || !owner && !due && reason else {
            throw step.fault(
                .answer,
                "say who looks into it, user=, and until when, due=; or why it does not matter here, reason="
            )
        }
        try step.refusePast(.due)
        if let user = step.record.user(.user) { try step.onCase(.user, [user]) }
    }
}
