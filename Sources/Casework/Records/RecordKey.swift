/// The names of the facts that records hold; each has one type everywhere, as on the wire.
public enum RecordKey: String, Word {
    case alternatives, answer, attended, basis, begins, clock, companion, cost, criteria, date, due, ends
    case final
    case group, hearing, how, immediate, imposed, kind, meeting, means, milestones, objectives, of, outcome,
        owner
    case present, reason, recommendation, result, review, sent, steps, told, to, topic, user, with

    /// What a value under the key is.
    public enum Shape: Sendable {
        case word, text, texts, day, days, flag, user, users, item, group, meeting
    }

    /// See ``Shape``.
    public var shape: Shape {
        switch self {
        case .attended, .final, .hearing, .immediate: .flag
        case .begins, .date, .due, .ends, .review, .sent, .told: .day
        case .milestones: .days
        case .criteria, .objectives, .steps: .texts
        case .alternatives, .basis, .cost, .means, .owner, .reason, .recommendation, .with: .text
        case .answer, .clock, .companion, .how, .imposed, .kind, .outcome, .result, .to, .topic: .word
        case .user: .user
        case .present: .users
        case .of: .item
        case .group: .group
        case .meeting: .meeting
        }
    }
}

/// One fact of a record.
public enum RecordValue: Sendable, Hashable {
    case word(String)
    case text(String)
    case texts([String])
    case day(Day)
    case days([Day])
    case flag(Bool)
    case user(PersonID)
    case users([PersonID])
    case item(ItemID)
    case group(BodyID)
    case meeting(MeetingID)
}

/// What a record was about, in the order in which it is spelled.
public struct Record: Sendable, Hashable {
    /// What it records.
    public let kind: RecordKind
    /// What it is about on the same file: the plan that a review reviews.
    public let of: ItemID?
    /// Its facts.
    public private(set) var values: [Value]
    /// The day on which its last day was moved last; nil while it is the first one.
    public private(set) var setOn: Day?
    /// Who approved it, where a second person must.
    public internal(set) var approver: PersonID?
    /// The meeting of the body that approved it, where a body must.
    public internal(set) var approvalMeeting: MeetingID?

    /// A key and its value.
    public struct Value: Sendable, Hashable {
        /// The key.
        public let key: RecordKey
        /// The value, of the key's shape.
        public let value: RecordValue

        /// A key and its value.
        public init(_ key: RecordKey, _ value: RecordValue) {
            self.key = key
            self.value = value
        }
    }

    /// A record of a kind.
    public init(_ kind: RecordKind, of: ItemID?, _ values: [Value], approver: PersonID? = nil) {
        self.kind = kind
        self.of = of
        self.values = values
        self.approver = approver
    }

    /// Another day under a key, from a day on.
    mutating func move(_ key: RecordKey, to day: Day, on set: Day) {
        guard let index = values.firstIndex(where: { $0.key == key }) else { return }
        values[index] = Value(key, .day(day))
        setOn = set
    }

    /// The value under a key.
    public subscript(key: RecordKey) -> RecordValue? { values.first { $0.key == key }?.value }

    /// The word under a key.
    public func word(_ key: RecordKey) -> String? {
        if case .word(let word)? = self[key] { word } else { nil }
    }
    /// The text under a key.
    public func text(_ key: RecordKey) -> String? {
        if case .text(let text)? = self[key] { text } else { nil }
    }
    /// The texts under a key.
    public func texts(_ key: RecordKey) -> [String] {
        if case .texts(let texts)? = self[key] { texts } else { [] }
    }
    /// The day under a key.
    public func day(_ key: RecordKey) -> Day? { if case .day(let day)? = self[key] { day } else { nil } }
    /// The days under a key.
    public func days(_ key: RecordKey) -> [Day] { if case .days(let days)? = self[key] { days } else { [] } }
    /// Whether the flag under a key is set.
    public func flag(_ key: RecordKey) -> Bool { self[key] == .flag(true) }
    /// The person under a key.
    public func user(_ key: RecordKey) -> PersonID? {
        if case .user(let user)? = self[key] { user } else { nil }
    }
    /// The people under a key.
    public func users(_ key: RecordKey) -> [PersonID] {
        if case .users(let users)? = self[key] { users } else { [] }
    }
    /// Who it is for. What a witness said may have to be kept from the practitioner, so it is shared or withheld like a note.
    public var audience: Audience {
        kind == .interview && word(.kind) == "witness" ? .team : kind.audience
    }
    /// Whether it is the practitioner's agreement, recorded by somebody else for want of an account.
    public var isOnBehalf: Bool { kind == .agreement && word(.how) != nil }
    /// The body that it names.
    public var group: BodyID? { if case .group(let body)? = self[.group] { body } else { nil } }
    /// The meeting that it names.
    public var meeting: MeetingID? { if case .meeting(let id)? = self[.meeting] { id } else { nil } }
}
