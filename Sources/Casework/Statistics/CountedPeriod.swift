/// The days that statistics may count together: whole calendar months that are over.
///
/// Two periods that differ by a day would show by subtraction what happened on that day, however well small counts are hidden,
/// and so would two readings of a month that still runs: nothing is counted of that.
/// Months make what can be worked out so much coarser, and every reading is recorded with its period (``Reading``), so that
/// somebody who reads one overlapping period after another is seen to do so. Subtraction is not ruled out by it: that would
/// take periods that nobody may choose.
public enum CountedPeriod {
    /// Why a period may not be counted.
    public struct Fault: Sendable, Equatable {
        /// Which end of it is wrong.
        public let isAboutBeginning: Bool
        /// The nearest days that may stand there instead, earliest first.
        public let nearest: [Day]
    }

    /// What is wrong with a period; nil when nothing is.
    public static func fault(from begins: Day, to ends: Day, on today: Day) -> Fault? {
        if begins.firstOfMonth != begins {
            return Fault(
                isAboutBeginning: true,
                nearest: [begins.firstOfMonth, begins.lastOfMonth.advanced(by: 1)]
            )
        }
        let last = lastDay(on: today)
        guard ends != ends.lastOfMonth || ends > last else { return nil }
        let days = [ends.firstOfMonth.advanced(by: -1), ends.lastOfMonth].map { min($0, last) }
        return Fault(isAboutBeginning: false, nearest: Set(days.filter { $0 > begins }).sorted())
    }

    /// The last day that is counted: that of the last whole month that is over.
    public static func lastDay(on today: Day) -> Day { today.firstOfMonth.advanced(by: -1) }
}

/// Somebody read the statistics of a period.
public struct Reading: Sendable, Equatable {
    /// Who.
    public let by: PersonID
    /// When.
    public let at: Moment
    /// The first day that was counted.
    public let begins: Day
    /// The last one.
    public let ends: Day

    /// How many are kept at hand, the latest; the journal has all.
    static let keptMax = 1000
}

extension Day {
    /// The first day of its month.
    public var firstOfMonth: Day { advanced(by: 1 - parts.day) }
    /// The last day of its month.
    public var lastOfMonth: Day {
        let (year, month, day) = parts
        return advanced(by: Day.length(ofMonth: month, in: year) - day)
    }
}

extension State {
    mutating func read(from begins: Day, to ends: Day, _ stamp: Stamp) {
        if readings.count >= Reading.keptMax { readings.removeFirst(readings.count - Reading.keptMax + 1) }
        readings.append(Reading(by: stamp.person, at: stamp.at, begins: begins, ends: ends))
    }
}

extension Lens {
    /// Whether the person read the statistics of a period a short while ago, so that it stands on the record.
    public func hasRead(from begins: Day, to ends: Day, within milliseconds: Int64) -> Bool {
        let since = now.milliseconds - milliseconds
        return everything.readings.reversed().prefix { $0.at.milliseconds >= since }.contains {
            $0.by == person.id && $0.begins == begins && $0.ends == ends && $0.at <= now
        }
    }

    /// Who read the statistics, oldest first, with their names; for those who may read them.
    public var readings: [(reading: Reading, who: String)] {
        guard may(.seeStatistics) else { return [] }
        return everything.readings.map { ($0, everything.person($0.by)?.name ?? "") }
    }
}
