public import Casework

/// `review ITEM`: a review of a plan, an intervention or an interim measure.
public enum Review: RecordVerb {
    public static let summary =
        "Review an action plan, an intervention, an interim measure or conditions that a panel decided, and say when the next review is."
    public static let kind = RecordKind.review
    public static let about = RecordSubject.item([.plan, .measure, .decision], "P-3, X-9 or D-2")
    public static let text = RecordText.optional("review")
    public static let examples = [
        Example(
            .lead,
            "review P-1 result=met date=2026-11-10 review=2027-02-01 reason=\"x\"",
            "no none msg=\"no such item\""
        ),
        Example(.lead, "review P-1 result=fine date=2026-11-10 reason=\"x\"", "no bad.arg key=result msg="),
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        guard let item = step.item else { throw .absent("item") }
        let id = item.id
        let result = step.record.word(.result) ?? ""
        if case .decision = item.body {
            guard step.file.holdsConditions(item, in: step.circumstances) else {
                throw step.fault("id", "only conditions that are in effect are reviewed: appeal, or decide")
            }
        } else if step.file.stage == .closed {
            throw step.fault(
                "id",
                "the case is closed: only conditions that a panel decided are reviewed now"
            )
        }
        let kind = step.subject?.kind ?? .measure
        guard let results = results[kind] else { throw step.fault("id", "this is not reviewed") }
        guard results.contains(result) else {
            throw step.fault(.result, "result= is one of \(results.joined(separator: ", ")) here")
        }
        try step.refuseFuture(.date)
        let ends = ["complete", "lift"].contains(result)
        if ends == (step.record.day(.review) != nil) {
            throw .argument(
                "review",
                ends
                    ? "leave review= out: this was the last review"
                    : "review= is missing: say when the next review is"
            )
        }
        try step.refusePast(.review)
        if ["complete", "lift"].contains(step.file.result(of: id)) {
            throw step.fault("id", "\(id.text) has ended already")
        }
        if kind == .plan && step.file.agreed(to: id).isEmpty {
            throw step.fault("id", "\(id.text) binds nobody yet: both parties must agree to it first")
        }
        if let measure = RecordItem(item), kind == .measure { try checkState(measure, step) }
        if result == "vary" && !step.hasText {
            throw .argument("text", "say what changes, as the text after the line")
        }
        try PanelReview.check(step)
        if let measure = RecordItem(item), kind == .measure { try MeasureReview.check(measure, step) }
    }

    /// Throws when a measure does not hold, or will not.
    private static func checkState(_ measure: RecordItem, _ step: RecordStep) throws(Refusal) {
        let (id, result) = (measure.id, step.record.word(.result) ?? "")
        switch step.file.state(of: measure, in: step.circumstances) {
        case .lapsed:
            throw step.fault(
                "id",
                "\(id.text) lapsed when its review was missed; ask for a new measure if one is needed"
            )
        case .proposed: throw step.fault("id", "\(id.text) is not in force: nobody has approved it")
        case .ended: throw step.fault("id", "\(id.text) has ended")
        case .overturned: throw step.fault("id", "an appeal took \(id.text) out of effect")
        case .approved where result != "lift":
            let begins = measure.record.day(.begins).map { " on \($0.spelled)" } ?? ""
            throw step.fault("id", "\(id.text) begins only\(begins): until then it can only be lifted")
        case .approved, .inForce, .reviewOverdue, .lifted: break
        }
    }

    public static func bounds(_ step: RecordStep) -> [DayBound] {
        guard let record = step.subject else { return [] }
        let next = step.record.day(.review)
        guard record.kind == .measure else {
            return record.kind == .plan
                ? [DayBound(.review, next, .atMost, .planReview, from: step.now.day)] : []
        }
        let measure = step.item.flatMap(RecordItem.init)
        return MeasureRules.reviewBounds(
            record,
            next: next,
            on: step.now.day,
            suspendedSince: measure.flatMap {
                step.file.chainStart(of: $0, under: step.circumstances.pack)
            }
        )
    }

    private static let results: [RecordKind: [String]] = [
        .plan: ["met", "partly", "not-met", "complete"],
        .intervention: ["met", "partly", "not-met", "complete"],
        .measure: ["continue", "vary", "lift"],
    ]
}
