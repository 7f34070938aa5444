/// What came of proposed list action (domain 5.3).
public enum ProposalAnswer: Sendable {
    /// A panel decided what was proposed.
    case decided(Item)
    /// A panel imposed an interim measure of its kind, after the notice.
    case imposed(RecordItem)
    /// A panel decided otherwise, or the case was closed; on that day.
    case notTakenForward(Day)
}

extension Outcome {
    /// Whether it goes less far than other list action, so that who was heard on that was heard on this too: the regulations
    /// let a body impose conditions where it could have gone further (domain 5.2).
    func isLesser(than other: Outcome) -> Bool {
        self == .conditions && (other == .removal || other == .suspension)
    }
}

extension RecordItem {
    /// Whether whoever had this notice had notice of an outcome.
    public func isNotice(of outcome: Outcome) -> Bool {
        guard let own = proposedOutcome else { return false }
        return own == outcome || outcome.isLesser(than: own)
    }
}

extension CaseFile {
    /// What came of a proposal; nil while a body has not answered it.
    ///
    /// A decision names the proposal that it answers, or takes no action on the case as a whole. One from before decisions did so answers every earlier proposal of its kind.
    public func answer(to proposal: RecordItem) -> ProposalAnswer? {
        guard let outcome = proposal.proposedOutcome, let place = position(of: proposal.id) else {
            return nil
        }
        for item in items[place...] {
            guard case .decision(let decision) = item.body, decision.proposal == proposal.id else { continue }
            return decision.outcome == outcome ? .decided(item) : .notTakenForward(item.at.day)
        }
        for item in items[place...] {
            switch item.body {
            // No action on the case ends all that was proposed.
            case .decision(let decision) where decision.proposal == nil && decision.outcome == .noAction:
                return .notTakenForward(item.at.day)
            case .decision(let decision)
            where decision.proposal == nil && decision.power != nil && decision.outcome == outcome:
                return .decided(item)
            case .record(let record)
            where record.kind == .measure && record.approver != nil && !record.flag(.immediate)
                && record.word(.kind) == outcome.rawValue:
                return RecordItem(item).map { .imposed($0) }
            default: break
            }
        }
        let closed = marks.first { $0.stage == .closed && $0.at >= proposal.at }
        return closed.map { .notTakenForward($0.at.day) }
    }

    /// The proposals that no body has answered yet, since the case was opened or opened again.
    public var openProposals: [RecordItem] { recordsNow(.proposal).filter { answer(to: $0) == nil } }
}
