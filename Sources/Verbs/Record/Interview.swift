public import Casework

/// `interview CASE`: an interview with the practitioner or a witness, held or offered.
public enum Interview: RecordVerb {
    public static let summary =
        "Record an interview with the practitioner or a witness, or that it was offered and declined."
    public static let kind = RecordKind.interview
    public static let about = RecordSubject.caseFile
    public static let text = RecordText.optional("record")
    public static let examples = [
        Example(
            .lead,
            "interview 26-0001 date=2026-11-10 kind=practitioner result=offered companion=offered",
            "ok id=V-"
        ),
        Example(
            .lead,
            "interview 26-0001 date=2026-11-10 kind=practitioner result=offered",
            "no rule.field id=26-0001 msg="
        ),
        Example(
            .practitioner,
            "interview 26-0001 date=2026-11-10 kind=practitioner result=held companion=offered",
            "no deny msg="
        ),
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        // What is offered can lie ahead; what was held or declined has happened.
        if step.record.word(.result) != "offered" { try step.refuseFuture(.date) }
        let isPractitioner = step.record.word(.kind) == "practitioner"
        if isPractitioner && step.record.word(.companion) == nil {
            throw step.fault(
                .companion,
                "say whether a companion was offered, came or was declined: companion="
            )
        }
        if !isPractitioner && step.record.text(.with) == nil {
            throw step.fault(.with, "say who the witness was: with=")
        }
    }
}
