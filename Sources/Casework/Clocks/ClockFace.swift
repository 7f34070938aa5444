/// Makes the clocks of one case on one day.
struct ClockFace {
    let file: CaseFile
    let day: Day
    let pack: RulePack?
    /// Working days and bank holidays; England's where the case has no rules.
    let calendar: WorkingCalendar
    /// What was stopped, and when; found once, because every clock asks.
    private let stops: [(clock: String, span: ClockPause)]

    init(_ circumstances: Circumstances) {
        file = circumstances.file
        day = circumstances.day
        pack = circumstances.pack
        calendar = circumstances.pack?.calendar ?? WorkingCalendar(.england)
        let file = circumstances.file
        stops = file.records(.pause).compactMap { item in
            guard let clock = item.record.word(.clock), let begins = item.record.day(.begins) else {
                return nil
            }
            let resumed = file.resumption(of: item.id)?.record.day(.date)
            // The day on which it runs again counts.
            let through = resumed.map { $0.advanced(by: -1) } ?? item.record.day(.ends)
            return (clock, ClockPause(from: begins, through: through))
        }
    }

    /// The spans in which a clock was stopped; none for one that cannot be stopped.
    func pauses(of key: ClockKey) -> [ClockPause] {
        guard let word = key.stops else { return [] }
        return stops.filter { $0.clock == "all" || $0.clock == word }.map(\.span)
    }

    /// What is left of those spans from a day on; all of them when there is none.
    private func pauses(of key: ClockKey, since day: Day?) -> [ClockPause] {
        guard let day else { return pauses(of: key) }
        return pauses(of: key).filter { $0.through.map { $0 >= day } ?? true }
            .map { ClockPause(from: max($0.from, day), through: $0.through) }
    }

    /// A clock with a figure from the rules; nil when they have none.
    func clock(
        _ key: ClockKey,
        figure: FigureKey,
        whose: ClockOwner? = nil,
        from start: Day,
        met: Day?,
        item: ItemID? = nil,
        lapses: Bool = false
    ) -> RunningClock? {
        guard let pack, let found = pack.figure(figure) else { return nil }
        let whose = whose ?? found.whose
        let made = Made(key: key, item: item, whose: whose, start: start, met: met, figure: found)
        do throws(ClockFault) {
            guard let working = try pack.due(figure, after: start, pauses: pauses(of: key)) else {
                return nil
            }
            let unsure =
                found.isVerified ? "" : "; this figure is not verified (\(found.confidence.rawValue))"
            let words = { @Sendable in "\(working.sentence): \(working.explanation)\(unsure)" }
            return made.clock(due: working.due, state(working.due, met, lapses), words)
        } catch {
            if let due = found.longOver(error, from: start, on: day) {
                let words = { @Sendable in
                    "by 11:59pm on \(due.spelled) at the earliest, without the bank holidays of that year, which are not known; it is over whatever they were"
                }
                return made.clock(due: due, state(due, met, lapses), words)
            }
            return made.clock(due: nil, met == nil ? .stopped : .met, { error.sentence })
        }
    }

    /// A clock with a day that people agreed or set; a pause makes it longer by the days that did not count.
    ///
    /// Days on which the clock stood still before the date was moved do not count again: whoever moved it knew of them. A stop
    /// that lasts beyond that day holds: moving a date does not let a clock run.
    /// - Parameters:
    ///   - setOn: the day on which the date was moved last; nil while it is the first one.
    ///   - how: how the day came to be, after its comma.
    ///   - rule: the figure that says what the day should be, which is named beside it.
    ///   - least: a figure before whose last day nothing is over, whatever was set.
    func clock(
        _ key: ClockKey,
        whose: ClockOwner,
        from start: Day,
        to agreed: Day,
        setOn: Day? = nil,
        met: Day?,
        item: ItemID?,
        lapses: Bool = false,
        how: String = "the day that was set",
        rule: FigureKey? = nil,
        least: FigureKey? = nil
    ) -> RunningClock {
        let made = Made(key: key, item: item, whose: whose, start: setOn ?? start, met: met, figure: nil)
        let basis = (least ?? rule).flatMap { pack?.figure($0) }.map { ": \($0.words)" } ?? ""
        do throws(ClockFault) {
            let working = try working(agreed, from: setOn ?? start, pauses(of: key, since: setOn))
            let set = working?.due ?? agreed
            var due = set
            if let least, let last = try pack?.due(least, after: start, pauses: pauses(of: key))?.due {
                due = max(set, last)
            }
            let words = { @Sendable [due] in
                if due > set { return "by 11:59pm on \(due.spelled); \(agreed.spelled) was \(how)\(basis)" }
                guard let working else { return "by 11:59pm on \(agreed.spelled), \(how)\(basis)" }
                return "\(working.sentence): \(working.explanation); \(agreed.spelled) was \(how)"
            }
            return made.clock(due: due, state(due, met, lapses), words)
        } catch {
            return made.clock(due: nil, met == nil ? .stopped : .met, { error.sentence })
        }
    }

    /// How a day that was set moves by the days that did not count; nil when nothing was stopped.
    private func working(_ agreed: Day, from start: Day, _ spans: [ClockPause]) throws(ClockFault) -> Working?
    {
        guard !spans.isEmpty, agreed >= start else { return nil }
        // A day that was set on the same day is a day of its own, and stops as every other one does.
        let isSameDay = agreed == start
        let count = ClockCount(isSameDay ? 1 : Int(agreed.number - start.number), .calendarDays)
        let convention: CountingConvention = isSameDay ? .inclusive : .exclusive
        return try calendar.day(after: start, count: count, convention: convention, pauses: spans)
    }

    func state(_ due: Day, _ met: Day?, _ lapses: Bool) -> ClockState {
        if let met { return met > due ? .late : .met }
        guard day > due else { return .running }
        return lapses ? .lapsed : .overdue
    }

    /// What is known of a clock before its last day is worked out.
    private struct Made {
        let key: ClockKey
        let item: ItemID?
        let whose: ClockOwner
        let start: Day
        let met: Day?
        let figure: Figure?

        func clock(
            due: Day?,
            _ state: ClockState,
            _ words: @escaping @Sendable () -> String
        ) -> RunningClock {
            RunningClock(
                key: key,
                item: item,
                whose: whose,
                start: start,
                due: due,
                state: state,
                met: met,
                words: words,
                figure: figure,
                standing: nil
            )
        }
    }
}
