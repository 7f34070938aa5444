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
    /// How many those are; nil when the share is.
    public let early: Int?
    /// How many concerns have ended; nil when the share is.
    public let ended: Int?

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
        // The share says how the concerns that ended are divided, so each part of the funnel counts as if its sum were known.
        let isShown = ended > 0 && !hides && Statistics.isSafe(tallies)
        endedEarly = isShown ? (early * 200 + ended) / (2 * ended) : nil
        self.early = isShown ? early : nil
        self.ended = isShown ? ended : nil
    }

    private static func isSafe(_ tallies: [Tally]) -> Bool {
        guard let funnel = tallies.first(where: { $0.topic == .funnel }) else { return false }
        let parts: [(Tally.Cell) -> Bool] = [
            { $0.name.hasSuffix("-ended") && !$0.name.hasPrefix("performance") },
            { $0.name == "performance-ended" }, { $0.name.hasSuffix("-open") },
        ]
        return parts.allSatisfy { funnel.isSafe(toSum: $0) }
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
