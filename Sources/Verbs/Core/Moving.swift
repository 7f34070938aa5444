import Casework

extension CaseFile {
    /// The case goes on to a stage. Open questions of fairness do not hold it up, nor does a Principle that nobody has considered,
    /// or the framework would be the tick-list that its authors warned of (S3-7); that it went ahead so is recorded.
    ///
    /// - Parameter left: Principles under which no question was answered, where the step asks for all of them.
    func move(to next: Stage, reason: String? = nil, left: [Principle] = []) -> EventDraft {
        let open = openInquiries.count
        let noun = open == 1 ? "question of fairness" : "questions of fairness"
        let notes = [
            open == 0 ? nil : "went ahead with \(open) open \(noun)",
            left.isEmpty
                ? nil : "no question was answered under \(left.map(\.title).joined(separator: "; "))",
        ]
        let whole = ([reason] + notes).compactMap { $0 }.joined(separator: "; ")
        return EventDraft(.moved(id, to: next, reason: whole.isEmpty ? nil : whole))
    }
}
