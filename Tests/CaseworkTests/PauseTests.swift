import Testing

@testable import Casework

/// Pauses and extensions, by hand and against a plain model, in every order.
@Suite("Pauses and extensions")
struct PauseTests {
    private let calendar = WorkingCalendar(.england)

    private static func pause(_ from: String, _ through: String?) throws -> ClockPause {
        ClockPause(
            from: try #require(Day(iso: from)),
            through: try through.map { try #require(Day(iso: $0)) }
        )
    }

    @Test(
        "10 working days from Friday 20 November 2026, with pauses",
        arguments: [
            ([], "2026-12-04"), ([("2026-11-25", "2026-11-27")], "2026-12-09"),
            // Overlapping, touching and repeated spans count once; an order backwards changes nothing.
            ([("2026-11-26", "2026-11-27"), ("2026-11-25", "2026-11-26")], "2026-12-09"),
            (
                [("2026-11-25", "2026-11-25"), ("2026-11-26", "2026-11-27"), ("2026-11-25", "2026-11-27")],
                "2026-12-09"
            ),
            ([("2026-11-01", "2026-11-23")], "2026-12-07"), ([("2026-11-21", "2026-11-22")], "2026-12-04"),
            ([("2026-11-27", "2026-11-25")], "2026-12-04"), ([("2026-12-05", nil)], "2026-12-04"),
            ([("2026-11-20", "2026-12-31")], "2027-01-15"), ([("2026-12-04", "2026-12-04")], "2026-12-07"),
        ] as [([(String, String?)], String)]
    )
    func pauses(spans: [(String, String?)], due: String) throws {
        let start = try #require(Day(iso: "2026-11-20"))
        let pauses = try spans.map { try Self.pause($0.0, $0.1) }
        for order in [pauses, pauses.reversed()] {
            let working = try calendar.day(after: start, count: ClockCount(10, .workingDays), pauses: order)
            #expect(working.due.iso == due)
        }
    }

    @Test("a clock that is stopped before its end has no last day")
    func stopped() throws {
        let start = try #require(Day(iso: "2026-11-20"))
        let open = try [Self.pause("2026-11-25", nil), Self.pause("2026-11-24", "2026-11-26")]
        let first = try #require(Day(iso: "2026-11-24"))
        #expect(throws: ClockFault.stopped(since: first)) {
            try calendar.day(after: start, count: ClockCount(10, .calendarDays), pauses: open)
        }
    }

    @Test(
        "10 working days from Friday 20 November 2026, extended",
        arguments: [
            ([.further(ClockCount(5, .workingDays))], "2026-12-11"),
            ([.further(ClockCount(2, .workingDays)), .further(ClockCount(3, .workingDays))], "2026-12-11"),
            ([.further(ClockCount(7, .calendarDays))], "2026-12-11"),
            // 13 working days end on 9 December; a month and two days later is 11 January.
            (
                [
                    .further(ClockCount(3, .workingDays)), .further(ClockCount(2, .calendarDays)),
                    .further(ClockCount(1, .months)),
                ], "2027-01-11"
            ),
            ([.agreed(Day(number: 20_810))], "2026-12-23"), ([.agreed(Day(number: 20_780))], "2026-12-04"),
            ([.agreed(Day(number: 20_810)), .agreed(Day(number: 20_805))], "2026-12-23"),
        ] as [([ClockExtension], String)]
    )
    func extensions(extensions: [ClockExtension], due: String) throws {
        let start = try #require(Day(iso: "2026-11-20"))
        for order in [extensions, extensions.reversed()] {
            let working = try calendar.day(
                after: start,
                count: ClockCount(10, .workingDays),
                extensions: order
            )
            #expect(working.due.iso == due)
        }
    }

    @Test("further counts in other units come after the count: months, days, working days")
    func mixed() throws {
        let start = try #require(Day(iso: "2026-11-20"))
        let further: [ClockExtension] = [
            .further(ClockCount(3, .workingDays)), .further(ClockCount(1, .months)),
        ]
        // 14 days end on 4 December; a month later is 4 January; three working days later is 7 January.
        let working = try calendar.day(
            after: start,
            count: ClockCount(14, .calendarDays),
            extensions: further
        )
        #expect(working.due.iso == "2027-01-07")
        #expect(working.added.map(\.spelled) == ["1 month", "3 working days"])
        #expect(throws: ClockFault.countOutOfRange(121, .months)) {
            try calendar.day(
                after: start,
                count: ClockCount(60, .months),
                extensions: [.further(ClockCount(61, .months))]
            )
        }
    }

    @Test("any pauses and extensions, in any order, agree with counting on the fingers", arguments: 0..<300)
    func property(seed: Int) throws {
        var random = Sequence(seed: UInt64(seed))
        let start = Day(number: 20_000 + Int32(random.next(900)))
        let unit: ClockUnit = random.next(2) == 0 ? .workingDays : .calendarDays
        let count = 1 + random.next(40)
        let convention: CountingConvention = random.next(2) == 0 ? .inclusive : .exclusive
        var pauses = (0..<random.next(6)).map { _ in
            let from = start.advanced(by: random.next(60) - 5)
            return ClockPause(from: from, through: from.advanced(by: random.next(12) - 1))
        }
        var extensions = (0..<random.next(4)).map { _ -> ClockExtension in
            random.next(3) == 0
                ? .agreed(start.advanced(by: random.next(90)))
                : .further(ClockCount(1 + random.next(9), unit))
        }
        let calendar = WorkingCalendar(Nation.allCases[random.next(4)])

        var left = count
        var due = start
        for case .further(let more) in extensions { left += more.count }
        var day = convention == .inclusive ? start : start.advanced(by: 1)
        while left > 0 {
            let isPaused = pauses.contains { $0.from <= day && day <= ($0.through ?? day) }
            if !isPaused, unit == .calendarDays || calendar.isWorkingDay(day) == true {
                left -= 1
                due = day
            }
            day = day.advanced(by: 1)
        }
        for case .agreed(let agreed) in extensions { due = max(due, agreed) }

        var seen: Set<Working> = []
        for _ in 0..<4 {
            let working = try calendar.day(
                after: start,
                count: ClockCount(count, unit),
                convention: convention,
                pauses: pauses,
                extensions: extensions
            )
            #expect(working.due == due)
            seen.insert(working)
            pauses.shuffle(using: &random)
            extensions.shuffle(using: &random)
        }
        #expect(seen.count == 1)
    }
}

/// Numbers that look random and are the same for the same seed.
private struct Sequence: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }

    mutating func next(_ below: Int) -> Int { Int(next() >> 33) % below }
}
