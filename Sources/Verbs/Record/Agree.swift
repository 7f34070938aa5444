public import Casework

/// `agree ITEM`: one party's agreement to an action plan or to undertakings (S0-11, S3-21).
public enum Agree: RecordVerb {
    public static let summary =
        "Agree to an action plan or to undertakings. A plan begins when both parties agreed; who proposed it has agreed."
    public static let kind = RecordKind.agreement
    public static let about = RecordSubject.item([.plan, .measure], "P-3 or X-9")
    public static let text = RecordText.none
    public static let examples = [
        Example(.practitioner, "agree P-1", "no none msg=\"no such item\""),
        Example(.practitioner, "agree N-77", "no bad.arg key=id msg="),
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        guard let record = step.subject else { throw .absent("item") }
        let id = step.item?.id
        let isPlan = record.kind == .plan
        guard isPlan || record.word(.kind) == "undertakings" else {
            throw step.fault("id", "only an action plan or undertakings are agreed")
        }
        if isPlan && step.file.plan?.id != id {
            throw step.fault("id", "a newer plan was proposed: agree to \(step.file.plan?.id.text ?? "it")")
        }
        let side = step.side(of: step.person.id)
        if step.sides.contains(side) { throw step.fault("id", "your side has agreed to this already") }
    }

    public static func word(_ step: RecordStep) -> String? {
        guard step.subject?.kind == .plan else { return "one" }
        return step.sides.union([step.side(of: step.person.id)]).count == 2 ? "both" : "one"
    }
}
