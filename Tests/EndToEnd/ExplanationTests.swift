import CLP
import Fixture
import Testing

/// What the organisation writes down is not the practitioner's answer: their time goes on, and what they then say is weighed.
@Suite("Explanations and answers", .serialized)
struct ExplanationTests {
    private static let decide =
        "decide {case} outcome=pattern cites={citable}{weighs} reason=\"x\" if={rev}"
    private static let explain = "explain {concern} date={today} companion=offered"

    private func state(_ story: Story, _ kind: String, _ name: String) throws -> String? {
        let row = try story.row(.practitioner, "show {case}", kind, story.value(of: name, for: .lead))
        return row.values(of: "state")?.first?.string
    }

    @Test("an explanation that the case manager records ends no time that was given")
    func running() async throws {
        try await Stages.tell(from: "response-bare") { story in
            try story.say(.lead, Self.explain, "She said nothing much.")
            #expect(try state(story, "ask", "ask.response") == "open")
            #expect(try state(story, "concern", "concern") == "explained")
            #expect(!(try story.rows(.practitioner, "due", "due")).isEmpty)
            try story.refuse(.colleague, "rule.transition", "is answered or waived", Self.decide)
            let turns = try story.rows(.practitioner, "why {case}", "turn")
            #expect(turns.contains { $0.values(of: "verb") == [.atom("respond")] })
            try story.say(.practitioner, "respond {concern} final=yes", "My own words.")
            #expect(try state(story, "ask", "ask.response") == "done")
            #expect(try state(story, "concern", "concern") == "answered")
            try story.say(.colleague, Self.decide)
        }
    }

    @Test("when the time has passed, or when none was given, the explanation is enough")
    func enough() async throws {
        try await Stages.tell(from: "told-bare") { story in
            let decide = Self.decide.replacing("pattern", with: "explained")
            try story.say(.lead, "ask {case} for=response due={tomorrow} agreed=yes if={rev}", as: "ask.day")
            try story.say(.practitioner, "agree {ask.day}")
            try story.say(.lead, Self.explain, "On leave.")
            try story.refuse(.colleague, "rule.transition", "is answered or waived", decide)
            story.wait(days: 2)
            try story.say(.colleague, decide)
        }
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.lead, Self.explain, "On leave.")
            try story.say(.colleague, Self.decide.replacing("pattern", with: "explained"))
        }
    }

    @Test("an answer that comes after the decision is weighed before the case is closed")
    func late() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.lead, Self.explain, "On leave.")
            let decide = Self.decide.replacing("pattern", with: "explained")
            try story.say(.colleague, decide)
            try story.learn()
            try story.say(.practitioner, "respond {concern} final=yes", "There was more to it.")
            let close = "close {case} reason=\"Done\" if={rev}"
            try story.refuse(.lead, "rule.transition", "decide again", close)
            try story.say(.colleague, decide)
            try story.say(.lead, close)
        }
    }

    @Test("a companion with the concerns alone reads neither whether they were answered nor why not")
    func waiver() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.practitioner, "waive {concern} reason=\"I was ill\"")
            for (scope, reason, state) in [
                ("concerns", nil, nil), ("concerns,responses", "I was ill", "waived"),
            ] {
                let line = "invite {case} name=\"Vi Long\" scope=\(scope) ends={later} {secrets}"
                let invited = try story.say(.practitioner, line)
                try story.enrol(.companion, as: invited["id"] ?? "")
                story.hangUp()
                for question in ["show {concern}", "show {case}"] {
                    let row = try story.row(.companion, question, "concern")
                    #expect(row.values(of: "reason")?.first?.string == reason)
                    #expect(row.values(of: "state")?.first?.string == state)
                }
            }
        }
    }
}
