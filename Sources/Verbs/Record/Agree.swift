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
        if step.record.isOnBehalf { try checkOnBehalf(step) }
        let side = step.agreeing
        if step.sides.contains(side) {
            let whose = step.record.isOnBehalf ? "the practitioner" : "your side"
            throw step.fault("id", "\(whose) has agreed to this already")
        }
    }

    /// Whoever has no account agrees on paper or in a conversation: the case manager records it, with how it was, and a second
    /// person approves it. Whoever has one agrees by themselves.
    private static func checkOnBehalf(_ step: RecordStep) throws(Refusal) {
        if step.circumstances.practitioner.flatMap({ step.state.person($0) })?.state == .active {
            throw step.fault(.how, "the practitioner has an account and agrees there: leave how= out")
        }
        guard step.side(of: step.person.id) == .organisation else {
            throw step.fault(.how, "how= is for what somebody else agreed to: leave it out")
        }
        guard step.record.text(.reason) != nil else {
            throw .argument("reason", "reason= is missing: say where the practitioner's agreement is kept")
        }
        let waits = step.item.map { step.file.records(about: $0.id) } ?? []
        if waits.contains(where: { $0.record.isOnBehalf && $0.record.approver == nil }) {
            throw step.fault(
                "id",
                "this agreement is recorded already, and waits for a second person: approve"
            )
        }
    }

    public static func word(_ step: RecordStep) -> String? {
        guard step.subject?.kind == .plan, !step.record.isOnBehalf else { return "one" }
        return step.sides.union([step.agreeing]).count == 2 ? "both" : "one"
    }
}
