import CLP
import Casework
import Fixture
import Testing

/// Meetings are called with the notice that the body gives, or with the reason why they cannot wait.
@Suite("Notice of meetings", .serialized)
struct NoticeTests {
    @Test("less notice than the body gives is refused, unless it is urgent; its members see why")
    func short() async throws {
        try await Stages.tell(from: "founded") { story in
            try story.say(.admin, "set {body} notice-days=5 if={rev.body}")
            #expect(try story.row(.lead, "show {body}", "body").values(of: "notice-days") == [.atom("5")])
            let today = story.server.clock.now.day
            let earliest = try WorkingCalendar(.england).day(after: today, count: ClockCount(5, .workingDays))
                .due
            let call = "new meeting group={body} date="
            let before = earliest.advanced(by: -1).iso
            let says =
                "gives 5 working days of notice: give \(earliest.spelled) or a later day, or say why it cannot wait"
            try story.refuse(.lead, "rule.field", says, call + before)
            try story.say(.lead, call + earliest.iso, as: "meeting.later")
            try story.say(.lead, call + "\(before) urgent=\"A patient may be harmed\"", as: "meeting.soon")
            func urgent(_ person: Story.Person, _ meeting: String) throws -> String? {
                try story.row(person, "show {\(meeting)}", "meeting").values(of: "urgent")?.first?.string
            }
            for person in [Story.Person.lead, .chair, .member] {
                #expect(try urgent(person, "meeting.soon") == "A patient may be harmed")
                #expect(try urgent(person, "meeting.later") == nil)
            }
            // It may speak of a case: whoever may not read the minutes does not see it.
            #expect(try urgent(.stranger, "meeting.soon") == nil)
            story.wait(days: Int64(earliest.number - today.number))
            try story.say(.chair, "hold {meeting.soon} present={U.chair},{U.member}", "Minutes.")
            #expect(try urgent(.member, "meeting.soon") == "A patient may be harmed")
        }
    }

    @Test("a body without the figure asks for no notice, and a figure can be taken back")
    func none() async throws {
        try await Stages.tell(from: "founded") { story in
            let call = "new meeting group={body.other} date={today}"
            #expect(
                try story.row(.lead, "show {body.other}", "body").values(of: "notice-days") == [.atom("0")]
            )
            try story.say(.lead, call)
            try story.say(.admin, "set {body.other} notice-days=1 if={rev.body.other}")
            try story.refuse(.lead, "rule.field", "gives 1 working day of notice", call)
            try story.say(.admin, "set {body.other} notice-days=0 if={rev.body.other}")
            try story.say(.lead, call)
            try story.say(
                .admin,
                "new body name=\"Slow\" kind=panel quorum=1 notice-days=10",
                "Terms.",
                as: "body.slow"
            )
            try story.refuse(
                .lead,
                "rule.field",
                "gives 10 working days",
                "new meeting group={body.slow} date={tomorrow}"
            )
        }
    }
}
