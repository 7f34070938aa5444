import CLP
import Casework
import Fixture
import Testing

/// Nobody makes a measure harsher or longer alone, and nobody who has an interest leaves one behind unlooked at.
@Suite("Measures, and the word of one person", .serialized)
struct HarsherTests {
    private static let review =
        "review {measure} result=continue date={today} review={later} reason=\"x\""

    private func restrict(_ story: Story, _ more: String = "") throws {
        try story.say(.lead, Story.measure("restriction") + more, as: "measure")
        try story.say(.colleague, "approve {measure}")
    }

    private func turns(_ story: Story) throws -> [String?] {
        try story.rows(.lead, "why {case}", "turn").filter { row in
            row.values(of: "verb") == [.atom("review")]
                && row.values(of: "id")?.first?.string == story.made["measure"]
        }.map { $0.values(of: "whose")?.first?.string }
    }

    private func note(_ story: Story) throws -> String? {
        try story.row(.practitioner, "show {measure}", "measure").values(of: "msg")?.first?.string
    }

    @Test("whoever asked for a measure lifts it alone, and neither changes it nor lets it go on for longer")
    func own() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try restrict(story)
            try story.refuse(.lead, "rule.field", "a second person changes it", Self.review)
            let vary = Self.review.replacing("continue", with: "vary")
            try story.refuse(.lead, "rule.field", "a second person changes it", vary, "Not at all.")
            try story.refuse(.colleague, "bad.arg", "say what changes", vary)
            try story.say(.colleague, vary, "No minor surgery.")
            try story.say(.lead, "review {measure} result=lift date={today} reason=\"x\"")
            try restrict(story, " ends={later}")
            try story.say(.lead, Self.review)
        }
    }

    @Test("undertakings are not changed by the organisation: the practitioner agrees to others")
    func undertakings() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.lead, Story.measure("undertakings"), as: "measure")
            try story.say(.practitioner, "agree {measure}")
            let vary = Self.review.replacing("continue", with: "vary")
            try story.refuse(.colleague, "rule.field", "agreed by the practitioner", vary, "More.")
        }
    }

    @Test("one who approved a measure and declares an interest later puts it in doubt until it is reviewed")
    func doubt() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try restrict(story)
            #expect(try turns(story).isEmpty)
            try story.say(.colleague, "declare {case} interest=\"We are friends\"")
            #expect(try note(story)?.contains("an interest that was recorded later") == true)
            #expect(try turns(story) == ["team"])
            try story.say(.consultant, Self.review)
            #expect(try note(story) == nil)
            #expect(try turns(story).isEmpty)
        }
        try await Stages.tell(from: "told") { story in
            try story.say(.lead, "contact {case} date={today} to=ppa with=\"x\"")
            let suspension = Story.measure("suspension").replacing("immediate=no", with: "immediate=yes")
            try story.say(.lead, suspension, as: "measure")
            try story.meet("body.panel", as: "meeting.now")
            try story.say(.chair, "approve {measure} meeting={meeting.now}")
            #expect(try turns(story).isEmpty)
            try story.say(.member, "declare {case} interest=\"The complainant's partner\"")
            #expect(try note(story)?.contains("an interest that was recorded later") == true)
            #expect(try turns(story) == ["panel"])
        }
    }

    @Test("nobody is suspended by the word of one, and by that of two only when it cannot wait")
    func size() async throws {
        try await Stages.tell(from: "told") { story in
            try story.say(.lead, "contact {case} date={today} to=ppa with=\"x\"")
            try story.say(.admin, "set {body.panel} quorum=1 if={rev.body.panel}")
            let suspension = Story.measure("suspension").replacing("immediate=no", with: "immediate=yes")
            try story.say(.lead, suspension, as: "measure")
            let approve = "approve {measure} meeting={meeting.now}"
            try story.meet("body.panel", "{U.chair}", as: "meeting.now")
            try story.refuse(.chair, "rule.field", "immediate suspension needs 2 members", approve)
            try story.meet("body.panel", "{U.chair},{U.member}", as: "meeting.now")
            try story.say(.chair, approve)
            try story.say(.practitioner, "represent {proposal} hearing=no final=yes", "No.")
            try story.say(.lead, Story.measure("conditions"), as: "measure")
            try story.refuse(.chair, "rule.field", "conditions needs 3 members", approve)
            try story.meet("body.panel", as: "meeting.now")
            try story.say(.chair, approve)
        }
    }

    @Test("a second suspension waits for the first to be over, and gives no new time in Wales")
    func chain() async throws {
        try await Stages.tell(from: "founded") { story in
            story.made["pack"] = " pack=wales-primary-care"
            try story.open()
            try story.tell()
            try story.report()
            try story.say(.lead, "contact {case} date={today} to=ppa with=\"x\"")
            let first = story.server.clock.now.day
            let ends = first.advanced(by: 10).iso
            let measure = Story.measure("suspension").replacing("immediate=no", with: "immediate=yes")
            try story.say(.lead, measure + " ends=\(ends)", as: "measure")
            let name = story.made["measure"] ?? ""
            try story.meet("body.panel", as: "meeting.now")
            try story.say(.chair, "approve {measure} meeting={meeting.now}")
            try story.refuse(.lead, "rule.field", "\(name) is in force, or will be", measure)
            story.wait(days: 11)
            try await story.renew(.lead, .chair, .stranger)
            let late = measure.replacing("{next}", with: first.advanced(by: 185).iso)
            try story.refuse(.lead, "bad.arg", "at most six months", late)
            let last = first.advanced(by: 180).iso
            try story.say(.lead, measure.replacing("{next}", with: last), as: "measure")
            try story.meet("body.panel", as: "meeting.now")
            try story.say(.chair, "approve {measure} meeting={meeting.now}")
            let row = try story.row(.stranger, "show {subject}", "prac")
            #expect(row.values(of: "begins")?.first?.string == first.iso)
        }
    }
}
