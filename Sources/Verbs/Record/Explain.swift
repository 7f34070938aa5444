public import Casework

/// `explain CONCERN`: the practitioner's explanation, as they gave it; it answers the concern (S0-4).
public enum Explain: RecordVerb {
    public static let summary =
        "Record the practitioner's explanation of a concern in their own words; it counts as their answer."
    public static let kind = RecordKind.explanation
    public static let about = RecordSubject.concern
    public static let text = RecordText.required("explanation")
    public static let examples = [
        Example(
            .lead,
            "explain 26-0001.1 date=2026-11-10 companion=attended",
            text: "The letters were sent late because of leave.",
            "ok id=V-"
        ),
        Example(
            .lead,
            "explain 26-0002.1 date=2026-11-10 companion=offered",
            text: "x",
            "no rule.transition id=26-0002 from=received msg="
        ),
        Example(
            .practitioner,
            "explain 26-0001.1 date=2026-11-10 companion=offered",
            text: "x",
            "no deny msg="
        ),
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        try step.refuseFuture(.date)
        guard let concern = step.concern.flatMap({ step.file.concern($0.number) }) else {
            throw .absent("concern")
        }
        // Nobody explains what they were not told of.
        guard concern.isTold else {
            throw step.fault("id", "tell the practitioner of \(concern.id.text) first")
        }
        try Quotas.roomForExplanation(of: concern, on: step.file)
    }
}
