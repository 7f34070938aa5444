extension Working {
    /// `by 11:59pm on Thursday 3 December 2026 (10 working days)`.
    public var sentence: String {
        "by 11:59pm on \(due.spelled) (\(agreed == nil ? ([count.spelled] + extended).joined(separator: ", ") : "date agreed"))"
    }

    /// How the day was worked out, one fact each, in the order to read them.
    public var facts: [String] {
        var facts = [
            "\(count.spelled) counted from \(start.spelled), which is \(isStartCounted ? "" : "not ")counted"
        ]
        facts += extended
        if usesWorkingDays {
            facts.append("Saturdays and Sundays are not working days")
            facts.append(holidayFact)
        }
        facts += pauses.map { pause in
            pause.lowerBound == pause.upperBound
                ? "the clock was stopped on \(pause.lowerBound.spelled)"
                : "the clock was stopped from \(pause.lowerBound.spelled) to \(pause.upperBound.spelled)"
        }
        if let movedFrom { facts.append("moved from \(movedFrom.spelled) to the next working day") }
        if agreed != nil { facts.append("the agreed date is later and counts instead") }
        if confidence != .published { facts.append(unpublishedFact) }
        return facts
    }

    /// ``facts`` as one text, parted by semicolons.
    public var explanation: String { facts.joined(separator: "; ") }

    private var extended: [String] {
        added.isEmpty ? [] : ["extended by " + added.map(\.spelled).joined(separator: " and ")]
    }

    private var usesWorkingDays: Bool {
        count.unit == .workingDays || added.contains { $0.unit == .workingDays } || movedFrom != nil
    }

    private var isStartCounted: Bool {
        guard convention == .inclusive, !pauses.contains(where: { $0.contains(start) }) else { return false }
        return count.unit != .workingDays || WorkingCalendar(nation).isWorkingDay(start) == true
    }

    private var unpublishedFact: String {
        let years =
            (BankHolidayRows.publishedThrough + 1)...max(due.parts.year, BankHolidayRows.publishedThrough + 1)
        return
            "the bank holidays of \(Self.list(years.map(String.init))) are not published yet and were worked out "
            + "from the Banking and Financial Dealings Act 1971"
    }

    private var holidayFact: String {
        guard let last = holidays.last else { return "no bank holidays fall in between" }
        var groups: [(month: String, days: [String])] = []
        for holiday in holidays {
            let words = holiday.day.spelledWithoutWeekday.split(separator: " ", maxSplits: 1).map(String.init)
            if groups.last?.month == words.last {
                groups[groups.count - 1].days.append(words[0])
            } else {
                groups.append((words.last ?? "", [words[0]]))
            }
        }
        let days = Self.list(groups.map { "\(Self.list($0.days)) \($0.month)" })
        return holidays.count == 1
            ? "\(days) is a bank holiday in \(nation.title): \(last.name)"
            : "\(days) are bank holidays in \(nation.title)"
    }

    private static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }
}
