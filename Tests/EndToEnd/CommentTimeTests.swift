import CLP
import Casework
import Fixture
import Testing

/// The time for comments on a draft report is asked for and moved like that for a response.
@Suite("More time for comments on a draft report", .serialized)
struct CommentTimeTests {
    private func draft(_ story: Story) throws {
        try story.say(.investigator, Story.offer)
        try story.say(.investigator, "draft {case} due={next}", "Draft.", as: "draft")
    }

    private func turns(_ story: Story) throws -> [String] {
        try story.rows(.lead, "why {case}", "turn").map { row in
            ["verb", "id"].compactMap { row.values(of: $0)?.first?.string }.joined(separator: " ")
        }
    }

    private func due(_ story: Story, _ line: String, _ kind: String, _ about: String) throws -> String? {
        let id = story.made["draft"] ?? ""
        return try story.rows(.practitioner, line, kind).first { row in
            about.isEmpty || row.values(of: about)?.first?.string == id
        }?.values(of: "due")?.first?.string
    }

    @Test(
        "the practitioner asks, the case manager moves the day, and the gate, the page and the report go by it"
    )
    func moved() async throws {
        try await Stages.tell(from: "investigation-bare") { story in
            try draft(story)
            let day = story.value(of: "later", for: .lead)
            let ask = "request {draft} due={later} reason=\"The report is long\""
            let early = "request {draft} due={next} reason=\"x\""
            try story.refuse(.practitioner, "bad.arg", "is not later than", early)
            try story.say(.practitioner, ask, as: "request")
            let draft = story.made["draft"] ?? ""
            #expect(try turns(story).contains("extend \(draft)"))
            try story.refuse(
                .lead,
                "bad.arg",
                "must be later",
                "extend {draft} due={next} agreed=yes reason=\"x\""
            )
            try story.say(.lead, "extend {draft} due={later} agreed=yes reason=\"As asked\"")
            #expect(try !turns(story).contains("extend \(draft)"))
            let answered = try story.row(.practitioner, "show {request}", "request")
            #expect(answered.values(of: "state")?.first?.string == "answered")
            #expect(try due(story, "show {draft}", "draft", "") == day)
            #expect(try due(story, "due on={case}", "due", "id") == day)
            #expect(try story.say(.lead, "log {case}").text.contains("As asked"))
            story.wait(days: 20)
            try await story.renew(.lead, .investigator, .practitioner)
            let final = "final {case} recommendation=\"x\" if={rev}"
            try story.refuse(.investigator, "rule.transition", "comments on the draft report", final, "x")
            try story.say(.practitioner, "comment {draft} final=yes", "All of it is so.")
            let late = "this is no draft report that still waits"
            try story.refuse(
                .lead,
                "rule.field",
                late,
                "extend {draft} due={later} agreed=yes reason=\"x\""
            )
            try story.refuse(.practitioner, "rule.field", "nor a draft report", ask)
            try story.say(.investigator, final, "Findings.")
        }
    }

    @Test("a request is declined with a reason, and what is no draft has no such time")
    func declined() async throws {
        try await Stages.tell(from: "investigation-bare") { story in
            try draft(story)
            try story.say(.practitioner, "request {draft} due={later} reason=\"x\"", as: "request")
            try story.say(.lead, "decline {request} reason=\"Patients wait\"")
            let row = try story.row(.practitioner, "show {request}", "request")
            #expect(row.values(of: "state")?.first?.string == "declined")
            let terms = try story.row(.lead, "show {case}", "terms").values.dropFirst().first?.string ?? ""
            let extend = "extend \(terms) due={later} agreed=yes reason=\"x\""
            try story.refuse(.lead, "rule.field", "this is no draft report", extend)
        }
    }

    @Test("the day that was moved outlives a restart")
    func restart() async throws {
        let story = try await Stages.story(at: "investigation-bare")
        try draft(story)
        let day = story.value(of: "later", for: .lead)
        try story.say(.lead, "extend {draft} due={later} agreed=no reason=\"x\"")
        let image = try story.image()
        await story.stop()
        let again = try await Story(image)
        #expect(try due(again, "show {draft}", "draft", "") == day)
        await again.stop()
    }
}
