import CLP
import Casework
import Fixture
import Testing

/// A telling is about the concerns that it names; the rest goes on waiting, and keeps its delay.
@Suite("Telling says of what", .serialized)
struct TellingTests {
    private static let third =
        "new concern on={case} kind=records source=audit heard={today} safety=no title=\"Harmless\""

    /// A second concern under an approved delay, and a third one without.
    private func tell(_ body: (Story) async throws -> Void) async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.colleague, Stages.another)
            try story.say(
                .lead,
                "delay {case} why=police-request expires={next} reason=\"x\" if={rev}",
                as: "delay"
            )
            try story.say(.colleague, "approve {delay}")
            try story.say(.colleague, Self.third)
            try await body(story)
        }
    }

    private func values(_ row: Message, _ key: String) -> [String] {
        row.values(of: key)?.map(\.string) ?? []
    }

    @Test("without of= it is about what no delay puts off; the delay stands, and nobody reads of it")
    func usual() async throws {
        try await tell { story in
            try story.say(.lead, Story.telling, "About the third.", as: "telling.third")
            let telling = try story.row(.practitioner, "show {telling.third}", "telling")
            #expect(
                values(telling, "of") == ["26-0001.3"]
            )
            let seen = try story.say(.practitioner, "show {case}").text
            #expect(seen.contains("26-0001.3") && !seen.contains("26-0001.2") && !seen.contains("police"))
            #expect(try story.rows(.practitioner, "show {case}", "delay").isEmpty)
            let concern = try story.row(.lead, "show {case}.2", "concern")
            #expect(values(concern, "standing") == ["delayed"])
            #expect(values(concern, "expires") == [story.value(of: "next", for: .lead)])
            let clock = try #require(
                try story.rows(.lead, "due on={case}", "due").first { values($0, "for") == ["tell"] }
            )
            #expect(values(clock, "due") == [story.value(of: "next", for: .lead)])
        }
    }

    @Test("what is under a delay is told when it is named, and not before")
    func named() async throws {
        try await tell { story in
            try story.say(.lead, Story.telling)
            try story.refuse(.lead, "rule.field", "of=26-0001.2", Story.telling)
            try story.say(.lead, Story.telling + " of={case}.2")
            let seen = try story.say(.practitioner, "show {case}").text
            #expect(seen.contains("26-0001.2") && seen.contains("police-request"))
            try story.refuse(.lead, "rule.transition", "already been told", Story.telling)
        }
    }

    @Test("after the end of its delay a concern is told with the rest")
    func ended() async throws {
        try await tell { story in
            story.wait(days: 15)
            try await story.renew(.lead, .colleague, .practitioner)
            try story.say(.lead, Story.telling)
            #expect(story.file?.untold.isEmpty == true)
        }
    }

    @Test("of= names concerns that wait, each once")
    func refusals() async throws {
        try await tell { story in
            for (of, code, reason) in [
                ("{case}.1", "bad.arg", "knows of 26-0001.1 already"),
                ("{case}.3,{case}.3", "bad.arg", "twice"),
                ("{case}.9", "none", "no such concern"),
            ] {
                try story.refuse(.lead, code, reason, Story.telling + " of=\(of)")
            }
            let early = Story.telling.replacing("{today}", with: "{yesterday}")
            try story.refuse(.lead, "bad.arg", "told=", early + " of={case}.3")
        }
    }

    @Test("whose turn it is names the concerns, and urges nobody to break a delay")
    func turn() async throws {
        try await tell { story in
            func turns() throws -> [Message] {
                try story.rows(.lead, "why {case}", "turn").filter { values($0, "verb") == ["tell"] }
            }
            let named = try turns().map { values($0, "of") }
            #expect(named == [["26-0001.3"]])
            try story.say(.lead, Story.telling)
            #expect(try turns().isEmpty)
        }
    }
}
