/// A period that the server counts: whole calendar months that are over.
struct CountedMonths {
    let begins: CivilDate
    let ends: CivilDate
    let today: CivilDate

    /// Throws when it is another one, with the nearest that it counts.
    /// - Throws: status `data`.
    func check() throws(ClientFault) {
        guard begins.day == 1 else {
            throw Self.fault("--from", "the first day of a month", [begins.firstOfMonth, begins.nextMonth])
        }
        let last = Self.lastDay(on: today)
        guard ends != ends.lastOfMonth || ends > last else { return }
        let nearest = [ends.firstOfMonth.adding(days: -1), ends.lastOfMonth].map { min($0, last) }
            .filter { $0 > begins }
        throw Self.fault(
            "--to",
            "the last day of a month that is over. The last whole month ended on \(last.short)",
            Array(Set(nearest)).sorted()
        )
    }

    /// The last day that is counted: that of the last whole month that is over.
    static func lastDay(on today: CivilDate) -> CivilDate { today.firstOfMonth.adding(days: -1) }

    private static func fault(_ flag: String, _ what: String, _ days: [CivilDate]) -> ClientFault {
        let nearest = days.isEmpty ? "" : ": \(days.map(\.short).joined(separator: " or "))"
        return ClientFault(.data, "The date after \(flag) must be \(what)\(nearest).")
    }
}

extension CivilDate {
    /// The first day of its month.
    var firstOfMonth: CivilDate { adding(days: 1 - day) }
    /// The last day of its month.
    var lastOfMonth: CivilDate { adding(days: Self.dayCount(year: year, month: month) - day) }
    /// The first day of the month after it.
    var nextMonth: CivilDate { lastOfMonth.adding(days: 1) }
}
