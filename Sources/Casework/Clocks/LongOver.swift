extension Figure {
    /// The day on which a count ended that began before the bank holidays are known, counted without them; nil while it may
    /// still run. A date that passed years ago has not stopped: it is overdue, whatever the holidays of that year were.
    /// - Parameters:
    ///   - fault: why the count could not be made.
    ///   - start: the day after which it begins.
    ///   - today: the day on which it is asked.
    func longOver(_ fault: ClockFault, from start: Day, on today: Day) -> Day? {
        guard case .yearNotKnown = fault, count.unit == .workingDays else { return nil }
        var day = start
        var left = count.count
        while left > 0 {
            day = day.advanced(by: 1)
            if day.weekday < 5 { left -= 1 }
        }
        // No two weeks have more holidays than working days: twice the time and a month is enough for any year.
        let surely = start.advanced(by: 2 * Int(day.number - start.number) + 31)
        return surely < today ? day : nil
    }
}
