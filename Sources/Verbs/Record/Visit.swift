public import Casework

/// `visit CASE`: a visit to the practice, who was there, and what was found (S0-10).
public enum Visit: RecordVerb {
    public static let summary =
        "Record a visit: when, who of the team went, whether a companion came, and what was found."
    public static let kind = RecordKind.visit
    public static let about = RecordSubject.caseFile
    public static let text = RecordText.required("findings")
    public static let examples = [
        Example(
            .lead,
            "visit 26-0001 date=2026-11-10 present=U-2,U-3 companion=offered",
            text: "The referral book was looked at together.",
            "ok id=V-"
        ),
        Example(
            .lead,
            "visit 26-0001 date=2026-12-20 present=U-2 companion=offered",
            text: "x",
            "no bad.arg key=date msg="
        ),
        Example(
            .practitioner,
            "visit 26-0001 date=2026-11-10 present=U-2 companion=offered",
            text: "x",
            "no deny msg="
        ),
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        try step.refuseFuture(.date)
        if step.record.users(.present).isEmpty {
            throw .argument("present", "present= is empty: name who of the team was there")
        }
        try step.onCase(.present, step.record.users(.present))
    }
}
