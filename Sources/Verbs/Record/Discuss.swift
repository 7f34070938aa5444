public import Casework

/// `discuss CASE`: a discussion with a professional adviser (S0-10).
public enum Discuss: RecordVerb {
    public static let summary = "Record a discussion with somebody who is on the case and advises the team."
    public static let kind = RecordKind.discussion
    public static let about = RecordSubject.caseFile
    public static let text = RecordText.required("discussion")
    public static let examples = [
        Example(
            .lead,
            "discuss 26-0001 date=2026-11-10 user=U-3",
            text: "Whether a recall system is usual.",
            "ok id=V-"
        ),
        Example(.practitioner, "discuss 26-0001 date=2026-11-10 user=U-3", text: "x", "no deny msg="),
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        try step.refuseFuture(.date)
        try step.onCase(.user, [step.record.user(.user)].compactMap { $0 })
        try step.onCase(.present, step.record.users(.present))
    }
}
