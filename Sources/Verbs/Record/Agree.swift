public import Casework

/// `agree ITEM`: one party's agreement to an action plan or to undertakings (S0-11, S3-21), or the practitioner's own to the
/// day of a response.
public enum Agree: RecordVerb {
    public static let summary =
        "Agree to an action plan, to undertakings or to the day of a response. A plan begins when both parties agreed."
    public static let kind = RecordKind.agreement
    public static let about = RecordSubject.item([.plan, .measure, .ask], "P-3, X-9 or Q-5")
    public static let text = RecordText.none
    public static let examples = [
        Example(.practitioner, "agree P-1", "no none msg=\"no such item\""),
        Example(.practitioner, "agree N-77", "no bad.arg key=id msg="),
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        if case .ask(let ask)? = step.item?.body { return try check(step, day: ask) }
        guard let record = step.subject else { throw .absent("item") }
        let isPlan = record.kind == .plan
        guard isPlan || record.word(.kind) == "undertakings" else {
            throw step.fault("id", "only an action plan or undertakings are agreed")
        }
        if isPlan, word(step) == "both", step.file.stage == .told {
            throw step.fault(
                "id",
                "grade the concern first: a plan that both parties agree to is for a case at \"\(Stage.preliminary.title)\""
            )
        }
        if isPlan { try check(step, plan: record) }
        if step.record.isOnBehalf { try checkOnBehalf(step) }
        let side = step.agreeing
        // What both agreed to before the case was graded as a pattern is agreed to again, and the case goes on with it.
        let isAgain = isPlan && step.sides.count == 2 && [.preliminary, .response].contains(step.file.stage)
        if step.sides.contains(side) && !isAgain {
            let whose = step.record.isOnBehalf ? "the practitioner" : "your side"
            throw step.fault("id", "\(whose) has agreed to this already")
        }
    }

    /// The latest plan, which nobody has refused, and which can still be kept: an agreement begins nothing that is over.
    private static func check(_ step: RecordStep, plan: Record) throws(Refusal) {
        if let id = step.item?.id, step.file.isRefused(id) {
            throw step.fault("id", "this plan was refused; propose another one: plan")
        }
        if step.file.plan?.id != step.item?.id {
            throw step.fault("id", "a newer plan was proposed: agree to \(step.file.plan?.id.text ?? "it")")
        }
        let days = plan.days(.milestones) + [plan.day(.review)].compactMap(\.self)
        let passed = days.filter { $0 < step.now.day }
        guard passed.isEmpty else {
            let named = passed.map(\.iso).joined(separator: ", ")
            throw step.fault(
                "id",
                "days of this plan have passed (\(named)); propose it anew with later days: plan"
            )
        }
    }

    /// The practitioner's own word for a day: nobody else gives it.
    private static func check(_ step: RecordStep, day ask: AskFacts) throws(Refusal) {
        guard step.side(of: step.person.id) == .practitioner else {
            throw step.fault(
                "id",
                "the practitioner agrees to the day of a response: say agreed= when you set it"
            )
        }
        guard ask.kind == .response, let item = step.item, step.circumstances.isOpen(item) else {
            throw step.fault("id", "this is not a response that is still open")
        }
        if ask.isConfirmed { throw step.fault("id", "you have agreed to this day already") }
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
