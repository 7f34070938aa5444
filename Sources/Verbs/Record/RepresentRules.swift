import Casework

/// What representations can still be made on, and how many.
enum RepresentRules {
    /// On one proposal or measure. The part of a case that anybody can fill is bounded (README, limits).
    static let most = 20

    /// Throws when a body has answered the proposal, or when there are too many of them.
    static func check(_ step: RecordStep) throws(Refusal) {
        guard let item = step.item.flatMap(RecordItem.init) else { return }
        if item.record.kind == .proposal, let answer = step.file.answer(to: item) {
            throw step.fault("id", next(item, answer, step))
        }
        let last = step.file.reviews(of: item.id).last
        let waiting = step.file.representations(on: item.id).filter { made in
            last.map { made.at >= $0.at } ?? true
        }
        guard waiting.count < most else {
            throw Refusal(
                .overCount,
                "\(most) representations on \(item.id.text) are waiting, the most that are kept: put what is left into a comment or a file"
            )
        }
    }

    /// What can be done about a proposal that was answered.
    private static func next(_ item: RecordItem, _ answer: ProposalAnswer, _ step: RecordStep) -> String {
        switch answer {
        case .notTakenForward: return "\(item.id.text) is not taken forward: there is nothing to answer"
        case .imposed(let measure):
            return
                "\(item.id.text) was answered by \(measure.id.text): ask for a review of that, represent \(measure.id.text)"
        case .decided(let decision):
            let isAppealable: Bool =
                if case .decision(let facts) = decision.body {
                    step.file.mayAppeal(facts, in: step.circumstances)
                } else { false }
            let how =
                isAppealable ? "you can appeal against that, appeal \(decision.id.text)" : "comment on that"
            return "\(item.id.text) was decided by \(decision.id.text): \(how)"
        }
    }

    /// That they come after the last day for them.
    static func remarks(_ step: RecordStep) -> [String] {
        guard let proposal = step.item.flatMap(RecordItem.init),
            let last = step.file.lastDay(of: proposal, in: step.circumstances), step.now.day > last
        else { return [] }
        return [RepresentationTime.late(step.record, last, on: step.now.day)]
    }
}
