public import Casework

/// `pause CASE`: a clock is stopped, for a reason that the practitioner sees.
public enum Pause: RecordVerb {
    public static let summary = "Stop a clock for a reason: illness, leave, waiting for somebody else."
    public static let kind = RecordKind.pause
    public static let about = RecordSubject.caseFile
    public static let text = RecordText.none
    public static let examples = [
        Example(.lead, "pause 26-0001 clock=response begins=2026-11-19 reason=\"Illness\"", "ok id=Z-")
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        try step.refuseOtherDay(.begins)
        if let ends = step.record.day(.ends), let begins = step.record.day(.begins), ends < begins {
            throw .argument("ends", "ends= lies before begins=")
        }
    }
}
