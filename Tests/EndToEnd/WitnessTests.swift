import CLP
import Casework
import Fixture
import Testing

/// An interview with a witness is the team's until it is shared; a decision may rest on it as on a note.
@Suite("What witnesses said", .serialized)
struct WitnessTests {
    @Test("what a witness said is cited when it is shared, or withheld with a second person's approval")
    func witness() async throws {
        try await Stages.tell(from: "preliminary") { story in
            try story.refuse(.practitioner, "none", "no such item", "show {witness}")
            try story.refuse(.companion, "none", "no such item", "show {witness}")
            try story.refuse(.chair, "none", "no such item", "show {witness}")
            let decide = "decide {case} outcome=pattern cites={ITEM}{weighs} reason=\"x\" if={rev}"
            let rests = decide.replacing("ITEM", with: "witness")
            try story.refuse(.colleague, "rule.field", "share it, or withhold it with a reason", rests)
            try story.say(
                .lead,
                "withhold {witness} why=witness-safety review={tomorrow} reason=\"Asked us to\"",
                as: "withheld.witness"
            )
            try story.refuse(.colleague, "rule.field", "its withholding is not approved yet", rests)
            try story.refuse(.lead, "deny", "approve", "approve {withheld.witness}")
            try story.say(.consultant, "approve {withheld.witness}")
            let held = story.made["withheld.witness"] ?? ""
            let row = try story.row(.practitioner, "show {case}", "withheld", held)
            #expect(row.values(of: "why") == [.atom("witness-safety")])
            #expect(row.values(of: "copy") == nil && row.values(of: "reason") == nil)
            try story.refuse(.lead, "rule.field", "a second person must share it", "share {witness}")
            let shared = try await Self.onCopy(of: story) { copy in
                try copy.say(.colleague, "share {witness}", as: "copy.witness")
                try copy.say(.colleague, decide.replacing("ITEM", with: "copy.witness"))
                return try copy.say(.practitioner, "show {copy.witness}").text
            }
            #expect(shared.contains("Saw it."))
            let late = try await Self.onCopy(of: story) { copy in
                copy.wait(days: 2)
                return try copy.refuse(.colleague, "rule.field", "passed its review date", rests).code
            }
            #expect(late == "rule.field")
            try story.say(.colleague, rests)
            #expect(story.file?.stage == .decided)
        }
    }

    private static func onCopy<Found>(of story: Story, _ body: (Story) throws -> Found) async throws -> Found
    {
        let copy = try await Story(try story.image())
        do {
            let found = try body(copy)
            await copy.stop()
            return found
        } catch {
            await copy.stop()
            throw error
        }
    }
}
