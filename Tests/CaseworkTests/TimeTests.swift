import Testing

@testable import Casework

/// Days, and the moments that belong to them in the United Kingdom.
struct TimeTests {
    @Test(
        arguments: [
            ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("1900-01-01", -25_567),
            ("1999-12-31", 10_956),
            ("2000-02-28", 11_015), ("2000-02-29", 11_016), ("2000-03-01", 11_017), ("2024-02-29", 19_782),
            ("2026-11-19", 20_776), ("2100-02-28", 47_540), ("2100-03-01", 47_541), ("2199-12-31", 84_005),
        ] as [(String, Int32)]
    )
    func `a day has one number and one spelling`(_ spelling: String, _ number: Int32) throws {
        let day = try #require(Day(iso: spelling))
        #expect(day.number == number)
        #expect(day.iso == spelling)
        #expect(Day(number: number) == day)
    }

    @Test(arguments: [
        ("1900-01-01", "1905-01-01"), ("1966-01-01", "1974-01-01"), ("1999-01-01", "2031-01-01"),
        ("2095-01-01", "2105-01-01"),
    ])
    func `every day follows the one before`(_ from: String, _ to: String) throws {
        let first = try #require(Day(iso: from)).number
        let last = try #require(Day(iso: to)).number
        for number in first...last {
            let parts = Day(number: number).parts
            let day = try #require(Day(year: parts.year, month: parts.month, day: parts.day))
            if day.number != number { Issue.record("\(number)") }
        }
    }

    @Test(
        arguments: [
            "2026-02-29", "2100-02-29", "1900-02-29", "2026-00-10", "2026-13-01", "2026-04-31", "2026-01-00",
            "2026-01-32", "1899-12-31", "2200-01-01", "2026-1-01", "26-01-01", "2026/01/01", "2026-01-01 ",
            "+026-01-01", "2026-01-0１", "", "2026-01-011",
        ]
    )
    func `what is no day is not read`(_ spelling: String) { #expect(Day(iso: spelling) == nil) }

    @Test(
        arguments: [
            // Spring forward: 29 March 2026, 01:00 UTC.
            ("2026-03-28T23:59:59Z", "2026-03-28", false), ("2026-03-29T00:59:59Z", "2026-03-29", false),
            ("2026-03-29T01:00:00Z", "2026-03-29", true), ("2026-03-29T22:59:59Z", "2026-03-29", true),
            ("2026-03-29T23:00:00Z", "2026-03-30", true),
            // Autumn: 25 October 2026, 01:00 UTC.
            ("2026-10-24T22:59:59Z", "2026-10-24", true), ("2026-10-24T23:00:00Z", "2026-10-25", true),
            ("2026-10-25T00:59:59Z", "2026-10-25", true), ("2026-10-25T01:00:00Z", "2026-10-25", false),
            ("2026-10-25T23:30:00Z", "2026-10-25", false), ("2026-12-31T23:59:59Z", "2026-12-31", false),
            // The last Sunday is the 31st, and the 25th.
            ("2024-03-31T00:59:59Z", "2024-03-31", false), ("2024-03-31T01:00:00Z", "2024-03-31", true),
            ("2018-03-25T01:00:00Z", "2018-03-25", true), ("2027-10-31T00:59:59Z", "2027-10-31", true),
            ("2027-10-31T01:00:00Z", "2027-10-31", false),
        ]
    )
    func `the day is that of the clocks in the United Kingdom`(
        _ time: String,
        _ day: String,
        _ isSummer: Bool
    ) throws {
        let moment = try #require(Moment(rfc3339: time))
        #expect(moment.day.iso == day)
        #expect(moment.isSummerTime == isSummer)
        #expect(moment.rfc3339 == time)
    }

    @Test(
        arguments: [
            ("2026-11-19", "2026-11-20T00:00:00Z"), ("2026-06-30", "2026-06-30T23:00:00Z"),
            ("2026-03-28", "2026-03-29T00:00:00Z"), ("2026-03-29", "2026-03-29T23:00:00Z"),
            ("2026-10-24", "2026-10-24T23:00:00Z"), ("2026-10-25", "2026-10-26T00:00:00Z"),
        ]
    )
    func `a day ends at midnight by those clocks`(_ day: String, _ end: String) throws {
        let moment = Moment(endOf: try #require(Day(iso: day)))
        #expect(moment.rfc3339 == end)
        #expect(moment.advanced(bySeconds: -1).day.iso == day)
        #expect(moment.day == (try #require(Day(iso: day))).advanced(by: 1))
    }

    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (-86_400, "1969-12-31T00:00:00Z"),
            (-86_401, "1969-12-30T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
            (1_795_089_600, "2026-11-19T12:00:00Z"), (4_107_542_399, "2100-02-28T23:59:59Z"),
        ] as [(Int64, String)]
    )
    func `a moment has one spelling`(_ seconds: Int64, _ spelling: String) throws {
        let moment = Moment(seconds: seconds)
        #expect(moment.rfc3339 == spelling)
        #expect(Moment(rfc3339: spelling) == moment)
    }

    @Test(
        arguments: [
            "2026-11-19T12:00:00", "2026-11-19 12:00:00Z", "2026-11-19T24:00:00Z", "2026-11-19T12:60:00Z",
            "2026-11-19T12:00:60Z", "2026-11-19T12:00:00z", "2026-02-30T12:00:00Z", "2026-11-19T12:00:0xZ",
            "2026-11-19T12.00.00Z", "2026-11-19T12:00:00.0Z",
        ]
    )
    func `what is no moment is not read`(_ spelling: String) { #expect(Moment(rfc3339: spelling) == nil) }

    @Test func `milliseconds are dropped downwards`() {
        #expect(Moment(milliseconds: 1999).seconds == 1)
        #expect(Moment(milliseconds: -1).seconds == -1)
        #expect(Moment(milliseconds: -1000).seconds == -1)
        #expect(Moment(milliseconds: -1001).seconds == -2)
    }
}
