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
    /// Who has to be among them from then on, by part; nil when it stayed.
    public let parts: [SeatPart]?
    /// What was changed: `name`, `quorum`, `parts`, `notice-days` or `terms`.
    public let keys: [String]
}

extension Meeting {
    /// How many members must be free to act, to decide at this meeting: what the body needed when notice was given or when it
    /// was held, whichever was more. A quorum that is lowered in between counts from the next meeting on.
    public var quorumNeeded: Int { max(held?.quorum ?? 1, quorumAtNotice) }

    /// Whose part must be among those who are free to act, in the order of ``SeatPart``: what the body asked for when notice was
    /// given, and what it asked for when the meeting was held.
    public var partsNeeded: [SeatPart] {
        SeatPart.allCases.filter { partsAtNotice.contains($0) || held?.parts.contains($0) == true }
    }
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
