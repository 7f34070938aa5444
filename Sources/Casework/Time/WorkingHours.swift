extension WorkingCalendar {
    /// When a reminder is sent that somebody is to read at work: from 09:00 to before 17:00 by the clocks in the United
    /// Kingdom, Monday to Friday, not on a bank holiday. In minutes after midnight.
    public static let workingMinutes: Range<Int> = 9 * 60..<17 * 60

    /// The latest working minute of the day that lies `workingDays` working days before a last day; with 0, of that day
    /// itself or the last working day before it.
    ///
    /// Nil when a year is not known, or for a number outside 0 to 2,600.
    public func remindAt(before due: Day, workingDays: Int) -> Moment? {
        guard workingDays >= 0, workingDays <= ClockUnit.workingDays.countRange.upperBound else { return nil }
        guard due >= Day.first, due <= Day.last else { return nil }
        var day = workingDays == 0 ? due : due.advanced(by: -1)
        var left = max(workingDays, 1)
        while true {
            guard let isWorking = isWorkingDay(day) else { return nil }
            if isWorking { left -= 1 }
            if left == 0 { return Moment(day, minute: Self.workingMinutes.upperBound - 1) }
            day = day.advanced(by: -1)
        }
    }

    /// Whether a moment lies in working hours; nil when the year is not known.
    public func isWorkingTime(_ moment: Moment) -> Bool? {
        let day = moment.day
        let midnight = Moment(day, minute: 0)
        let minute = (moment.seconds - midnight.seconds) / 60
        return isWorkingDay(day).map { $0 && Self.workingMinutes.contains(Int(minute)) }
    }
}

extension Moment {
    /// A minute of a day by the clocks in the United Kingdom, counted from midnight. The clocks change on Sundays at
    /// 01:00 UTC; on those days the answer is right from then on.
    init(_ day: Day, minute: Int) {
        let winter = Moment(seconds: Int64(day.number) * 86_400 + Int64(minute) * 60)
        self = winter.isSummerTime ? winter.advanced(bySeconds: -3600) : winter
    }
}
