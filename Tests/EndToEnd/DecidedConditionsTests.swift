import CLP
import Casework
import Fixture
import Testing

/// Conditions that a panel decided are reviewed by a panel, and the practitioner can ask for that in writing (domain 5.2).
@Suite("Conditions that a panel decided", .serialized)
struct DecidedConditionsTests {
    private static let decide =
        "decide {case} outcome=conditions cites={citable}{weighs} meeting={meeting.panel} alternatives=\"x\" power=\"x\" appeal={later} reason=\"x\" if={rev}"
    private static let notify = "notify {case} to=practitioner with=\"x\" date={today} reason=\"x\""
    private static let request = "represent {decision} hearing=no"

    /// Conditions, of which the practitioner had notice today.
    private func decide(_ story: Story) throws {
        try story.say(.practitioner, "represent {proposal} hearing=no final=yes", "No.")
        try story.say(.chair, Self.decide, as: "decision")
        try story.say(.lead, Self.notify)
    }

    /// The same, after the time for an appeal.
    private func impose(_ story: Story) async throws {
        try decide(story)
        story.wait(days: 29)
        try await story.renew(.lead, .chair, .third, .practitioner, .stranger)
    }

    private func review(_ result: String, _ more: String = " review={later}") -> String {
        "review {decision} result=\(result) date={today}\(more) meeting={meeting.now} reason=\"x\""
    }

    private func value(_ story: Story, _ line: String, _ kind: String, _ key: String) throws -> String? {
        try story.row(.practitioner, line, kind).values(of: key)?.first?.string
    }

    private func turns(_ story: Story) throws -> [String?] {
        try story.rows(.practitioner, "why {case}", "turn").filter { row in
            row.values(of: "verb") == [.atom("review")]
        }.map { $0.values(of: "whose")?.first?.string }
    }

    private func clocks(_ story: Story) throws -> [Message] {
        try story.rows(.practitioner, "due on={case}", "due").filter {
            $0.values(of: "for") == [.atom("conditions")]
        }
    }

    @Test("who asks in writing gives the panel its turn; the panel changes them, and lifts them")
    func asked() async throws {
        try await Stages.tell(from: "report") { story in
            try await impose(story)
            #expect(try turns(story).isEmpty)
            #expect(try clocks(story).isEmpty)
            try story.say(.practitioner, Self.request, "Please review the conditions.")
            #expect(try turns(story) == ["panel"])
            #expect(try clocks(story).map { $0.values(of: "due") } == [nil])
            try story.meet("body.panel", as: "meeting.now")
            try story.refuse(.lead, "rule.field", "a member who was present at", review("lift", ""))
            try story.refuse(.chair, "bad.arg", "say what changes", review("vary"))
            try story.say(.chair, review("vary"), "Supervision once a month.")
            #expect(try turns(story).isEmpty)
            let next = story.spell("{later}", for: .chair)
            #expect(try value(story, "show {decision}", "decision", "review") == next)
            #expect(try clocks(story).map { $0.values(of: "due")?.first?.string } == [next])
            #expect(try value(story, "show {subject}", "prac", "state") == "conditional")
            try story.refuse(.chair, "rule.field", "has dealt with", review("lift", ""))
            try story.meet("body.panel", as: "meeting.now")
            try story.say(.third, review("lift", ""))
            #expect(try value(story, "show {decision}", "decision", "standing") == "lifted")
            #expect(try story.row(.stranger, "show {subject}", "prac").values(of: "state") == nil)
            #expect(try clocks(story).allSatisfy { $0.values(of: "state") != [.atom("running")] })
            let over = "a panel reviews conditions that are in effect"
            try story.refuse(.practitioner, "rule.field", over, Self.request, "Again.")
        }
    }

    @Test("before they are in effect there is nothing to review; what a panel has answered is answered")
    func early() async throws {
        try await Stages.tell(from: "report") { story in
            try decide(story)
            let over = "a panel reviews conditions that are in effect"
            try story.refuse(.practitioner, "rule.field", over, Self.request, "Please.")
            try story.meet("body.panel", as: "meeting.now")
            try story.refuse(.chair, "rule.field", "only conditions that are in effect", review("lift", ""))
            let answered = "was decided by \(story.made["decision"] ?? "")"
            let line = "represent {proposal} hearing=no"
            try story.refuse(.practitioner, "rule.field", answered, line, "And another thing.")
        }
    }

    @Test("once the case is closed they are reviewed all the same, and nothing else is")
    func closed() async throws {
        try await Stages.tell(from: "report") { story in
            try await impose(story)
            try story.learn()
            try story.say(.lead, "close {case} reason=\"Done\" owed=\"The letter goes today\" if={rev}")
            try story.say(.practitioner, Self.request, "Please review the conditions.")
            #expect(try turns(story) == ["panel"])
            let plan = "review {plan} result=complete date={today} reason=\"x\""
            try story.refuse(.lead, "rule.field", "the case is closed", plan)
            try story.meet("body.panel", as: "meeting.now")
            try story.say(.chair, review("lift", ""))
            #expect(try story.row(.stranger, "show {subject}", "prac").values(of: "state") == nil)
        }
    }

    @Test("a panel of two decides no conditions and keeps none")
    func size() async throws {
        try await Stages.tell(from: "report") { story in
            try story.say(.practitioner, "represent {proposal} hearing=no final=yes", "No.")
            try story.meet("body.panel", "{U.chair},{U.member}", as: "meeting.now")
            let few = Self.decide.replacing("{meeting.panel}", with: "{meeting.now}")
            try story.refuse(.chair, "rule.field", "a decision on conditions needs 3 members", few)
            try story.say(.chair, Self.decide, as: "decision")
            try story.say(.lead, Self.notify)
            story.wait(days: 29)
            try await story.renew(.lead, .chair)
            try story.meet("body.panel", "{U.chair},{U.member}", as: "meeting.now")
            try story.refuse(.chair, "rule.field", "this review needs 3 members", review("continue"))
            try story.say(.chair, review("lift", ""))
        }
    }
}
