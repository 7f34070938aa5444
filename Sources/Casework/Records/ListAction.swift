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
    /// A panel imposed it as an interim measure, which says by itself where it stands.
    case imposed
    /// It was in effect, and is no longer: an appeal was upheld, or a panel ended it or put something else in its place.
    case over
    /// A panel decided otherwise, or the case was closed without it.
    case notTakenForward = "not-taken-forward"
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

    /// The day from which the time of a notice counts: nobody's time is used up by a day that one person wrote down
    /// afterwards, so a notice counts from its recording at the earliest (domain 5.2).
    var noticed: Day { max(record.day(.sent) ?? at.day, at.day) }

    /// The figure for the time that the practitioner has: a suspension has a shorter notice of its own where the rules know
    /// one (domain 5.2).
    func noticeFigure(under pack: RulePack?) -> FigureKey {
        let isShort = proposedOutcome == .suspension && pack?.figure(.suspensionNotice) != nil
        return isShort ? .suspensionNotice : .representations
    }
}

extension CaseFile {
    /// The notifications of a decision or a measure to somebody. One from before notifications named what they tell of is of all
    /// that came before it.
    public func notices(of item: Item, to addressee: String) -> [RecordItem] {
        records(.notification).filter { notice in
            notice.at >= item.at && (notice.record.of ?? item.id) == item.id
                && notice.record.word(.to) == addressee
        }
    }

    /// The proposals, not decided on, for which the practitioner waits for the hearing that they asked for.
    func awaitedHearings(in circumstances: Circumstances) -> [RecordItem] {
        openProposals.filter { wait(for: $0, in: circumstances) == .hearing }
    }

    /// Where proposed list action stands: what is on the file decides, and nobody sets it by hand.
    func listAction(_ item: Item, in circumstances: Circumstances) -> ListActionState {
        guard let proposal = RecordItem(item) else { return .noticed }
        switch answer(to: proposal) {
        case nil: return wait(for: proposal, in: circumstances) == nil ? .heard : .noticed
        case .notTakenForward: return .notTakenForward
        case .imposed: return .imposed
        case .decided(let decision): return state(after: decision, in: circumstances)
        }
    }

    /// Where a decision under the regulations stands.
    func state(after decision: Item, in circumstances: Circumstances) -> ListActionState {
        switch standing(of: decision) {
        case .replaced: return .replaced
        case .overturned: return .overturned
        case .varied: return .varied
        case .lifted: return .over
        case .stands: break
        }
        if let end = end(of: decision, in: circumstances), end <= circumstances.day { return .over }
        if let appeal = appeals(against: decision).last {
            return determination(of: appeal) == nil ? .appealed : .effective
        }
        guard noticed(of: decision) != nil else { return .decided }
        guard let last = appealDue(of: decision, in: circumstances), circumstances.day <= last else {
            return .effective
        }
        return .appealable
    }
}
