import CLP
import Fixture
import Testing

/// A concern that is recorded when the practitioner was told of the others: they are told of it too (S0-1).
@Suite("A later concern is told too", .serialized)
struct LaterConcernTests {
    private static let decide = "decide {case} outcome=pattern cites={citable}{weighs} reason=\"x\" if={rev}"
    private static let first = "tell the practitioner first"

    @Test("until then the practitioner does not see it, a clock runs, and the next steps wait")
    func waits() async throws {
        try await Stages.tell(from: "response-later") { story in
            try story.refuse(.practitioner, "none", "no such concern", "show {case}.2")
            try story.refuse(.practitioner, "none", "no such concern", "respond {case}.2", "x")
            for line in ["show {case}", "log {case}", "why {case}", "due", "list case"] {
                let seen = try story.say(.practitioner, line).text
                #expect(!seen.contains("26-0001.2") && !seen.contains("Another"), "\(line): \(seen)")
                if ["why {case}", "due"].contains(line) {
                    #expect(!seen.contains("tell"), "\(line): \(seen)")
                }
            }
            let clock = try story.say(.lead, "due on={case} whose=organisation")
            #expect(clock.text.contains("for=tell") && clock.text.contains("state=running"), "\(clock.text)")
            try story.refuse(.colleague, "rule.transition", Self.first, Self.decide)
            try story.refuse(.lead, "rule.transition", Self.first, Story.baseline("pattern"))
            let ask = "ask {case} for=response due={next} agreed=yes if={rev}"
            try story.refuse(.lead, "rule.field", Self.first, ask)

            try story.say(.lead, Story.telling, "Told of the second.")
            let concern = try story.row(.practitioner, "show {case}.2", "concern", "26-0001.2")
            #expect(concern.values(of: "state") == [.atom("open")])
            let after = try story.say(.lead, "due on={case}")
            #expect(!after.text.contains("for=tell"))
            try story.refuse(.colleague, "rule.transition", "wait until 26-0001.2 is answered", Self.decide)
            try story.say(.practitioner, "respond {case}.2", "Also on the day.")
            try story.say(.colleague, Self.decide)
        }
    }

    @Test("telling it is recorded once, and not for a day before it was heard of")
    func recorded() async throws {
        try await Stages.tell(from: "told-later") { story in
            let early =
                "tell {case} how=meeting told={yesterday} in-person=yes companion=offered support=yes if={rev}"
            try story.refuse(.lead, "bad.arg", "told=", early)
            try story.say(.lead, Story.telling)
            try story.refuse(.lead, "rule.transition", "already been told", Story.telling)
        }
    }

    @Test("an approved delay lets a case go on that the practitioner does not know of, and no other")
    func delayed() async throws {
        try await Stages.tell(from: "delay") { story in
            try story.say(.colleague, Stages.another)
            try story.refuse(.lead, "rule.transition", Self.first, Story.baseline("pattern"))
            try story.delay()
            try story.say(.lead, Story.baseline("pattern"))
        }
        try await Stages.tell(from: "told-later") { story in
            try story.delay()
            for line in [
                Story.baseline("isolated"), Story.toCommittee("information"),
            ] {
                try story.refuse(.lead, "rule.transition", "goes into a separate case", line, "Paper.")
            }
            try story.refuse(.practitioner, "none", "no such concern", "show {case}.2")
            try story.say(.lead, Story.telling + " of={case}.2")
            try story.say(.lead, Story.baseline("isolated"))
        }
    }
}
