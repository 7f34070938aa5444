import CLP
import Casework
import Fixture
import Testing

/// Nobody is sent to a step that is refused.
@Suite("Why: whose turn it is, where bodies have a part", .serialized)
struct WhyBodyTests {
    private func expect(_ story: Story, without name: String) throws {
        let all = try turns(story)
        #expect(!all.contains(name))
    }

    private func turns(_ story: Story) throws -> [String] {
        try story.rows(.lead, "why {case}", "turn").map { row in
            ["verb", "whose"].compactMap { row.values(of: $0)?.first?.string }.joined(separator: " ")
        }
    }

    @Test("after a body decided it is the body that decides again, not the core team")
    func again() async throws {
        try await Stages.tell(from: "decided") { story in
            try story.say(.colleague, Stages.another)
            try story.say(.lead, Story.telling)
            try story.say(.practitioner, "waive {case}.{last} reason=\"x\"")
            #expect(try turns(story).contains("decide body"))
            try expect(story, without: "decide team")
        }
    }

    @Test("monitoring that no body knows of is reported to one first")
    func monitoring() async throws {
        try await Stages.tell(from: "preliminary-bare") { story in
            try story.tell()
            try story.say(.practitioner, "respond {concern} final=yes", "x")
            try story.say(
                .colleague,
                "decide {case} outcome=interventions cites={citable}{weighs} reason=\"x\" if={rev}"
            )
            try story.say(.lead, Stages.intervention, as: "intervention")
            try story.say(.lead, "review {intervention} result=complete date={today} reason=\"x\"")
            #expect(try turns(story).contains("report lead"))
            try expect(story, without: "receive body")
            try story.say(.lead, "report {case} group={body} kind=information", "Paper.")
            #expect(try turns(story).contains("receive body"))
            try story.meet("body", as: "meeting.now")
            try story.say(.chair, "receive {case} meeting={meeting.now} reason=\"x\" if={rev}")
        }
    }

    @Test("a concern that nobody asked about is asked about at a performance case too")
    func ask() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.lead, Story.baseline("high-frequency"))
            #expect(try turns(story).contains("ask lead"))
            try story.say(.lead, "ask {case} for=response due={next} agreed=yes if={rev}")
            try expect(story, without: "ask lead")
        }
    }

    @Test(
        "patients at risk now are the core team's turn until a measure is asked for, and then its approver's"
    )
    func risk() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.lead, Story.baseline("pattern") + " immediate=yes")
            #expect(try turns(story).contains("measure team"))
            try story.say(.lead, Story.measure("restriction"), as: "measure")
            try expect(story, without: "measure team")
            #expect(try turns(story).contains("approve approver"))
        }
    }
}
