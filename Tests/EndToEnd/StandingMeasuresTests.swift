import CLP
import Fixture
import Testing

@Suite("Measures that stand in the way of closing", .serialized)
struct StandingMeasuresTests {
    @Test("the refusal names the measures that are in force, and none that nobody approved or that ended")
    func names() async throws {
        try await Stages.tell(from: "noted") { story in
            try story.say(.lead, Story.measure("restriction") + " ends={tomorrow}", as: "measure.ending")
            try story.say(.colleague, "approve {measure.ending}")
            try story.say(.colleague, "approve {restriction.colleague}")
            story.wait(days: 2)
            let close = "close {case} reason=\"Done\" if={rev}"
            let sentence =
                "lift \(story.made["restriction.colleague"] ?? "") first, or record why it ends: review"
            let refused = try story.refuse(.lead, "rule.transition", sentence, close)
            #expect(refused.rows.count == 1)
            let why = try story.say(.lead, "why {case}")
            #expect(why.text.contains(sentence))
            try story.say(.lead, "review {restriction.colleague} result=lift date={today} reason=\"x\"")
            try story.say(.lead, close)
        }
    }
}
