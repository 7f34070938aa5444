/// A period that the server counts: whole calendar months, the last of which may end today.
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
        guard ends != ends.lastOfMonth, ends != today else { return }
        let before = ends.firstOfMonth.adding(days: -1)
        let nearest = [before, today, ends.lastOfMonth].filter { day in
            day > begins && day >= before && day <= ends.lastOfMonth
        }
        throw Self.fault("--to", "the last day of a month, or today", Array(Set(nearest)).sorted())
    }

    private static func fault(_ flag: String, _ what: String, _ days: [CivilDate]) -> ClientFault {
        ClientFault(
            .data,
            "The date after \(flag) must be \(what): \(days.map(\.short).joined(separator: " or "))."
        )
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
