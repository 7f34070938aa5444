public import Casework

/// `refer CASE`: a referral to the regulator or another body; concerns about pharmacists go there (S1-4).
public enum Refer: RecordVerb {
    public static let summary =
        "Refer a case to the regulator or another body, and say when the practitioner was told of it."
    public static let kind = RecordKind.referral
    public static let about = RecordSubject.caseFile
    public static let text = RecordText.optional("referral")
    public static let examples = [
        Example(.lead, "refer 26-0001 to=gmc date=2026-11-10 told=2026-11-10 reason=\"Serious\"", "ok id=O-"),
        Example(.lead, "refer 26-0001 to=gphc date=2026-11-10 reason=\"x\"", "no rule.field id=26-0001 msg="),
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        try step.refuseFuture(.date)
        try step.refuseFuture(.told)
        guard let regulator = step.record.word(.to).flatMap({ Regulator(rawValue: $0) }) else { return }
        try step.circumstances.pack?.admit(regulator, from: .regulators, as: "to")
        if let subject = step.state.subject(step.file.subject), subject.regulator != regulator {
            throw step.fault(.to, "this practitioner's regulator is \(subject.regulator.rawValue)")
        }
    }
}
