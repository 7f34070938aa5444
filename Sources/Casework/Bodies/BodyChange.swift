/// A change of what a body is: its members read of it in the minutes, so that nobody changes its terms in silence.
public struct BodyChange: Sendable, Equatable {
    /// Its place in the journal.
    public let seq: UInt64
    /// When.
    public let at: Moment
    /// By whom.
    public let by: PersonID
    /// The quorum from then on; nil when it stayed.
    public let quorum: Int?
    /// What was changed: `name`, `quorum` or `terms`.
    public let keys: [String]
}

extension Meeting {
    /// How many members must be free to act, to decide at this meeting: what the body needed when notice was given or when it
    /// was held, whichever was more. A quorum that is lowered in between counts from the next meeting on.
    public var quorumNeeded: Int { max(held?.quorum ?? 1, quorumAtNotice) }
}

extension State {
    /// The changes of a body between its meeting before this one and this one, oldest first.
    public func changes(before meeting: Meeting) -> [BodyChange] {
        let last = allMeetings.last { $0.body == meeting.body && $0.id < meeting.id && $0.held != nil }
        return (body(meeting.body)?.changes ?? []).filter { change in
            change.seq > last?.held?.seq ?? 0 && meeting.held.map { change.seq <= $0.seq } ?? true
        }
    }
}
