import HashTreeCollections

/// What a step on the pathway is judged by: the file, the day, and what is known of the person and the rules.
public struct Circumstances: Sendable {
    /// The case.
    public let file: CaseFile
    /// The day in the United Kingdom.
    public let day: Day
    /// The practitioner's profession; nil when it is not known.
    public let profession: Profession?
    /// The practitioner's own account; nil when they have none.
    public let practitioner: PersonID?
    /// The rules that the case is under; without any there are no deadlines.
    public let pack: RulePack?
    /// The bodies that a case can be put before.
    var bodies: TreeDictionary<BodyID, Body> = [:]
    /// Their meetings.
    var meetings: TreeDictionary<MeetingID, Meeting> = [:]

    /// The circumstances of a case on a day.
    public init(
        _ file: CaseFile,
        day: Day,
        profession: Profession? = nil,
        practitioner: PersonID? = nil,
        pack: RulePack? = nil
    ) {
        self.file = file
        self.day = day
        self.profession = profession
        self.practitioner = practitioner
        self.pack = pack
    }

    /// Whether frequency and safety together are what a performance case needs (S0-13). S0 names both tests; a pack may say
    /// more closely what they are.
    public func opensPerformanceCase(_ frequency: Frequency, _ safety: Answer3) -> Bool {
        guard let test = pack?.predicate(.performanceCase) else {
            return frequency != .isolated && safety == .yes
        }
        return test.holds(frequency: frequency, safety: safety)
    }

    /// What the facts of a baseline point to; people decide, and give a reason to differ (design rule 6). A pattern is more
    /// than one incident (S0-10): one that was repeated, a second concern on the case, or another known case.
    public func suggestion(frequency: Frequency, safety: Answer3, others: Int) -> BaselineResult {
        if opensPerformanceCase(frequency, safety) { return .highFrequency }
        return frequency != .isolated || others > 0 || file.concerns.count > 1 ? .pattern : .isolated
    }

    /// Whether a body is a committee: it receives isolated incidents and performance cases (S0-8, S0-13).
    func isCommittee(_ id: BodyID?) -> Bool { id.flatMap { kind(of: $0) } == .committee }

    /// A meeting, if it is known.
    public func meeting(_ id: MeetingID) -> Meeting? { meetings[id] }

    /// The kind of a body; nil when the body is not known.
    func kind(of body: BodyID) -> BodyKind? { bodies[body]?.kind }

    /// The kind of the body that met; nil when the meeting is not known.
    func kind(at meeting: MeetingID?) -> BodyKind? {
        meeting.flatMap { meetings[$0] }.flatMap { bodies[$0.body] }?.kind
    }
}

extension State {
    /// The circumstances of a case at a moment.
    public func circumstances(of file: CaseFile, at now: Moment) -> Circumstances {
        var circumstances = Circumstances(
            file,
            day: now.day,
            profession: subject(file.subject)?.profession,
            practitioner: subject(file.subject)?.account,
            pack: rules(of: file)
        )
        circumstances.bodies = bodies
        circumstances.meetings = meetings
        return circumstances
    }
}
