import CLP
import Casework
import Fixture
import Testing

/// Statistics count whole months, and say who read them.
@Suite("Periods of the statistics", .serialized)
struct PeriodTests {
    @Test("a period that is no whole month is refused with the nearest ones; each reading is recorded")
    func readings() async throws {
        let story = try await Stages.story(at: "received")
        let today = story.server.clock.now.day
        let (first, last) = (today.firstOfMonth, today.lastOfMonth)
        let second = first.advanced(by: 1)
        try story.refuse(
            .lead,
            "bad.arg",
            "give begins=\(first.iso) or \(last.advanced(by: 1).iso)",
            "stats begins=\(second.iso) ends=\(last.iso)"
        )
        let before = first.advanced(by: -1)
        if today != second {
            let ends = today == first.advanced(by: 2) ? second : first.advanced(by: 2)
            if ends != today {
                try story.refuse(
                    .lead,
                    "bad.arg",
                    "give ends=",
                    "stats begins=\(before.firstOfMonth.iso) ends=\(ends.iso)"
                )
            }
        }
        try story.say(.lead, "stats begins=\(first.iso) ends=\(today.iso)")
        try story.say(.auditor, "stats begins=\(before.firstOfMonth.iso) ends=\(before.iso)")
        try story.refuse(.consultant, "deny", "statistics", "list reading")
        func read() throws -> [[String]] {
            try story.rows(.auditor, "list reading", "reading").map { row in
                ["who", "begins", "ends"].map { row.values(of: $0)?.first?.string ?? "" }
            }
        }
        // The same again is one reading.
        try story.say(.lead, "stats begins=\(first.iso) ends=\(today.iso)")
        let wanted = [
            ["Priya Nair", first.iso, today.iso],
            ["Fay Holt", before.firstOfMonth.iso, before.iso],
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
