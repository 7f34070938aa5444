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
            let separate = "goes into a separate case"
            try story.refuse(.lead, "rule.transition", separate, Story.baseline("isolated"))
            try story.refuse(.lead, "rule.transition", separate, Story.toCommittee("information"), "Paper.")
            try story.refuse(.practitioner, "none", "no such concern", "show {case}.2")
            try story.say(.lead, Story.telling + " of={case}.2")
            try story.say(.lead, Story.baseline("isolated"))
        }
    }
}
