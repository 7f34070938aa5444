public import Casework

/// `review ITEM`: a review of a plan, an intervention or an interim measure.
public enum Review: RecordVerb {
    public static let summary =
        "Review an action plan, an intervention or an interim measure, and say when the next review is."
    public static let kind = RecordKind.review
    public static let about = RecordSubject.item([.plan, .measure], "P-3 or X-9")
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
        guard let record = step.subject, let id = step.item?.id else { throw .absent("item") }
        let result = step.record.word(.result) ?? ""
        guard let results = results[record.kind] else { throw step.fault("id", "this is not reviewed") }
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
        if record.kind == .plan && step.file.agreed(to: id).isEmpty {
            throw step.fault("id", "\(id.text) binds nobody yet: both parties must agree to it first")
        }
        guard record.kind == .measure, let measure = step.item.flatMap(RecordItem.init) else {
            return try PanelReview.check(step)
        }
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
            let begins = record.day(.begins).map { " on \($0.spelled)" } ?? ""
            throw step.fault("id", "\(id.text) begins only\(begins): until then it can only be lifted")
        case .approved, .inForce, .reviewOverdue, .lifted: break
        }
        try PanelReview.check(step)
    }

    public static func bounds(_ step: RecordStep) -> [DayBound] {
        guard let record = step.subject else { return [] }
        let next = step.record.day(.review)
        guard record.kind == .measure else {
            return record.kind == .plan
                ? [DayBound(.review, next, .atMost, .planReview, from: step.now.day)] : []
        }
        return MeasureRules.reviewBounds(record, next: next, on: step.now.day)
    }

    private static let results: [RecordKind: [String]] = [
        .plan: ["met", "partly", "not-met", "complete"],
        .intervention: ["met", "partly", "not-met", "complete"],
        .measure: ["continue", "vary", "lift"],
    ]
}
