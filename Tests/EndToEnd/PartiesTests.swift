import CLP
import Casework
import Fixture
import Testing

/// The practitioner, their companion, the investigator and the team: what each agrees to and sees.
@Suite("The parties to a case", .serialized)
struct PartiesTests {
    @Test("an action plan begins when both parties have agreed, in either order, and only once")
    func plan() async throws {
        for (proposer, other) in [(Story.Person.lead, Story.Person.practitioner), (.practitioner, .lead)] {
            try await Stages.tell(from: "preliminary") { story in
                try story.say(proposer, Story.plan, as: "plan")
                try story.refuse(proposer, "rule.field", "your side has agreed", "agree {plan}")
                try story.refuse(.colleague, "deny", "agree", "agree {plan}")
                try story.refuse(.companion, "deny", "agree", "agree {plan}")
                #expect(story.file?.stage == .preliminary)
                try story.say(other, "agree {plan}")
                #expect(story.file?.stage == .plan)
                try story.refuse(other, "rule.field", "your side has agreed", "agree {plan}")
                story.made["plan.old"] = story.made["plan"]
                try story.say(proposer, Story.plan, as: "plan")
                try story.refuse(other, "rule.field", "a newer plan was proposed", "agree {plan.old}")
                try story.say(other, "agree {plan}")
                #expect(story.file?.marks.filter { $0.stage == .plan }.count == 1)
            }
        }
    }

    @Test(
        "what the practitioner says of a stopped clock or of learning neither starts the clock nor ends the learning"
    )
    func comments() async throws {
        try await Stages.tell(from: "told") { story in
            try story.say(.practitioner, "comment {pause}", "I was well again on Monday.")
            try story.say(.practitioner, "comment {learning}", "I have booked it.")
            let pause = try story.row(.lead, "show {pause}", "pause", story.made["pause"] ?? "")
            #expect(pause.values(of: "state")?.first?.string == "stopped")
            try story.say(.lead, "resume {pause} date={today} reason=\"Well again\"")
            try story.say(.lead, "complete {learning} date={today} reason=\"Audit done\"")
        }
    }

    @Test("an adviser on the team decides as its other members do")
    func adviserDecides() async throws {
        try await Stages.tell(from: "preliminary") { story in
            let line = "decide {case} outcome=no-action cites={citable}{weighs} reason=\"x\" if={rev}"
            try story.refuse(.adviser, "deny", "decide", line)
            try story.say(.consultant, line)
            #expect(story.file?.stage == .decided)
        }
    }

    @Test("a plan that one party alone wants is not reviewed, and one that failed ends otherwise")
    func failedPlan() async throws {
        try await Stages.tell(from: "preliminary") { story in
            let decide = "decide {case} outcome=OUTCOME cites={plan}{weighs} reason=\"x\" if={rev}"
            let complete = decide.replacing("OUTCOME", with: "plan-completed")
            let review = "review {plan} result=complete date={today} reason=\"x\""
            try story.say(.lead, Story.plan, as: "plan")
            try story.refuse(.lead, "rule.field", "both parties must agree to it first", review)
            try story.refuse(.colleague, "rule.field", "review the action plan as complete first", complete)
            let clocks = try story.say(.practitioner, "due on={case}").text
            #expect(!clocks.contains("for=milestone"))
            try story.say(.practitioner, "agree {plan}")
            #expect(try story.say(.practitioner, "due on={case}").text.contains("for=milestone"))
            let failed = "review {plan} result=not-met date={today} review={next} reason=\"x\""
            try story.say(.lead, failed)
            try story.refuse(.colleague, "rule.field", "or decide otherwise", complete)
            try story.say(.colleague, decide.replacing("OUTCOME", with: "interventions"))
            #expect(story.file?.stage == .decided)
        }
    }

    @Test("a case that is opened again is told anew before anything else")
    func reopening() async throws {
        try await Stages.tell(from: "reopened") { story in
            let sentence = "tell the practitioner first"
            try story.refuse(.lead, "rule.transition", sentence, Story.baseline("pattern"))
            try story.refuse(.lead, "rule.transition", sentence, Story.plan)
            try story.refuse(.lead, "rule.transition", sentence, Story.offer)
            try story.refuse(.lead, "rule.transition", sentence, "share {note}")
            try story.say(.practitioner, "respond {concern} final=yes", "I have read that it is open again.")
            try story.say(.lead, "note {case} kind=phone body=\"x\"")
            try story.say(.lead, Story.telling)
            #expect(story.file?.stage == .told)
            try story.say(.lead, Stages.evidence)
            try story.say(.lead, Story.baseline("pattern"))
        }
    }

    @Test("the investigator reads what the team reads, until their place ends")
    func investigator() async throws {
        try await Stages.tell(from: "investigation") { story in
            try story.say(.investigator, "note {case} kind=thinking body=\"Mine\"", as: "note.mine")
            let lines = ["show {case}", "show {note}", "show {note.mine}", "show {draft}", "why {case}"]
            for line in lines {
                try story.say(.investigator, line)
                try story.refuse(.spare, "none", "no such", line)
            }
            try story.say(.lead, "assign {case} user={U.investigator} as=none reason=\"x\" if={rev}")
            for line in lines + ["note {case} kind=thinking body=\"x\"", "share {note.mine}"] {
                try story.refuse(.investigator, "none", "no such", line)
            }
            #expect(try story.say(.investigator, "list case")["n"] == "0")
        }
    }

    @Test("when nobody leads the case any more, a colleague of the team takes it over")
    func succession() async throws {
        try await Stages.tell(from: "told") { story in
            let take = "set {case} lead={U.colleague} if={rev}"
            try story.refuse(.colleague, "deny", "while there is one", take)
            story.made["user.lead"] = story.value(of: "U.lead", for: .admin)
            try story.say(.admin, "set {U.lead} state=disabled reason=\"Left\" if={rev.user.lead}")
            try story.say(.colleague, take)
            try story.say(.colleague, "set {case} title=\"Mine now\" if={rev}")
        }
    }
}
