import CLP
import Casework
import Fixture
import Testing

/// Days on which something cannot have been done.
@Suite("Days that cannot be", .serialized)
struct EarliestDayTests {
    private func day(_ story: Story, _ offset: Int) -> String {
        story.server.clock.now.day.advanced(by: offset).iso
    }

    @Test("nothing is talked over or referred before it was heard of, nor proposed or asked before telling")
    func tooEarly() async throws {
        try await Stages.tell(from: "told-bare") { story in
            story.wait(days: 3)
            // Heard the day before the case was opened, told on the day of opening.
            let (before, heard) = (day(story, -5), day(story, -4))
            for (line, text) in [
                ("contact {case} date=DAY to=ppa with=\"x\"", nil),
                ("refer {case} to=gmc date=DAY reason=\"x\"", nil),
                ("visit {case} date=DAY present={U.lead} companion=offered", "Looked."),
                ("discuss {case} date=DAY user={U.consultant}", "Talked."),
                ("interview {case} date=DAY kind=witness result=held with=\"x\"", nil),
            ] as [(String, String?)] {
                let early = line.replacing("DAY", with: before)
                try story.refuse(.lead, "bad.arg", "before the concern was first heard of", early, text)
                try story.say(.lead, line.replacing("DAY", with: heard), text)
            }
            for (line, text) in [
                ("interview {case} date=DAY kind=practitioner result=held companion=offered", nil),
                ("propose {case} kind=conditions sent=DAY basis=\"x\"", "Grounds."),
            ] as [(String, String?)] {
                let early = line.replacing("DAY", with: heard)
                try story.refuse(.lead, "bad.arg", "before the practitioner was told", early, text)
                try story.say(.lead, line.replacing("DAY", with: day(story, -3)), text)
            }
        }
    }

    @Test("nobody is told of a concern before it was heard of")
    func toldTooEarly() async throws {
        try await Stages.tell(from: "received") { story in
            let early = Story.telling.replacing("{today}", with: day(story, -2))
            try story.refuse(
                .lead,
                "bad.arg",
                "before the day on which the concern was first heard of",
                early
            )
            try story.say(.lead, Story.telling.replacing("{today}", with: day(story, -1)))
        }
    }

    @Test("what a case was opened again for is not told before that")
    func toldBeforeReopening() async throws {
        try await Stages.tell(from: "reopened") { story in
            let early = Story.telling.replacing("{today}", with: day(story, -1))
            try story.refuse(.lead, "bad.arg", "opened again", early)
            try story.say(.lead, Story.telling)
        }
    }

    @Test("a review and what was done lie after what they are about")
    func reviews() async throws {
        try await Stages.tell(from: "told") { story in
            story.wait(days: 3)
            try story.say(.lead, Story.baseline("pattern"))
            try story.say(.lead, Story.plan, as: "plan")
            try story.say(.practitioner, "agree {plan}")
            story.wait(days: 3)
            let review = "review {plan} result=complete date=DAY reason=\"x\""
            let early = review.replacing("DAY", with: day(story, -4))
            try story.refuse(.lead, "bad.arg", "was recorded", early)
            try story.say(.lead, review.replacing("DAY", with: day(story, -1)))
            let done = "complete {learning} date=DAY reason=\"x\""
            try story.refuse(.lead, "bad.arg", "was recorded", done.replacing("DAY", with: day(story, -7)))
            try story.say(.lead, done.replacing("DAY", with: day(story, -6)))
        }
    }

    @Test("an interview that is offered for a day to come is none before that day")
    func offered() async throws {
        try await Stages.tell(from: "investigation-bare") { story in
            let offer = Story.offer.replacing("declined", with: "offered")
            try story.say(.investigator, offer.replacing("{today}", with: "{tomorrow}"))
            try story.refuse(
                .investigator,
                "bad.arg",
                "in the future",
                Story.offer.replacing("{today}", with: "{tomorrow}")
            )
            try story.refuse(
                .investigator,
                "rule.transition",
                "interview-offered",
                "draft {case} due={next}",
                "Draft."
            )
            story.wait(days: 2)
            try story.say(.investigator, "draft {case} due={next}", "Draft.")
        }
    }

    @Test("new terms of reference say why there are new ones")
    func termsAgain() async throws {
        try await Stages.tell(from: "investigation-bare") { story in
            try story.meet("body", as: "meeting.now")
            let terms =
                "terms {case} meeting={meeting.now} user={U.investigator} sent={today} due={later} basis=\"x\""
            try story.refuse(
                .chair,
                "rule.field",
                "say why there are new ones",
                terms + " if={rev}",
                "Terms."
            )
            try story.say(.chair, terms + " reason=\"Wider\" if={rev}", "Terms.")
        }
    }

    @Test("a plan is agreed when the case is graded, and then the case stands at it")
    func planBeforeGrading() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.lead, Story.plan, as: "plan")
            try story.refuse(.practitioner, "rule.field", "grade the concern first", "agree {plan}")
            try story.say(.lead, Story.baseline("pattern"))
            try story.say(.practitioner, "agree {plan}")
            #expect(story.file?.stage == .plan)
        }
    }

    @Test("a plan that both agreed to for an isolated incident is agreed to again when it was a pattern")
    func planBeforePattern() async throws {
        try await Stages.tell(from: "isolated") { story in
            try story.say(.practitioner, "agree {plan}")
            #expect(story.file?.stage == .isolated)
            try story.say(.lead, Story.baseline("pattern"))
            let turns = try story.rows(.practitioner, "why {case}", "turn")
            #expect(turns.contains { $0.values(of: "id") == [.atom(story.made["plan"] ?? "")] })
            try story.say(.practitioner, "agree {plan}")
            #expect(story.file?.stage == .plan)
        }
    }

    @Test(
        "a measure that begins later is not in force, is lifted before anything else, and holds the case open"
    )
    func measureToCome() async throws {
        try await Stages.tell(from: "told-bare") { story in
            let measure = Story.measure("restriction").replacing("begins={today}", with: "begins={tomorrow}")
            try story.say(.lead, measure, as: "measure")
            try story.say(.colleague, "approve {measure}")
            func state() throws -> String? {
                try story.row(.practitioner, "show {measure}", "measure").values(of: "state")?.first?.string
            }
            #expect(try state() == "approved")
            let review = "review {measure} result=continue date={today} review={later} reason=\"x\""
            try story.refuse(.lead, "rule.field", "begins only on", review)
            story.wait(days: 1)
            #expect(try state() == "in-force")
            try story.say(.colleague, review)
        }
    }

    @Test("who asks for a review of a measure in writing waits for it, and the review answers")
    func reviewAsked() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.lead, Story.measure("restriction"), as: "measure")
            try story.say(.colleague, "approve {measure}")
            func turns() throws -> [Message] {
                try story.rows(.practitioner, "why {case}", "turn").filter {
                    $0.values(of: "verb") == [.atom("review")]
                }
            }
            #expect(try turns().isEmpty)
            try story.say(
                .practitioner,
                "represent {measure} hearing=no final=yes",
                "Please look at it again."
            )
            #expect(try turns().map { $0.values(of: "whose")?.first?.string } == ["team"])
            try story.say(
                .colleague,
                "review {measure} result=continue date={today} review={later} reason=\"x\""
            )
            #expect(try turns().isEmpty)
        }
    }

    @Test("what is withheld past its day is looked at again: why says so, to the team alone")
    func withheldTooLong() async throws {
        try await Stages.tell(from: "told-bare") { story in
            let withhold = "withhold {note} why=third-party review={tomorrow} reason=\"x\""
            try story.say(.lead, withhold, as: "held")
            try story.say(.colleague, "approve {held}")
            story.wait(days: 3)
            func steps(_ person: Story.Person) throws -> Int {
                try story.rows(person, "why {case}", "turn").count {
                    $0.values(of: "verb") == [.atom("withhold")]
                }
            }
            #expect(try steps(.lead) == 1)
            #expect(try steps(.practitioner) == 0)
            try story.say(.lead, "share {note}")
            #expect(try steps(.lead) == 0)
        }
    }
}
