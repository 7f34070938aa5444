import Casework

extension CaseFile {
    /// The case goes on to a stage. Open questions of fairness do not hold it up, or the framework would be the tick-list that
    /// its authors warned of (S3-7); that it went ahead with them is recorded.
    func move(to next: Stage, reason: String? = nil) -> EventDraft {
        let open = openInquiries.count
        let noun = open == 1 ? "question of fairness" : "questions of fairness"
        let note = open == 0 ? nil : "went ahead with \(open) open \(noun)"
        let whole = [reason, note].compactMap { $0 }.joined(separator: "; ")
        return EventDraft(.moved(id, to: next, reason: whole.isEmpty ? nil : whole))
    }
}
