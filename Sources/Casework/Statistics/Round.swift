/// One time that a case ran: from its opening, or its opening again, until it was closed.
struct Round {
    /// The places of its marks on the timeline.
    let marks: Range<Int>
    /// Whether it ended with the case being closed.
    let isOver: Bool
    /// The stages that the case reached in it.
    let stages: [Stage]

    /// The one in which a concern was recorded.
    init(of concern: Concern, on file: CaseFile) {
        let first = file.marks.firstIndex { $0.reference == .concern(concern.id) } ?? 0
        let end = file.marks[first...].firstIndex { $0.stage == .closed }
        self.init(endingAt: end ?? file.marks.count - 1, on: file)
    }

    /// The one that ends with a mark.
    init(endingAt end: Int, on file: CaseFile) {
        let start = file.marks[..<end].lastIndex { $0.verb == "reopen" } ?? 0
        marks = start..<end + 1
        isOver = file.marks[end].stage == .closed
        stages = file.marks[start...end].compactMap(\.stage)
    }
}

extension CaseFile {
    /// What the last decision of a round came to; nil when there was none.
    func outcome(in round: Round) -> Outcome? {
        for mark in marks[round.marks].reversed() where mark.verb == "decide" {
            guard case .item(let id)? = mark.reference, case .decision(let decision)? = item(id)?.body else {
                continue
            }
            return decision.outcome
        }
        return nil
    }
}
