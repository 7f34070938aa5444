import HashTreeCollections

/// What a step on the pathway is judged by: the file, the day, and what is known of the person and the rules.
public struct Circumstances: Sendable {
    /// The case.
    public let file: CaseFile
    /// The day in the United Kingdom.
    public let day: Day
    /// The practitioner's profession; nil when it is not known.
    public let profession: Profession?
    /// The rules that the case is under; without any there are no deadlines.
    public let pack: RulePack?
    /// The bodies that a case can be put before.
    var bodies: TreeDictionary<BodyID, Body> = [:]

    /// The circumstances of a case on a day.
    public init(_ file: CaseFile, day: Day, profession: Profession? = nil, pack: RulePack? = nil) {
        self.file = file
        self.day = day
        self.profession = profession
        self.pack = pack
    }

    /// Whether a body is a committee: it receives isolated incidents and performance cases (S0-8, S0-13).
    func isCommittee(_ id: BodyID?) -> Bool { id.flatMap { bodies[$0]?.kind } == .committee }
}

extension State {
    /// The circumstances of a case at a moment.
    public func circumstances(of file: CaseFile, at now: Moment) -> Circumstances {
        var circumstances = Circumstances(
            file,
            day: now.day,
            profession: subject(file.subject)?.profession,
            pack: rules(of: file)
        )
        circumstances.bodies = bodies
        return circumstances
    }
}
