import Testing

@testable import CandourClient

@Suite("Dates as people write and read them")
struct DateTests {
    /// Thursday 19 November 2026.
    static let today = CivilDate(daysSince1970: 20_776)

    @Test(arguments: [
        ("today", "2026-11-19"), ("Yesterday", "2026-11-18"), ("tomorrow", "2026-11-20"),
        ("3/12/2026", "2026-12-03"),
        ("3/12/26", "2026-12-03"), ("03.12.2026", "2026-12-03"), ("3-12-2026", "2026-12-03"),
        ("2026-12-03", "2026-12-03"),
        ("3 12 2026", "2026-12-03"), ("3 Dec", "2026-12-03"), ("3rd december", "2026-12-03"),
        ("1st of January", "2027-01-01"),
        ("Thursday 3 December 2026", "2026-12-03"), ("december 3 2026", "2026-12-03"),
        ("3 sept 2026", "2026-09-03"),
        ("friday", "2026-11-20"), ("next thursday", "2026-11-26"), ("last friday", "2026-11-13"),
        ("in 2 weeks", "2026-12-03"),
        ("10 days", "2026-11-29"), ("3 days ago", "2026-11-16"), ("29/2/2028", "2028-02-29"),
        ("18/11", "2026-11-18"),
        ("22nd, november", "2026-11-22"),
    ])
    func read(_ text: String, _ iso: String) throws {
        #expect(try DateReading(subject: "The date", side: .either, today: Self.today).read(text).iso == iso)
    }

    @Test(arguments: [
        (DateReading.Side.past, "18/11", "2026-11-18"), (.past, "20/11", "2025-11-20"),
        (.future, "18/11", "2027-11-18"),
        (.future, "19/11", "2026-11-19"), (.past, "monday", "2026-11-16"), (.future, "monday", "2026-11-23"),
    ])
    func nearest(_ side: DateReading.Side, _ text: String, _ iso: String) throws {
        #expect(try DateReading(subject: "The date", side: side, today: Self.today).read(text).iso == iso)
    }

    @Test(arguments: [
        (DateReading.Side.past, "", "Enter the date you first heard about it. Example: 19 November 2026."),
        (.past, "31/11/2026", "The date you first heard about it must be a real date. November has 30 days."),
        (
            .past, "29 feb 2026",
            "The date you first heard about it must be a real date. February 2026 has 28 days."
        ),
        (
            .past, "12/31/2026",
            "The date you first heard about it must be a real date. Write the day first: 3/12/2026 is 3 December 2026."
        ),
        (
            .past, "20/11/2026",
            "The date you first heard about it must be today or in the past. You typed \"20/11/2026\", which is Friday 20 November 2026."
        ),
        (
            .future, "18/11/2026",
            "The date you first heard about it must be today or in the future. You typed \"18/11/2026\", which is Wednesday 18 November 2026."
        ),
        (
            .past, "soon",
            "The date you first heard about it must be a date, like 19 November 2026, 19/11/2026 or yesterday."
        ),
        (.past, "3/12/226", "The date you first heard about it must include a year of 4 numbers, like 2026."),
    ])
    func refuse(_ side: DateReading.Side, _ text: String, _ sentence: String) {
        let reading = DateReading(subject: "The date you first heard about it", side: side, today: Self.today)
        #expect(throws: ClientFault(.data, sentence)) { try reading.read(text) }
    }

    @Test("every day of 130 years there and back, a weekday after each")
    func calendar() {
        var weekday = CivilDate(daysSince1970: -10_000).weekday
        for number in -10_000...40_000 {
            let date = CivilDate(daysSince1970: number)
            #expect(date.daysSince1970 == number)
            #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
            #expect(date.weekday == weekday)
            weekday = (weekday + 1) % 7
        }
    }

    @Test func words() {
        #expect(Self.today.long == "Thursday 19 November 2026")
        #expect(Self.today.deadline == "by 11:59pm on Thursday 19 November 2026")
        #expect(Self.today.adding(days: 9).distance(from: Self.today) == "in 9 days")
        #expect(Self.today.adding(days: -1).distance(from: Self.today) == "yesterday")
        #expect(CivilDate(iso: "2026-2-03") == nil)
        #expect(CivilDate(iso: "2026-02-29") == nil)
    }

    @Test(arguments: [
        ("2026-11-19T14:46:00Z", "2:46pm"), ("2026-11-19T00:00:59Z", "midnight"),
        ("2026-11-19T12:00:00Z", "midday"),
        ("2026-11-19T12:05:00Z", "12:05pm"), ("2026-11-19T00:05:00Z", "12:05am"),
        ("2026-11-19T17:00:00.123Z", "5pm"),
        ("1969-12-31T23:59:00Z", "11:59pm"),
    ])
    func times(_ text: String, _ words: String) throws {
        let clock = LocalClock(now: { 0 }, secondsAhead: { _ in 0 })
        #expect(clock.time(of: try #require(Moment.seconds(text))) == words)
    }

    @Test func moments() throws {
        #expect(Moment.text(Bench.now) == "2026-11-19T14:46:00Z")
        for text in [
            "", "2026-11-19", "2026-11-19T14:46:00", "2026-11-19T14:46:00+01:00", "2026-11-19T25:00:00Z",
        ] {
            #expect(Moment.seconds(text) == nil)
        }
        let summer = LocalClock(now: { 0 }, secondsAhead: { _ in 3600 })
        #expect(
            summer.timeAndDate(of: try #require(Moment.seconds("2026-07-01T23:30:00Z")))
                == "12:30am on Thursday 2 July 2026"
        )
    }

    @Test(arguments: [
        ("42", "26-0042"), ("0042", "26-0042"), ("26 0042", "26-0042"), ("26-0042", "26-0042"),
        (" 42 ", "26-0042"),
        ("25-117", "25-0117"), ("26-10000", "26-10000"), ("42.1", "26-0042.1"), ("26 0042.12", "26-0042.12"),
        ("n-77", "N-77"), ("N77", "N-77"), ("f 3", "F-3"),
    ])
    func references(_ typed: String, _ full: String) throws {
        #expect(try CaseReference.readAny(typed, today: Self.today) == full)
    }

    @Test(arguments: [
        "", "0", "x", "26-", "-42", "42.", "42.0", "126-42", "n-", "N-0", "4 2 1", "42;", "26-004200000",
    ])
    func notReferences(_ typed: String) {
        #expect(throws: ClientFault.self) { try CaseReference.readAny(typed, today: Self.today) }
    }

    @Test func concernOfCase() throws {
        #expect(try CaseReference.readCaseOrConcern("42.2", today: Self.today) == "26-0042.2")
        #expect(throws: ClientFault.self) { try CaseReference.read("42.1", today: Self.today) }
        #expect(throws: ClientFault.self) { try CaseReference.read("N-1", today: Self.today) }
    }
}
