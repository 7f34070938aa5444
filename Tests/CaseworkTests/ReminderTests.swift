import Testing

@testable import Casework

@Suite("Reminders")
struct ReminderTests {
    @Test(
        "the last working minute, that many working days before",
        arguments: [
            (.england, "2026-12-29", 2, "2026-12-23T16:59:00Z"),
            (.england, "2026-12-29", 1, "2026-12-24T16:59:00Z"),
            (.england, "2026-12-29", 0, "2026-12-29T16:59:00Z"),
            (.england, "2026-12-05", 0, "2026-12-04T16:59:00Z"),
            (.england, "2026-12-06", 1, "2026-12-04T16:59:00Z"),
            (.england, "2026-06-18", 2, "2026-06-16T15:59:00Z"),
            (.scotland, "2026-06-17", 2, "2026-06-12T15:59:00Z"),
            (.england, "2026-03-30", 1, "2026-03-27T16:59:00Z"),
            (.england, "2026-03-31", 1, "2026-03-30T15:59:00Z"),
            (.england, "2029-01-02", 2, nil), (.england, "2019-01-01", 1, nil),
            (.england, "2026-12-29", -1, nil),
            (.england, "2026-12-29", 2601, nil),
        ] as [(Nation, String, Int, String?)]
    )
    func remind(nation: Nation, due: String, days: Int, at: String?) throws {
        let moment = WorkingCalendar(nation).remindAt(before: try #require(Day(iso: due)), workingDays: days)
        #expect(moment?.rfc3339 == at)
    }

    @Test("never outside working hours, and a minute later it would be", arguments: Nation.allCases)
    func always(nation: Nation) throws {
        let calendar = WorkingCalendar(nation)
        let first = try #require(Day(iso: "2019-03-01"))
        for offset in 0..<3500 {
            let due = first.advanced(by: offset)
            let moment = try #require(calendar.remindAt(before: due, workingDays: offset % 12))
            guard calendar.isWorkingTime(moment) == true, moment.day <= due,
                calendar.isWorkingTime(moment.advanced(bySeconds: 60)) == false
            else {
                Issue.record("\(due.iso): \(moment.rfc3339)")
                return
            }
        }
    }

    @Test("any day is answered", arguments: [Int32.min, -25_567, 0, 84_005, Int32.max])
    func extremes(number: Int32) {
        #expect(WorkingCalendar(.england).remindAt(before: Day(number: number), workingDays: 3) == nil)
    }
}
