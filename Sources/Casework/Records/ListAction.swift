/// Where proposed list action stands (domain 5.3).
public enum ListActionState: String, Word {
    /// Notice was given: the time for representations runs, or the hearing that was asked for has not been held.
    case noticed
    /// The practitioner was heard, or the time for representations has passed.
    case heard
    /// A body decided; the practitioner has not been told yet.
    case decided
    /// The practitioner was told, and may appeal.
    case appealable
    /// An appeal was made.
    case appealed
    /// The time for an appeal has passed, or the appeal is over.
    case effective
    /// An appeal succeeded: the decision has no effect.
    case overturned
    /// What an appeal came to has taken the place of the decision.
    case varied
    /// A later decision on the same matter has taken its place.
    case replaced
}

extension RecordItem {
    /// What a body may decide on this proposal; nil for anything else.
    var proposedOutcome: Outcome? {
        guard record.kind == .proposal, let kind = record.word(.kind) else { return nil }
        return kind.hasPrefix("removal") ? .removal : Outcome(rawValue: kind)
    }

    /// The figure for the time that the practitioner has: a suspension has a shorter notice of its own where the rules know
    /// one (domain 5.2).
    func noticeFigure(under pack: RulePack?) -> FigureKey {
        let isShort = proposedOutcome == .suspension && pack?.figure(.suspensionNotice) != nil
        return isShort ? .suspensionNotice : .representations
    }
}

extension CaseFile {
    /// The proposals, since the case was opened or opened again, that an outcome can rest on: of its kind, and not decided yet.
    public func openProposals(for outcome: Outcome) -> [RecordItem] {
        recordsNow(.proposal).filter { $0.proposedOutcome == outcome && decision(on: $0) == nil }
    }

    /// The first decision that a body made on a proposal.
    private func decision(on proposal: RecordItem) -> Item? {
        guard let outcome = proposal.proposedOutcome, let place = position(of: proposal.id) else {
            return nil
        }
        return items[place...].first { item in
            guard case .decision(let decision) = item.body else { return false }
            return decision.power != nil && decision.outcome == outcome
        }
    }

    /// Where proposed list action stands: what is on the file decides, and nobody sets it by hand.
    func listAction(_ item: Item, in circumstances: Circumstances) -> ListActionState {
        guard let proposal = RecordItem(item) else { return .noticed }
        guard let decided = decision(on: proposal) else {
            return wait(for: proposal, in: circumstances) == nil ? .heard : .noticed
        }
        switch standing(of: decided) {
        case .replaced: return .replaced
        case .overturned: return .overturned
        case .varied: return .varied
        case .stands: break
        }
        let appeals = records(about: decided.id).filter { $0.record.kind == .appeal }
        if let appeal = appeals.last {
            return !records(about: appeal.id).contains { $0.record.kind == .determination }
                ? .appealed : .effective
        }
        guard noticed(of: decided) != nil else { return .decided }
        guard let last = appealDue(of: decided, in: circumstances), circumstances.day <= last else {
            return .effective
        }
        return .appealable
    }
}
