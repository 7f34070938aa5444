/// Walks from day to day until enough days have counted. It takes as many steps as there are days passed, at most.
struct ClockWalk {
    private let calendar: WorkingCalendar
    private var pauses: PauseSpans
    private(set) var holidays: [BankHoliday] = []
    private(set) var passed: [ClosedRange<Day>] = []
    private(set) var isInferred = false
    /// The last day that counted.
    private(set) var day: Day
    private var candidate: Day

    init(_ calendar: WorkingCalendar, from start: Day, convention: CountingConvention, pauses: [ClockPause]) {
        self.calendar = calendar
        self.pauses = PauseSpans(pauses)
        self.day = start
        self.candidate = convention == .inclusive ? start : start.advanced(by: 1)
    }

    /// Goes on until `count` more days have counted.
    mutating func walk(_ count: ClockCount) throws(ClockFault) {
        var left = count.unit == .months ? try days(inMonths: count.count) : count.count
        while left > 0 {
            guard candidate >= Day.first, candidate <= Day.last else { throw .dayOutOfRange }
            if let span = pauses.span(holding: candidate) {
                guard let through = span.through else { throw .stopped(since: span.from) }
                passed.append(candidate...through)
                candidate = through.advanced(by: 1)
                continue
            }
            if try counts(candidate, count.unit) {
                day = candidate
                left -= 1
            }
            candidate = candidate.advanced(by: 1)
        }
    }

    /// Goes on to the next working day, unless the last day is one.
    mutating func moveToWorkingDay() throws(ClockFault) {
        while try !counts(day, .workingDays) {
            guard day < Day.last else { throw .dayOutOfRange }
            day = day.advanced(by: 1)
        }
    }

    private mutating func counts(_ day: Day, _ unit: ClockUnit) throws(ClockFault) -> Bool {
        guard unit == .workingDays else { return true }
        if day.weekday < 5, day.parts.year > BankHolidayRows.publishedThrough { isInferred = true }
        switch calendar.standing(of: day) {
        case .working: return true
        case .weekend: return false
        case .holiday(let holiday):
            if holidays.last != holiday { holidays.append(holiday) }
            return false
        case .notKnown: throw .yearNotKnown(day.parts.year)
        }
    }

    /// The days from the next candidate to the end of the months, if the clock runs all the time.
    ///
    /// A period of months ends on the corresponding date, which is the day before it when the first day counts; in a month
    /// that is too short, on its last day.
    private func days(inMonths months: Int) throws(ClockFault) -> Int {
        let isFirstCounted = candidate == day
        let start = day.parts
        let month = start.year * 12 + start.month - 1 + months
        let wanted = start.day - (isFirstCounted ? 1 : 0)
        let end =
            wanted == 0
            ? Day(year: month / 12, month: month % 12 + 1, day: 1)?.advanced(by: -1)
            : Day(
                year: month / 12,
                month: month % 12 + 1,
                day: min(wanted, Day.length(ofMonth: month % 12 + 1, in: month / 12))
            )
        guard day >= Day.first, let end else { throw .dayOutOfRange }
        return Int(end.number) - Int(candidate.number) + 1
    }
}
