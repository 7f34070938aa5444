/// The working days of a nation: Mondays to Fridays that are not bank holidays there.
///
/// Bank holidays are known for ``years``. Outside them the answer says so instead of guessing.
public struct WorkingCalendar: Sendable, Hashable {
    /// The nation.
    public let nation: Nation

    /// The calendar of a nation.
    public init(_ nation: Nation) {
        self.nation = nation
    }

    /// The years whose bank holidays are known.
    public static let years: ClosedRange<Int> = 2019...2028

    /// The bank holidays of the nation in all known years, in order.
    public var holidays: [BankHoliday] { table.list }

    private var table: BankHolidayTable { .of(nation) }

    /// What a day is.
    public func standing(of day: Day) -> DayStanding {
        if day.weekday >= 5 { return .weekend }
        if let holiday = table.byDay[day] { return .holiday(holiday) }
        return Self.isKnown(day) ? .working : .notKnown
    }

    /// Whether a day is a working day; nil when its year's bank holidays are not known.
    public func isWorkingDay(_ day: Day) -> Bool? {
        switch standing(of: day) {
        case .working: true
        case .weekend, .holiday: false
        case .notKnown: nil
        }
    }

    /// How many working days lie after `start`, up to and including `end`; negative when `end` is earlier, nil when a
    /// year is not known.
    public func workingDays(from start: Day, to end: Day) -> Int? {
        guard start <= end else { return workingDays(from: end, to: start).map { -$0 } }
        guard start == end || (Self.isKnown(start) && Self.isKnown(end)) else { return nil }
        var count = 0
        var day = start
        while day < end {
            day = day.advanced(by: 1)
            if isWorkingDay(day) == true { count += 1 }
        }
        return count
    }

    private static func isKnown(_ day: Day) -> Bool { years.contains(day.parts.year) }
}

extension WorkingCalendar {
    /// The last day of a period, and how it was worked out.
    ///
    /// Days in a pause do not count, in whatever order the pauses are given and however they overlap. Further counts are
    /// added up by unit: those in the unit of `count` lengthen it; of the others months come first, then days, then
    /// working days. The latest agreed date wins where it is later than the result. So the order in which pauses and
    /// extensions were recorded never matters.
    ///
    /// - Throws: ``ClockFault`` when a count or a day is out of range, when the bank holidays of a year are not known, or
    ///   while the clock is stopped.
    public func day(
        after start: Day,
        count: ClockCount,
        convention: CountingConvention = .exclusive,
        lastDay: LastDayRule = .stays,
        pauses: [ClockPause] = [],
        extensions: [ClockExtension] = []
    ) throws(ClockFault) -> Working {
        guard start >= Day.first, start <= Day.last else { throw .dayOutOfRange }
        let added = try Self.sums(of: extensions)
        var walk = ClockWalk(self, from: start, convention: convention, pauses: pauses)
        try walk.walk(try Self.sum(count, added.first { $0.unit == count.unit }))
        for further in added where further.unit != count.unit { try walk.walk(further) }
        let counted = walk.day
        if lastDay == .nextWorkingDay { try walk.moveToWorkingDay() }
        let agreed = try Self.latestAgreed(extensions).flatMap { $0 > walk.day ? $0 : nil }
        return Working(
            nation: nation,
            start: start,
            count: count,
            convention: convention,
            due: agreed ?? walk.day,
            added: added,
            agreed: agreed,
            movedFrom: agreed == nil && walk.day != counted ? counted : nil,
            holidays: walk.holidays,
            pauses: walk.passed,
            confidence: walk.isInferred ? .inferred : .published
        )
    }

    private static func sums(of extensions: [ClockExtension]) throws(ClockFault) -> [ClockCount] {
        var sums: [ClockUnit: ClockCount] = [:]
        for case .further(let count) in extensions { sums[count.unit] = try sum(count, sums[count.unit]) }
        return [.months, .calendarDays, .workingDays].compactMap { sums[$0] }
    }

    private static func sum(_ count: ClockCount, _ other: ClockCount?) throws(ClockFault) -> ClockCount {
        guard count.unit.countRange.contains(count.count) else {
            throw .countOutOfRange(count.count, count.unit)
        }
        let sum = count.count + (other?.count ?? 0)
        guard count.unit.countRange.contains(sum) else { throw .countOutOfRange(sum, count.unit) }
        return ClockCount(sum, count.unit)
    }

    private static func latestAgreed(_ extensions: [ClockExtension]) throws(ClockFault) -> Day? {
        var latest: Day?
        for case .agreed(let day) in extensions {
            guard day >= Day.first, day <= Day.last else { throw .dayOutOfRange }
            latest = max(latest ?? day, day)
        }
        return latest
    }
}
