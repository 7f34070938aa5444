/// Makes the clocks of one case on one day.
struct ClockFace {
    let file: CaseFile
    let day: Day
    let pack: RulePack?
    /// Working days and bank holidays; England's where the case has no rules.
    let calendar: WorkingCalendar

    init(_ circumstances: Circumstances) {
        file = circumstances.file
        day = circumstances.day
        pack = circumstances.pack
        calendar = circumstances.pack?.calendar ?? WorkingCalendar(.england)
    }

    /// The spans in which a clock was stopped; none for one that cannot be stopped.
    func pauses(of key: ClockKey) -> [ClockPause] {
        guard let stops = key.stops else { return [] }
        return file.records(.pause).compactMap { item in
            guard let clock = item.record.word(.clock), clock == "all" || clock == stops,
                let begins = item.record.day(.begins)
            else { return nil }
            let resumed = file.records(about: item.id).first?.record.day(.date)
            // The day on which it runs again counts.
            let through = resumed.map { $0.advanced(by: -1) } ?? item.record.day(.ends)
            return ClockPause(from: begins, through: through)
        }
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
        let owner = whose ?? found.whose
        let made = Made(key: key, item: item, whose: owner, start: start, met: met, figure: found)
        do throws(ClockFault) {
            guard let working = try pack.due(figure, after: start, pauses: pauses(of: key)) else {
                return nil
            }
            let unsure =
                found.isVerified ? "" : "; this figure is not verified (\(found.confidence.rawValue))"
            let words = "\(working.sentence): \(working.explanation)\(unsure)"
            return made.clock(due: working.due, state(working.due, met, lapses), words)
        } catch {
            return made.clock(due: nil, met == nil ? .stopped : .met, error.sentence)
        }
    }

    /// A clock with a day that people agreed or set; a pause makes it longer by the days that did not count.
    ///
    /// Days stopped before the day on which the date was set do not count again: whoever set it knew of them.
    func clock(
        _ key: ClockKey,
        whose: ClockOwner,
        from start: Day,
        to agreed: Day,
        setOn: Day? = nil,
        met: Day?,
        item: ItemID?,
        lapses: Bool = false
    ) -> RunningClock {
        let made = Made(key: key, item: item, whose: whose, start: start, met: met, figure: nil)
        let spans = pauses(of: key)
        let start = setOn ?? start
        guard !spans.isEmpty, agreed > start else {
            let words = "by 11:59pm on \(agreed.spelled), the day that was set"
            return made.clock(due: agreed, state(agreed, met, lapses), words)
        }
        do throws(ClockFault) {
            let count = ClockCount(Int(agreed.number - start.number), .calendarDays)
            let working = try calendar.day(after: start, count: count, pauses: spans)
            let words = "\(working.sentence): \(working.explanation)"
            return made.clock(due: working.due, state(working.due, met, lapses), words)
        } catch {
            return made.clock(due: nil, met == nil ? .stopped : .met, error.sentence)
        }
    }

    private func state(_ due: Day, _ met: Day?, _ lapses: Bool) -> ClockState {
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

        func clock(due: Day?, _ state: ClockState, _ working: String) -> RunningClock {
            RunningClock(
                key: key,
                item: item,
                whose: whose,
                start: start,
                due: due,
                state: state,
                met: met,
                working: working,
                figure: figure
            )
        }
    }
}
