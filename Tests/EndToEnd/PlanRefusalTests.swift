import CLP
import Casework
import Fixture
import Testing

/// A plan binds nobody before both sides agreed to it, so each of them can say no.
@Suite("Plans that are refused", .serialized)
struct PlanRefusalTests {
    private func turns(_ story: Story) throws -> [String] {
        try story.rows(.lead, "why {case}", "turn").map { row in
            let words = ["verb", "whose"].compactMap { row.values(of: $0)?.first?.string }.joined(
                separator: " "
            )
            return row.values(of: "id")?.first?.string == story.made["plan"] ? words + " plan" : words
        }
    }

    private func state(_ story: Story) throws -> String? {
        try story.row(.practitioner, "show {plan}", "plan").values(of: "state")?.first?.string
    }

    @Test(
        "the practitioner says no with a reason, the case manager's turn comes, and another plan can follow"
    )
    func practitioner() async throws {
        try await Stages.tell(from: "preliminary") { story in
            let decline = "decline {plan} reason=\"The milestones fall into my leave\""
            try story.refuse(.practitioner, "bad.arg", "key=reason", "decline {plan}")
            try story.refuse(.lead, "rule.field", "your side has agreed to this plan", decline)
            try story.refuse(.colleague, "deny", "does not let you", decline)
            #expect(try turns(story).contains("agree practitioner plan"))
            try story.say(.practitioner, decline, as: "refusal")
            #expect(try state(story) == "refused")
            let row = try story.row(.lead, "show {refusal}", "refusal")
            #expect(row.values(of: "reason")?.first?.string == "The milestones fall into my leave")
            #expect(try !turns(story).contains("agree practitioner plan"))
            #expect(try turns(story).contains("plan lead"))
            try story.refuse(.practitioner, "rule.field", "was refused already", decline)
            try story.refuse(.practitioner, "rule.field", "propose another one: plan", "agree {plan}")
            try story.say(.lead, Story.plan, as: "plan")
            #expect(try !turns(story).contains("plan lead"))
            try story.say(.practitioner, "agree {plan}")
            #expect(story.file?.stage == .plan)
            try story.refuse(.practitioner, "rule.field", "your side has agreed to this plan", decline)
        }
    }

    @Test(
        "the organisation says no to the practitioner's plan, and an agreed one goes on beside a refused one"
    )
    func organisation() async throws {
        try await Stages.tell(from: "plan-bare") { story in
            try story.say(.practitioner, Story.plan, as: "plan")
            try story.refuse(
                .practitioner,
                "rule.field",
                "your side has agreed",
                "decline {plan} reason=\"x\""
            )
            try story.say(.lead, "decline {plan} reason=\"No audit in it\"")
            #expect(try state(story) == "refused")
            #expect(try turns(story).contains("plan lead"))
            // The one that the organisation had proposed before still waits for the practitioner.
            #expect(try turns(story).contains("agree practitioner"))
        }
    }

    @Test("nobody agrees to a plan whose days have passed")
    func passed() async throws {
        try await Stages.tell(from: "preliminary") { story in
            story.wait(days: 15)
            try await story.renew(.lead, .practitioner)
            try story.refuse(
                .practitioner,
                "rule.field",
                "propose it anew with later days: plan",
                "agree {plan}"
            )
            try story.say(.practitioner, Story.plan, as: "plan")
            try story.say(.lead, "agree {plan}")
            #expect(story.file?.stage == .plan)
        }
    }

    @Test("a later concern under an approved delay does not keep a plan from beginning")
    func delayed() async throws {
        try await Stages.tell(from: "preliminary") { story in
            try story.say(.practitioner, Story.plan, as: "plan")
            try story.say(.colleague, Stages.another)
            try story.refuse(.lead, "rule.transition", "tell the practitioner first", "agree {plan}")
            try story.delay()
            try story.say(.lead, "agree {plan}")
            #expect(story.file?.stage == .plan)
        }
    }
}
