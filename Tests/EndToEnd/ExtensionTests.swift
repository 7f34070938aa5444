import CLP
import Casework
import Fixture
import Testing

/// Dates for a response: agreed or not, moved, and why.
@Suite("Dates that are set and moved", .serialized)
struct ExtensionTests {
    private static let decide =
        "decide {case} outcome=pattern cites={citable} reason=\"x\" if={rev}"

    @Test("a date that the practitioner did not agree to ends nothing before the least time for a response")
    func unagreed() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.lead, Story.baseline("pattern"))
            let ask = "ask {case} for=response due={tomorrow} agreed=no if={rev}"
            let answer = try story.say(.lead, ask, as: "ask")
            #expect(answer.text.contains("only after ten working days (not verified: inferred)"))
            story.wait(days: 4)
            try story.refuse(.colleague, "rule.transition", "wait until 26-0001.1", Self.decide)
            let row = try story.row(.practitioner, "show {ask}", "ask")
            #expect(row.values(of: "agreed")?.first?.string == "no")
            try story.say(.practitioner, "respond {concern}", "x")
            try story.say(.colleague, Self.decide.replacing("{citable}", with: "{citable}{weighs}"))
        }
    }

    @Test("whoever reads the case learns that a date was moved, why, and to which day")
    func moved() async throws {
        try await Stages.tell(from: "response-bare") { story in
            try story.say(.lead, "pause {case} clock=response begins={today} reason=\"Illness\"", as: "pause")
            story.wait(days: 2)
            let early = "extend {ask.response} due={later} agreed=yes reason=\"In hospital\""
            try story.say(.lead, early)
            let day = story.value(of: "later", for: .lead)
            let row = try story.row(.practitioner, "show {ask.response}", "ask")
            #expect(row.values(of: "reason")?.first?.string == "In hospital")
            #expect(row.values(of: "due")?.first?.string == day)
            let clock = try story.row(.practitioner, "due on={case}", "due")
            #expect(clock.values(of: "due")?.first?.string == day)
            #expect(
                clock.values(of: "msg")?.first?.string.contains("the day that was agreed, an extension from")
                    == true
            )
            let log = try story.say(.lead, "log {case}")
            #expect(log.text.contains("In hospital"))
        }
    }

    @Test("a date is not moved to a day before the one that a pause gives it")
    func paused() async throws {
        try await Stages.tell(from: "response-bare") { story in
            try story.say(.lead, "pause {case} clock=response begins={today} reason=\"Illness\"", as: "pause")
            story.wait(days: 4)
            try story.say(.lead, "resume {pause} date={today} reason=\"x\"")
            let day = story.server.clock.now.day.advanced(by: 12).iso
            let extend = "extend {ask.response} due=\(day) agreed=yes reason=\"x\""
            try story.refuse(.lead, "bad.arg", "must be later than", extend)
        }
    }
}
