import Fixture
import Testing

@Suite("Delays in telling", .serialized)
struct DelayTests {
    @Test("a delay from before the case was opened again delays nothing")
    func staleDelay() async throws {
        try await Stages.tell(from: "delay") { story in
            try story.tell()
            try story.say(.practitioner, "respond {concern}", "x")
            try story.say(.lead, Story.baseline("isolated"))
            try story.report()
            try story.say(.lead, Story.toCommittee("isolated"), "Paper.")
            try story.say(.chair, "receive {case} meeting={meeting} reason=\"x\" if={rev}")
            try story.learn()
            try story.say(.lead, "close {case} reason=\"x\" if={rev}")
            try story.say(.lead, "reopen {case} reason=\"x\" if={rev}")
            try story.refuse(
                .lead,
                "rule.transition",
                "tell the practitioner first",
                Story.baseline("pattern")
            )
            try story.delay()
            try story.say(.lead, Stages.evidence)
            try story.say(.lead, Story.baseline("pattern"))
        }
    }
}
