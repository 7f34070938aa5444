import Testing

@testable import Casework

/// Whole months, and which are nearest.
@Suite("Periods that are counted")
struct CountedPeriodTests {
    @Test(
        "what is refused, and the nearest days that may stand there",
        arguments: [
            ("2026-11-01", "2026-11-30", ""), ("2024-02-01", "2024-02-29", ""),
            // Nothing is counted of the month that runs, nor of one to come.
            ("2026-11-01", "2026-12-31", "ends 2026-11-30"), ("2026-11-01", "2026-12-10", "ends 2026-11-30"),
            ("2026-12-01", "2026-12-31", "ends"), ("2026-11-01", "2027-02-28", "ends 2026-11-30"),
            ("2026-11-15", "2026-11-30", "begins 2026-11-01 2026-12-01"),
            ("2026-11-01", "2026-11-29", "ends 2026-11-30"),
            ("2026-10-01", "2026-11-29", "ends 2026-10-31 2026-11-30"),
            ("2026-10-01", "2026-12-09", "ends 2026-11-30"),
            ("2026-01-31", "2026-02-27", "begins 2026-01-01 2026-02-01"),
        ]
    )
    func faults(begins: String, ends: String, says: String) {
        let today = ClockScene.day("2026-12-10")
        let fault = CountedPeriod.fault(from: ClockScene.day(begins), to: ClockScene.day(ends), on: today)
        let found = fault.map { fault in
            ([fault.isAboutBeginning ? "begins" : "ends"] + fault.nearest.map(\.iso)).joined(separator: " ")
        }
        #expect(found ?? "" == says)
    }

    @Test("the latest readings are kept at hand")
    func kept() throws {
        var maker = CaseMaker()
        let day = ClockScene.day("2026-11-01")
        for _ in 0..<Reading.keptMax + 3 { maker.happen(.counted(begins: day, ends: day), by: 7) }
        let person = try Wanted.found(maker.state.person(PersonID(7)))
        #expect(Lens(maker.state, for: person, at: maker.now).readings.count == Reading.keptMax)
    }
}
