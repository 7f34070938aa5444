/// What a clock counts.
public enum ClockUnit: String, Word {
    /// Every day.
    case calendarDays = "calendar-days"
    /// Mondays to Fridays that are not bank holidays in the nation.
    case workingDays = "working-days"
    /// To the corresponding date of a later month; to the last day of a month that is too short for it.
    case months

    /// `day`, `working day` or `month`, with an `s` for any count but one.
    func name(for count: Int) -> String {
        let one =
            switch self {
            case .calendarDays: "day"
            case .workingDays: "working day"
            case .months: "month"
            }
        return count == 1 ? one : one + "s"
    }

    /// The counts that a figure or an extension may have: as many as fit into ten years.
    public var countRange: ClosedRange<Int> {
        switch self {
        case .calendarDays: 1...3660
        case .workingDays: 1...2600
        case .months: 1...120
        }
    }
}

/// Whether the day that starts a clock counts.
public enum CountingConvention: String, Word {
    /// It does not: the day after it counts as one.
    case exclusive
    /// It does: "beginning with the day on which notice is given".
    case inclusive
}

/// What happens when the last day is not a working day.
public enum LastDayRule: String, Word {
    /// It stays the last day.
    case stays
    /// The next working day is the last day.
    case nextWorkingDay = "next-working-day"
}

/// A span of days during which a clock does not run.
public struct ClockPause: Sendable, Hashable {
    /// The first day that does not count.
    public let from: Day
    /// The last day that does not count; nil while the clock is stopped. A span that ends before it begins is empty.
    public let through: Day?

    /// A span of days, first and last included.
    public init(from: Day, through: Day?) {
        self.from = from
        self.through = through
    }
}

/// A number of days, working days or months.
public struct ClockCount: Sendable, Hashable {
    /// How many; see ``ClockUnit/countRange``.
    public let count: Int
    /// Of what.
    public let unit: ClockUnit

    /// `count` of `unit`.
    public init(_ count: Int, _ unit: ClockUnit) {
        self.count = count
        self.unit = unit
    }

    /// `10 working days`.
    public var spelled: String { "\(count) \(unit.name(for: count))" }
}

/// More time than the rule gives.
public enum ClockExtension: Sendable, Hashable {
    /// A further count.
    case further(ClockCount)
    /// A date that both sides agreed. It can only lengthen: an earlier date changes nothing.
    case agreed(Day)
}
