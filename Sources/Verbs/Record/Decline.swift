public import Casework

/// `decline REQUEST`: a request for more time is not granted (S3-22), or a party does not agree to an action plan (domain 4,
/// row 11); and why.
public enum Decline: RecordVerb {
    public static let summary =
        "Decline a request for more time, or say no to an action plan, with the reason. To grant time, in part too: extend."
    public static let kind = RecordKind.refusal
    public static let about = RecordSubject.item([.submission, .plan], "E-5 or P-3")
    public static let text = RecordText.none
    public static let examples = [
        Example(.lead, "decline E-5 reason=\"x\"", "no none msg=\"no such item\""),
        Example(.lead, "decline E-5", "no bad.arg key=reason msg="),
        Example(.practitioner, "decline P-3 reason=\"x\"", "no none msg=\"no such item\""),
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        guard let subject = step.item.flatMap(RecordItem.init) else { throw .absent("item") }
        switch subject.record.kind {
        case .request: try check(step, request: subject)
        case .plan: try check(step, plan: subject)
        default: throw step.fault("id", "this is not a request for more time, nor an action plan")
        }
    }

    private static func check(_ step: RecordStep, request: RecordItem) throws(Refusal) {
        guard step.side(of: step.person.id) == .organisation else {
            throw step.fault("id", "whoever asked for more time does not decline it")
        }
        switch step.file.timeRequest(request) {
        case .waiting: break
        case .answered: throw step.fault("id", "the date was moved since: the request is answered")
        case .declined: throw step.fault("id", "this request was declined already")
        }
    }

    /// A plan binds nobody before both agreed to it, so each of them can say no until then.
    private static func check(_ step: RecordStep, plan: RecordItem) throws(Refusal) {
        if step.file.isRefused(plan.id) { throw step.fault("id", "this plan was refused already") }
        if step.file.plan?.id != plan.id {
            throw step.fault(
                "id",
                "a newer plan was proposed: answer \(step.file.plan?.id.text ?? "that one")"
            )
        }
        // For a practitioner without an account the case manager records it, with how they said so as the reason.
        let own = step.side(of: step.person.id)
        let account = step.circumstances.practitioner.flatMap { step.state.person($0) }
        let isForOther = own == .organisation && account?.state != .active
        if step.sides.contains(isForOther ? .practitioner : own) {
            throw step.fault("id", "your side has agreed to this plan; propose another one: plan")
        }
    }
}
