/// Where proposed list action stands (domain 5.3).
public enum ListActionState: String, Word {
    /// Notice was given, and the time for representations runs.
    case noticed
    /// Representations came, or their time has passed.
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

extension CaseFile {
    /// Where proposed list action stands: what is on the file decides, and nobody sets it by hand.
    func listAction(_ proposal: Item, in circumstances: Circumstances) -> ListActionState {
        let decided = items.last { item in
            guard case .decision(let decision) = item.body else { return false }
            return decision.power != nil && item.at >= proposal.at
        }
        guard let decided, case .decision(let decision) = decided.body else {
            let clock = clocks(in: circumstances).first {
                $0.key == .representations && $0.item == proposal.id
            }
            return clock?.state == .running || clock == nil ? .noticed : .heard
        }
        let appeals = records(about: decided.id).filter { $0.record.kind == .appeal }
        if let appeal = appeals.last {
            return !records(about: appeal.id).contains { $0.record.kind == .determination }
                ? .appealed : .effective
        }
        guard records(.notification).contains(where: { $0.at >= decided.at }) else { return .decided }
        guard let last = decision.appeal, circumstances.day <= last else { return .effective }
        return .appealable
    }
}
