import CLP
import Casework
import Fixture
import Testing

@Suite("Delays in telling", .serialized)
struct DelayTests {
    @Test("a delay from before the case was opened again delays nothing")
    func staleDelay() async throws {
        try await Stages.tell(from: "delay") { story in
            try story.tell()
            try story.say(.practitioner, "respond {concern} final=yes", "x")
            try story.say(.lead, Story.baseline("isolated"))
            try story.report()
            try story.say(.lead, Story.toCommittee("isolated"), "Paper.")
            try story.say(.chair, "receive {case} meeting={meeting} reason=\"x\" if={rev}")
            try story.learn()
            try story.say(.lead, "close {case} reason=\"x\" if={rev}")
            try story.say(.lead, "reopen {case} reason=\"x\" if={rev}")
            let measure = Story.measure("restriction")
            try story.refuse(.lead, "rule.transition", "tell the practitioner first", measure)
            try story.delay()
            try story.say(.lead, measure)
        }
    }

    @Test(
        "after telling the practitioner learns of the delay: the class of reason, its end, who asked and who approved"
    )
    func shownAfterwards() async throws {
        try await Stages.tell(from: "delay") { story in
            try story.tell()
            let row = try story.row(.practitioner, "show {case}", "delay")
            #expect(row.values(of: "why")?.first?.string == "police-request")
            #expect(row.values(of: "expires") == [.atom(story.value(of: "tomorrow", for: .lead))])
            #expect(row.values(of: "approver") == [.atom(story.value(of: "U.colleague", for: .lead))])
            #expect(row.values(of: "reason") == nil)
            #expect(try story.row(.lead, "show {delay}", "delay").values(of: "reason") != nil)
            let log = try story.rows(.practitioner, "log {case}", "entry")
            let verbs = log.compactMap { $0.values(of: "verb")?.first?.string }
            #expect(verbs.contains("delay") && verbs.contains("approve"))
            // It is the practitioner's to show to a companion.
            #expect(try story.rows(.companion, "show {case}", "delay").isEmpty)
        }
    }

    @Test("a delay that still holds, or that nobody approved, is not shown")
    func notShown() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.colleague, Stages.another)
            try story.say(
                .lead,
                "delay {case} why=witness-safety expires={tomorrow} reason=\"x\" if={rev}",
                as: "delay"
            )
            try story.say(.colleague, "approve {delay}")
            #expect(try story.rows(.practitioner, "show {case}", "delay").isEmpty)
            try story.refuse(.practitioner, "none", "no such item", "show {delay}")
            try story.say(.lead, Story.telling + " of={case}.2")
            #expect(try story.rows(.practitioner, "show {case}", "delay").count == 1)
        }
    }

    @Test("an approved delay puts telling off, and what comes after its end is late")
    func putsOff() async throws {
        try await Stages.tell(from: "founded") { story in
            let today = story.server.clock.now.day
            // Heard on Tuesday 17 November: five working days end on the 24th.
            let heard = today.advanced(by: -4).iso
            let end = today.advanced(by: 5).iso
            try story.say(
                .lead,
                "new case prac={subject} kind=records source=audit heard=\(heard) safety=no title=\"x\"",
                as: "case"
            )
            try story.say(.lead, "assign {case} user={U.colleague} as=team if={rev}")
            try story.say(
                .lead,
                "delay {case} why=police-request expires=\(end) reason=\"x\" if={rev}",
                as: "delay"
            )
            try story.say(.colleague, "approve {delay}")
            story.wait(days: 4)
            func tell() throws -> Message {
                let rows = try story.rows(.lead, "due on={case}", "due")
                return try #require(rows.first { $0.values(of: "for") == [.atom("tell")] })
            }
            #expect(try tell().values(of: "state") == [.atom("running")])
            #expect(try tell().values(of: "due") == [.atom(end)])
            story.wait(days: 2)
            #expect(try tell().values(of: "state") == [.atom("overdue")])
        }
    }
}
