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
}

/// What a body still waits for before it decides on proposed list action.
public enum ProposalWait: Sendable, Equatable {
    /// Representations, until the end of a day; nil when the rules give no time for them.
    case representations(until: Day?)
    /// The hearing that the practitioner asked for.
    case hearing
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

    /// What still stands between a proposal and a decision; nil when a body may decide.
    ///
    /// A hearing that was asked for in time is held first. Otherwise representations, or the end of the time that the rules
    /// give for them, are enough; without a time in the rules it is representations.
    public func wait(for proposal: RecordItem, in circumstances: Circumstances) -> ProposalWait? {
        let pack = circumstances.pack
        let sent = proposal.record.day(.sent) ?? proposal.at.day
        let last = (try? pack?.due(proposal.noticeFigure(under: pack), after: sent))??.due
        let answers = records(about: proposal.id).filter { $0.record.kind == .representation }
        let asked = answers.first { answer in
            answer.record.flag(.hearing) && last.map { answer.at.day <= $0 } ?? true
        }
        if let asked { return records(.hearing).contains { $0.at >= asked.at } ? nil : .hearing }
        if !answers.isEmpty { return nil }
        guard let last, circumstances.day > last else { return .representations(until: last) }
        return nil
    }

    /// The proposals, not decided on, for which the practitioner waits for the hearing that they asked for.
    func awaitedHearings(in circumstances: Circumstances) -> [RecordItem] {
        recordsNow(.proposal).filter {
            decision(on: $0) == nil && wait(for: $0, in: circumstances) == .hearing
        }
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

    /// The day on which the practitioner had notice of a decision; nil until they were notified.
    func noticed(of decision: Item) -> Day? {
        let notice = records(.notification).first {
            $0.at >= decision.at && $0.record.word(.to) == "practitioner"
        }
        return notice.map { max($0.record.day(.date) ?? $0.at.day, decision.at.day) }
    }

    /// The last day for an appeal against a decision; nil when none lies, and before the practitioner had notice.
    ///
    /// The time counts from the notice: by the rules' figure where they have one, and otherwise as many days as the decision
    /// gave. It never ends before the day that the practitioner was told.
    public func appealDue(of decision: Item, in circumstances: Circumstances) -> Day? {
        guard case .decision(let facts) = decision.body, let last = facts.appeal,
            let noticed = noticed(of: decision)
        else { return nil }
        let ruled = (try? circumstances.pack?.due(.appeal, after: noticed))??.due
        let days = Int(noticed.number - decision.at.day.number)
        return max(last, ruled ?? last.advanced(by: days))
    }

    /// Where proposed list action stands: what is on the file decides, and nobody sets it by hand.
    func listAction(_ item: Item, in circumstances: Circumstances) -> ListActionState {
        guard let proposal = RecordItem(item) else { return .noticed }
        guard let decided = decision(on: proposal) else {
            return wait(for: proposal, in: circumstances) == nil ? .heard : .noticed
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
