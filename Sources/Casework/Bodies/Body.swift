import HashTreeCollections

/// A committee, panel, advisory group or core team (S0-8, S0-20, S0-21): who sits on it, and how many must.
public struct Body: Sendable {
    /// Its reference.
    public let id: BodyID
    /// Its full name.
    public internal(set) var name: String
    /// What it may do.
    public let kind: BodyKind
    /// How many members must be present to decide.
    public internal(set) var quorum: Int
    /// How many working days of notice its terms of reference ask for before a meeting; 0 when they ask for none.
    public internal(set) var noticeDays: Int
    /// The parts that make up its quorum: one member of each must be free to act, by its terms of reference; none when the
    /// number is enough.
    public internal(set) var parts: [SeatPart] = []
    /// Where its terms of reference are: the latest version.
    public internal(set) var terms: TextPlace?
    /// Who sits on it, past and present.
    public internal(set) var seats: [Seat] = []
    /// How its name, quorum and terms were changed, oldest first.
    public internal(set) var changes: [BodyChange] = []
    /// Who changed it last.
    public internal(set) var revision: Revision

    /// A person's seat.
    public struct Seat: Sendable {
        /// Who.
        public let person: PersonID
        /// The part: chair, lay, clinician and so on.
        public let part: SeatPart
        /// Since when.
        public let begin: Moment
        /// Until when; nil while it lasts.
        public internal(set) var end: Moment?
    }

    /// Those who sit on it now.
    public var sitting: [Seat] { seats.filter { $0.end == nil } }

    /// The part that a member had at some moment; nil for who was no member then.
    public func part(of person: PersonID, at moment: Moment) -> SeatPart? {
        seats.last { seat in
            seat.person == person && seat.begin <= moment && seat.end.map { moment < $0 } ?? true
        }?.part
    }

    /// Whether a person sits on it now.
    public func seats(_ person: PersonID) -> Bool { seats.contains { $0.person == person && $0.end == nil } }
}

/// A meeting of a body, from notice to minutes.
public struct Meeting: Sendable {
    /// Its reference.
    public let id: MeetingID
    /// The body that meets.
    public let body: BodyID
    /// The day.
    public internal(set) var date: Day
    /// The day on which notice was given.
    public let notice: Day
    /// Why it was called with less notice than the body gives; nil when it was not.
    public let urgent: String?
    /// How many members the body needed when notice was given.
    public let quorumAtNotice: Int
    /// Which parts its terms of reference asked for when notice was given.
    public let partsAtNotice: [SeatPart]
    /// The agenda, as given with the notice; nil when it lists only the cases reported to it.
    public let agenda: TextPlace?
    /// Whether it was held: nil until its minutes were recorded.
    public internal(set) var held: Held?
    /// Who changed it last.
    public internal(set) var revision: Revision

    /// What the minutes say.
    public struct Held: Sendable, Equatable {
        /// Members who were present.
        public let present: [PersonID]
        /// How many members the body needed on that day: a later change of the body does not rewrite its meetings.
        public let quorum: Int
        /// Which parts its terms of reference asked for on that day.
        public let parts: [SeatPart]
        /// The interests that members declared there, in the words of the minutes; nil when none was.
        public let interest: String?
        /// Those of them who declared one: they do not count, and do not act, at this meeting.
        public let interested: [PersonID]
        /// Whether a practitioner who attended was offered a companion, or came with one; nil when none attended.
        public let companion: CompanionOffer?
        /// The place of the minutes in the journal.
        public let seq: UInt64
        /// When the minutes were recorded.
        public let at: Moment
        /// By whom.
        public let by: PersonID
        /// The minutes.
        public let minutes: TextPlace?
    }
}

/// What kind of body it is: what it may do on a case (domain sections 1 and 11).
public enum BodyKind: String, Word {
    /// First small group that sees a concern.
    case coreTeam = "core-team"
    /// Receives isolated incidents and performance cases; prescribes learning.
    case committee
    /// Considers concerns, orders investigation, agrees undertakings.
    case advisory
    /// Decides under the regulations.
    case panel
}

/// A member's part in a body.
public enum SeatPart: String, Word {
    case chair, lay, clinician, manager, adviser, secretary, member
    // The core performance team's (S0-5)
    case lead
    case performanceManager = "performance-manager"
    case contractsManager = "contracts-manager"
}

extension State {
    /// The body, if there is one.
    public func body(_ id: BodyID) -> Body? { bodies[id] }
    /// The meeting, if there is one.
    public func meeting(_ id: MeetingID) -> Meeting? { meetings[id] }
    /// Every body, oldest first.
    public var allBodies: [Body] { bodies.values.sorted { $0.id < $1.id } }
    /// Every meeting, oldest first.
    public var allMeetings: [Meeting] { meetings.values.sorted { $0.id < $1.id } }
    /// The reference of the next body.
    public var nextBody: BodyID { BodyID(bodiesCount + 1) }
    /// The reference of the next meeting.
    public var nextMeeting: MeetingID { MeetingID(meetingsCount + 1) }
}
