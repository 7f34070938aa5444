/// What the practitioner said that a decision says how it weighed (design rule 3, domain 5.2).
extension CaseFile {
    /// The answers to concerns that a decision has to weigh: all, but those that a decision from before the case was opened
    /// again has weighed.
    public var answersToWeigh: [ItemID] {
        var weighed: Set<ItemID> = []
        for item in items[..<itemsBeforeReopening] {
            if case .decision(let decision) = item.body { weighed.formUnion(decision.weighs) }
        }
        return concerns.flatMap(\.responses).filter { !weighed.contains($0) }
    }

    /// Whether a decision can weigh something: an answer to a concern, representations, or a comment on a report.
    public func canWeigh(_ id: ItemID) -> Bool {
        if concerns.contains(where: { $0.responses.contains(id) }) { return true }
        guard case .record(let record)? = item(id)?.body else { return false }
        switch record.kind {
        case .representation: return true
        case .comment:
            guard case .record(let report)? = record.of.flatMap({ item($0) })?.body else { return false }
            return [.draft, .final].contains(report.kind)
        default: return false
        }
    }

    /// The proposals that a panel answered when it approved measures at a meeting.
    public func proposalsImposed(at meeting: MeetingID?) -> [ItemID] {
        records(.proposal).compactMap { proposal in
            guard let meeting, case .imposed(let measure)? = answer(to: proposal),
                measure.record.approvalMeeting == meeting
            else { return nil }
            return proposal.id
        }
    }
}
