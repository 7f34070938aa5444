public import Casework

/// `measure CASE`: an interim measure, with the alternatives that were considered (domain 4, overlay X).
public enum Measure: RecordVerb {
    public static let summary =
        "Ask for an interim measure: undertakings, restriction, conditions, suspension or exclusion. Somebody else approves it."
    public static let kind = RecordKind.measure
    public static let about = RecordSubject.caseFile
    public static let text = RecordText.optional("measure")
    public static let examples = [
        Example(
            .lead,
            "measure 26-0001 kind=restriction immediate=no begins=2026-11-23 review=2026-12-07 alternatives=\"Supervision: not available\" basis=\"Local policy\" reason=\"Risk to patients\"",
            "ok id=X-"
        ),
        Example(
            .lead,
            "measure 26-0001 kind=restriction immediate=no begins=2026-11-23 review=2026-11-20 alternatives=\"x\" basis=\"x\" reason=\"x\"",
            "no bad.arg key=review msg="
        ),
        Example(
            .practitioner,
            "measure 26-0001 kind=restriction immediate=no begins=2026-11-23 review=2026-12-07 alternatives=\"x\" basis=\"x\" reason=\"x\"",
            "no deny msg="
        ),
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        let begins = step.record.day(.begins) ?? step.now.day
        try step.refusePast(.review)
        guard let review = step.record.day(.review), review >= begins else {
            throw .argument("review", "review= lies before begins=")
        }
        if let until = step.record.day(.ends), until < begins {
            throw .argument("ends", "ends= lies before begins=")
        }
        if step.record.flag(.immediate) && begins > step.now.day {
            throw step.fault(.begins, "an immediate measure begins today")
        }
        try MeasureRules.check(step)
    }

    public static func bounds(_ step: RecordStep) -> [DayBound] {
        let begins = step.record.day(.begins) ?? step.now.day
        return MeasureRules.bounds(
            step.record,
            begins: begins,
            suspendedSince: step.file.suspendedSince(begins, under: step.circumstances.pack)
        )
    }
}
