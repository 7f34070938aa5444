extension CaseFile {
    /// The proposals of a kind that no body has answered.
    public func proposalsNow(_ kind: String) -> [RecordItem] {
        openProposals.filter { $0.record.word(.kind) == kind }
    }

    /// The contacts with bodies outside since then.
    public var contactsNow: [RecordItem] { recordsNow(.contact) }
}

extension Circumstances {
    /// Whether a proposed measure may be imposed (domain 5.3): the practitioner answered, and was heard if they asked for that;
    /// or they were heard, or did not come; or the time that the rules give them has passed.
    public func isAnswered(_ proposal: RecordItem) -> Bool { file.wait(for: proposal, in: self) == nil }

    /// The last day of the notice of a proposal: suspensions have a shorter one, which the rules may not say. Nil when the rules
    /// have no figure.
    public func noticeEnds(_ proposal: RecordItem) -> Day? { file.answerEnds(proposal, under: pack) }
}
