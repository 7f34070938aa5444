/// What happened in a period, in counts (domain section 12; S0-12, S0-16).
public struct Statistics: Sendable {
    /// The first day.
    public let begins: Day
    /// The last day.
    public let ends: Day
    /// The tables.
    public let tallies: [Tally]
    /// Of the concerns that have ended, how many hundredths ended at or before the response or the action plan, without a
    /// performance case; nil when there are too few to say. S0 says half.
    public let endedEarly: Int?

    /// Counts what happened in a period, on all cases.
    init(_ cases: [CaseFile], from begins: Day, to ends: Day, at now: Moment, in state: State) {
        self.begins = begins
        self.ends = ends
        var count = Counting(begins: begins, ends: ends)
        for file in cases { count.add(file, state.circumstances(of: file, at: now)) }
        tallies = count.tallies
        let ended = count.ended
        let early = count.endedEarly
        let hides = (1...Tally.smallMax).contains(early) || (1...Tally.smallMax).contains(ended - early)
        endedEarly = ended == 0 || hides ? nil : early * 100 / ended
    }
}

extension Lens {
    /// The statistics of a period, for those who may see them. They count every case, whoever may read it: a count names
    /// nobody, and small ones are hidden.
    public func statistics(from begins: Day, to ends: Day) -> Statistics? {
        guard may(.seeStatistics) else { return nil }
        return Statistics(everyCase, from: begins, to: ends, at: now, in: everything)
    }
}
