import CLP
import Casework
import Fixture
import Testing

/// Statistics count whole months, and say who read them.
@Suite("Periods of the statistics", .serialized)
struct PeriodTests {
    @Test(
        "a period that is no whole months that are over is refused with the nearest ones; each reading is recorded"
    )
    func readings() async throws {
        let story = try await Stages.story(at: "received")
        let last = CountedPeriod.lastDay(on: story.server.clock.now.day)
        let first = last.firstOfMonth
        let earlier = first.advanced(by: -1)
        let over = "the last whole month ended on \(last.iso)"
        for (begins, ends, says) in [
            (first.advanced(by: 1), last, "give begins=\(first.iso) or \(last.advanced(by: 1).iso)"),
            (first, last.advanced(by: -1), "give ends=\(last.iso)"),
            // The month that runs is not counted, whichever of its days is the last one.
            (first, story.server.clock.now.day, "\(over): give ends=\(last.iso)"),
            (first, last.advanced(by: 1).lastOfMonth, "\(over): give ends=\(last.iso)"),
            (last.advanced(by: 1), story.server.clock.now.day, over),
        ] {
            try story.refuse(.lead, "bad.arg", says, "stats begins=\(begins.iso) ends=\(ends.iso)")
        }
        try story.say(.lead, "stats begins=\(first.iso) ends=\(last.iso)")
        try story.say(.auditor, "stats begins=\(earlier.firstOfMonth.iso) ends=\(earlier.iso)")
        try story.refuse(.consultant, "deny", "statistics", "list reading")
        func read() throws -> [[String]] {
            try story.rows(.auditor, "list reading", "reading").map { row in
                ["who", "begins", "ends"].map { row.values(of: $0)?.first?.string ?? "" }
            }
        }
        // The same again is one reading.
        try story.say(.lead, "stats begins=\(first.iso) ends=\(last.iso)")
        let wanted = [
            ["Priya Nair", first.iso, last.iso],
            ["Fay Holt", earlier.firstOfMonth.iso, earlier.iso],
        ]
        #expect(try read() == wanted)
        // The record outlives a restart.
        let image = try story.image()
        await story.stop()
        let again = try await Story(image)
        let rows = try again.rows(.auditor, "list reading", "reading")
        #expect(rows.count == 2)
        await again.stop()
    }
}
