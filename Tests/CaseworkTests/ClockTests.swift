import Testing

@testable import Casework

/// Last days worked out by hand.
@Suite("Clocks")
struct ClockTests {
    private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    struct Case: CustomTestStringConvertible {
        let nation: Nation
        let start: String
        let count: ClockCount
        let convention: CountingConvention
        let lastDay: LastDayRule
        let due: String

        init(
            _ nation: Nation,
            _ start: String,
            _ count: Int,
            _ unit: ClockUnit,
            _ due: String,
            _ convention: CountingConvention = .exclusive,
            _ lastDay: LastDayRule = .stays
        ) {
            self.nation = nation
            self.start = start
            self.count = ClockCount(count, unit)
            self.convention = convention
            self.lastDay = lastDay
            self.due = due
        }

        var testDescription: String { "\(nation.title): \(count.spelled) \(convention) from \(start)" }
    }

    static let cases: [Case] = [
        Case(.england, "2026-11-19", 10, .workingDays, "2026-12-03"),
        Case(.england, "2026-11-20", 10, .workingDays, "2026-12-04"),
        // Christmas: the 25th is a Friday, the 28th a substitute day.
        Case(.england, "2026-12-18", 5, .workingDays, "2026-12-29"),
        Case(.england, "2026-12-24", 2, .workingDays, "2026-12-29", .inclusive),
        Case(.england, "2026-12-24", 2, .workingDays, "2026-12-30"),
        // A first day that is not a working day does not count, whatever the convention.
        Case(.england, "2026-12-05", 2, .workingDays, "2026-12-08", .inclusive),
        Case(.england, "2026-12-05", 2, .workingDays, "2026-12-08"),
        Case(.england, "2026-11-20", 1, .workingDays, "2026-11-20", .inclusive),
        // New Year: 2 January 2027 is a Saturday, so that Monday the 4th is a bank holiday in Scotland only.
        Case(.scotland, "2026-12-30", 2, .workingDays, "2027-01-05"),
        Case(.england, "2026-12-30", 2, .workingDays, "2027-01-04"),
        Case(.wales, "2018-12-31", 1, .workingDays, "2019-01-02"),
        // Easter Monday is a working day in Scotland.
        Case(.england, "2027-03-24", 3, .workingDays, "2027-03-31"),
        Case(.scotland, "2027-03-24", 3, .workingDays, "2027-03-30"),
        Case(.scotland, "2026-06-12", 1, .workingDays, "2026-06-16"),
        Case(.northernIreland, "2026-03-16", 1, .workingDays, "2026-03-18"),
        Case(.northernIreland, "2026-07-10", 1, .workingDays, "2026-07-14"),
        Case(.england, "2026-07-10", 1, .workingDays, "2026-07-13"),
        Case(.england, "2026-11-20", 28, .calendarDays, "2026-12-18"),
        Case(.england, "2026-11-20", 28, .calendarDays, "2026-12-17", .inclusive),
        Case(.england, "2028-02-28", 1, .calendarDays, "2028-02-29"),
        Case(.england, "2027-02-28", 1, .calendarDays, "2027-03-01"),
        Case(.england, "2150-02-28", 3660, .calendarDays, "2160-03-07"),
        Case(.england, "2026-11-30", 1, .months, "2026-12-30"),
        Case(.england, "2027-01-31", 1, .months, "2027-02-28"),
        Case(.england, "2028-01-31", 1, .months, "2028-02-29"),
        Case(.england, "2028-02-29", 12, .months, "2029-02-28"),
        Case(.england, "2026-10-31", 120, .months, "2036-10-31"),
        Case(.england, "2026-01-01", 6, .months, "2026-06-30", .inclusive),
        Case(.england, "2026-03-01", 1, .months, "2026-03-31", .inclusive),
        Case(.england, "2027-01-31", 1, .months, "2027-02-28", .inclusive),
        Case(.england, "2026-11-20", 1, .months, "2026-12-19", .inclusive),
        Case(.england, "2026-11-25", 1, .months, "2026-12-29", .exclusive, .nextWorkingDay),
        Case(.england, "2026-11-24", 1, .months, "2026-12-24", .exclusive, .nextWorkingDay),
        Case(.scotland, "2026-12-01", 1, .months, "2027-01-05", .exclusive, .nextWorkingDay),
    ]

    @Test("a last day", arguments: cases)
    func last(item: Case) throws {
        let working = try WorkingCalendar(item.nation).day(
            after: try Self.day(item.start),
            count: item.count,
            convention: item.convention,
            lastDay: item.lastDay
        )
        #expect(working.due.iso == item.due)
    }

    static let faults: [(start: Day, count: ClockCount, convention: CountingConvention, fault: ClockFault)] =
        {
            let friday = Day(number: 21_547)  // 29 December 2028
            let last = Day(number: 84_005)
            return [
                (friday, ClockCount(1, .workingDays), .exclusive, .yearNotKnown(2029)),
                (Day(number: 17_896), ClockCount(1, .workingDays), .inclusive, .yearNotKnown(2018)),
                (friday, ClockCount(2600, .workingDays), .exclusive, .yearNotKnown(2029)),
                (friday, ClockCount(2601, .workingDays), .exclusive, .countOutOfRange(2601, .workingDays)),
                (friday, ClockCount(0, .calendarDays), .exclusive, .countOutOfRange(0, .calendarDays)),
                (friday, ClockCount(-1, .months), .inclusive, .countOutOfRange(-1, .months)),
                (friday, ClockCount(3661, .calendarDays), .exclusive, .countOutOfRange(3661, .calendarDays)),
                (friday, ClockCount(121, .months), .exclusive, .countOutOfRange(121, .months)),
                (friday, ClockCount(.max, .months), .exclusive, .countOutOfRange(.max, .months)),
                (last, ClockCount(1, .calendarDays), .exclusive, .dayOutOfRange),
                (last, ClockCount(1, .months), .exclusive, .dayOutOfRange),
                (Day(number: .max), ClockCount(1, .months), .exclusive, .dayOutOfRange),
                (Day(number: .min), ClockCount(1, .workingDays), .inclusive, .dayOutOfRange),
            ]
        }()

    @Test("what cannot be worked out is said, not guessed", arguments: faults)
    func fault(start: Day, count: ClockCount, convention: CountingConvention, fault: ClockFault) {
        #expect(throws: fault) {
            try WorkingCalendar(.england).day(after: start, count: count, convention: convention)
        }
        #expect(fault.sentence.hasSuffix("."))
    }

    @Test("the working says what was counted, skipped and moved")
    func words() throws {
        let working = try WorkingCalendar(.england).day(
            after: try Self.day("2026-12-18"),
            count: ClockCount(5, .workingDays),
            pauses: [ClockPause(from: try Self.day("2026-12-30"), through: try Self.day("2026-12-31"))],
            extensions: [.further(ClockCount(3, .workingDays))]
        )
        #expect(
            working.sentence
                == "by 11:59pm on Wednesday 6 January 2027 (5 working days, extended by 3 working days)"
        )
        #expect(
            working.facts == [
                "5 working days counted from Friday 18 December 2026, which is not counted",
                "extended by 3 working days",
                "Saturdays and Sundays are not working days",
                "25 and 28 December 2026 and 1 January 2027 are bank holidays in England",
                "the clock was stopped from Wednesday 30 December 2026 to Thursday 31 December 2026",
            ]
        )
        let plain = try WorkingCalendar(.england).day(
            after: try Self.day("2026-11-19"),
            count: ClockCount(10, .workingDays)
        )
        #expect(plain.sentence == "by 11:59pm on Thursday 3 December 2026 (10 working days)")
        #expect(
            plain.explanation
                == "10 working days counted from Thursday 19 November 2026, which is not counted; Saturdays and Sundays are not working days; no bank holidays fall in between"
        )
    }

    @Test("one bank holiday is named, a moved day and a year not published yet are said")
    func moreWords() throws {
        let access = try WorkingCalendar(.scotland).day(
            after: try Self.day("2027-11-30"),
            count: ClockCount(1, .months),
            lastDay: .nextWorkingDay
        )
        #expect(access.due.iso == "2027-12-30")
        #expect(access.facts == ["1 month counted from Tuesday 30 November 2027, which is not counted"])
        let moved = try WorkingCalendar(.england).day(
            after: try Self.day("2027-12-01"),
            count: ClockCount(1, .months),
            convention: .exclusive,
            lastDay: .nextWorkingDay
        )
        #expect(moved.confidence == .inferred)
        #expect(
            moved.facts == [
                "1 month counted from Wednesday 1 December 2027, which is not counted",
                "Saturdays and Sundays are not working days",
                "3 January 2028 is a bank holiday in England: New Year's Day (substitute day)",
                "moved from Saturday 1 January 2028 to the next working day",
                "the bank holidays of 2028 are not published yet and were worked out from the Banking and Financial Dealings Act 1971",
            ]
        )
        let notice = try WorkingCalendar(.england).day(
            after: try Self.day("2026-11-20"),
            count: ClockCount(2, .workingDays),
            convention: .inclusive,
            extensions: [.agreed(try Self.day("2026-12-01"))]
        )
        #expect(notice.sentence == "by 11:59pm on Tuesday 1 December 2026 (date agreed)")
        #expect(notice.facts.first == "2 working days counted from Friday 20 November 2026, which is counted")
        #expect(notice.facts.last == "the agreed date is later and counts instead")
    }
}
