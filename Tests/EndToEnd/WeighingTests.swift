import CLP
import Casework
import Fixture
import Testing

/// A decision says how it weighed what the practitioner said, whenever that came (domain 5.2).
@Suite("Weighing", .serialized)
struct WeighingTests {
    private static func decide(_ weighs: String, _ meeting: String = "meeting.panel") -> String {
        "decide {case} outcome=conditions cites={citable}\(weighs) meeting={\(meeting)} alternatives=\"x\" power=\"x\" appeal={later} reason=\"x\" if={rev}"
    }

    private func values(_ row: Message, _ key: String) -> [String] {
        (row.values(of: key) ?? []).compactMap(\.string)
    }

    @Test("representations on what is decided are weighed, first and last")
    func representations() async throws {
        try await Stages.tell(from: "report") { story in
            try story.say(
                .practitioner,
                "represent {proposal} hearing=no",
                "My union will write.",
                as: "first"
            )
            let waits = "wait for the practitioner's representations, or "
            try story.refuse(.chair, "rule.field", waits, Self.decide("{weighs}"))
            try story.say(.practitioner, "represent {proposal} hearing=no final=yes", "It has.", as: "second")
            let half = " weighs={response},{second} weighing=\"Accepted\",\"Not accepted\""
            let names = "say how \(story.made["first"] ?? "") was weighed"
            try story.refuse(.chair, "rule.field", names, Self.decide(half))
            let foreign = "{weighs}".replacing(
                "{weighs}",
                with: half.replacing("{second}", with: "{request}")
            )
            try story.refuse(.chair, "rule.field", "nor representations", Self.decide(foreign))
            // Comments on the draft may be weighed, too.
            let comment = try #require(story.file?.records(.comment).first?.id.text)
            let whole =
                " weighs={response},{first},{second},\(comment) weighing=\"a\",\"b\",\"c\",\"d\""
            try story.say(.chair, Self.decide(whole), as: "decision")
            let row = try story.row(.practitioner, "show {decision}", "decision")
            #expect(values(row, "weighs").suffix(3) == [story.made["first"], story.made["second"], comment])
            #expect(values(row, "weighing") == ["a", "b", "c", "d"])
        }
    }

    @Test(
        "what comes after the last day is said to be late, and weighed; nobody has to wait for a hearing then"
    )
    func late() async throws {
        try await Stages.tell(from: "report") { story in
            let last = story.server.clock.now.day.advanced(by: 28)
            story.wait(days: 29)
            let line = "represent {proposal} hearing=yes"
            let answer = try story.say(.practitioner, line, "Hear me.", as: "late")
            let says = "received 1 day after \(last.spelled), the last day for representations"
            #expect(answer.text.contains(says), "\(answer.text)")
            #expect(values(try story.row(.practitioner, "show {late}", "representation"), "msg").count == 1)
            try await story.renew(.lead, .chair)
            try story.meet("body.panel", as: "meeting.now")
            let without = Self.decide(" weighs={response} weighing=\"x\"", "meeting.now")
            try story.refuse(.chair, "rule.field", "say how \(story.made["late"] ?? "") was weighed", without)
            let decided = try story.say(.chair, Self.decide("{weighs}", "meeting.now"))
            #expect(decided.text.contains("asked for a hearing after"), "\(decided.text)")
        }
    }

    @Test("a second request for a hearing does not undo the hearing that was asked for first")
    func hearing() async throws {
        try await Stages.tell(from: "report") { story in
            try story.say(.practitioner, "represent {proposal} hearing=yes", "Hear me.")
            story.wait(days: 1)
            try story.meet("body.panel", as: "meeting.now")
            story.wait(days: 1)
            try story.say(.practitioner, "represent {proposal} hearing=yes", "Hear me, I said.")
            try story.say(.lead, "hear {case} meeting={meeting.now} attended=yes companion=offered")
            // The second request came after that meeting, and is weighed by one that knows of it.
            try story.refuse(
                .chair,
                "rule.field",
                "came: name a later meeting",
                Self.decide("{weighs}", "meeting.now")
            )
            try story.meet("body.panel", as: "meeting.later")
            try story.say(.chair, Self.decide("{weighs}", "meeting.later"))
        }
    }

    @Test("whoever did not come to the hearing has the rest of the time to write")
    func absent() async throws {
        try await Stages.tell(from: "report") { story in
            try story.say(.practitioner, "represent {proposal} hearing=yes", "Hear me.")
            let hear = "hear {case} meeting={meeting.now} attended=no companion=offered"
            // A meeting of which they were not told by name, on an earlier day, is none to stay away from.
            try story.meet("body.panel", as: "meeting.now")
            try story.refuse(.lead, "rule.field", "was not told of", hear)
            try story.say(.lead, "new meeting group={body.panel} date={tomorrow}", as: "meeting.now")
            let report = "report {case} group={body.panel} meeting={meeting.now} kind=information"
            try story.say(.lead, report, "Paper.")
            story.wait(days: 1)
            try story.say(.chair, "hold {meeting.now} present={U.chair},{U.member},{U.third}", "Minutes.")
            try story.say(.lead, hear)
            let now = Self.decide("{weighs}", "meeting.now")
            try story.refuse(.chair, "rule.field", "wait for the practitioner's repres", now)
            try story.say(
                .practitioner,
                "represent {proposal} hearing=no final=yes",
                "I was ill; this is all."
            )
            try story.meet("body.panel", as: "meeting.later")
            try story.say(.chair, Self.decide("{weighs}", "meeting.later"))
        }
    }

    @Test("after reopening, what was weighed before need not be weighed again")
    func reopened() async throws {
        try await Stages.tell(from: "preliminary-again") { story in
            let line = "decide {case} outcome=pattern cites={citable} reason=\"x\" if={rev}"
            try story.say(.lead, Story.telling)
            try story.say(.practitioner, "waive {case}.{last} reason=\"x\"")
            try story.say(.practitioner, "respond {concern} final=yes", "Nothing has changed.", as: "new")
            try story.refuse(.colleague, "rule.field", "say how \(story.made["new"] ?? "") was weighed", line)
            let weighed = " weighs={new} weighing=\"Accepted\""
            try story.say(.colleague, line.replacing(" reason", with: weighed + " reason"))
        }
    }
}
