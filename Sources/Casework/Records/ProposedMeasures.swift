extension CaseFile {
    /// The proposals of a kind since the case was opened, or opened again.
    public func proposalsNow(_ kind: String) -> [RecordItem] {
        recordsNow(.proposal).filter { $0.record.word(.kind) == kind }
    }

    /// The figure that says how long the practitioner has before a proposal can be decided: a suspension has a shorter one.
    static func noticeFigure(of proposal: RecordItem) -> FigureKey {
        proposal.record.word(.kind) == MeasureKind.suspension.rawValue ? .suspensionNotice : .representations
    }

    /// The contacts with bodies outside since then.
    public var contactsNow: [RecordItem] { recordsNow(.contact) }
}

extension Circumstances {
    /// Whether a proposed measure may be imposed (domain 5.3): the practitioner answered, and was heard if they asked for that;
    /// or they were heard, or did not come; or the time that the rules give them has passed.
    public func isAnswered(_ proposal: RecordItem) -> Bool {
        let answer = file.records(about: proposal.id).last { $0.record.kind == .representation }
        let hearings = file.records(.hearing)
        if let answer {
            return !answer.record.flag(.hearing) || hearings.contains { $0.at >= answer.at }
        }
        if hearings.contains(where: { $0.at >= proposal.at }) { return true }
        guard let last = noticeEnds(proposal) else { return false }
        return day > last
    }

    /// The last day of the notice of a proposal: suspensions have a shorter one, which the rules may not say. Nil when the rules
    /// have no figure.
    public func noticeEnds(_ proposal: RecordItem) -> Day? {
        let sent = proposal.record.day(.sent) ?? proposal.at.day
        return try? pack?.due(CaseFile.noticeFigure(of: proposal), after: sent)?.due
    }
}
