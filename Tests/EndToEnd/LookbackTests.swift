import CLP
import Casework
import Fixture
import Testing

/// Other known concerns, and how far back the rules look (S0-6).
@Suite("Looking back", .serialized)
struct LookbackTests {
    @Test("another case says whether it lies within the time that the rules look back on")
    func marks() async throws {
        let rows: [(heard: Int, kind: String, says: String?)] = [
            (-30, "records", "the same kind within 12 months (not verified)"),
            (-30, "conduct", "within 36 months (not verified)"),
            (-500, "records", "within 36 months (not verified)"), (-1200, "records", nil),
        ]
        for (heard, kind, says) in rows {
            try await Stages.tell(from: "told") { story in
                let day = story.server.clock.now.day.advanced(by: heard).iso
                let open =
                    "new case prac={subject} kind=\(kind) source=staff heard=\(day) safety=no title=\"x\""
                try story.say(.lead, open)
                let row = try story.row(.lead, "check {case}", "other")
                #expect(row.values(of: "msg")?.first?.string == says)
            }
        }
    }
}
