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
}

extension State {
    /// The circumstances of a case at a moment.
    public func circumstances(of file: CaseFile, at now: Moment) -> Circumstances {
        Circumstances(
            file,
            day: now.day,
            profession: subject(file.subject)?.profession,
            practitioner: subject(file.subject)?.account,
            pack: rules(of: file)
        )
    }
}
