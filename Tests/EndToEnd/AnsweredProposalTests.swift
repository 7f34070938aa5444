import CLP
import Casework
import Fixture
import Testing

/// What ends a proposal, what is still said about it then, and what was put before a meeting in time.
@Suite("Answered proposals and minutes that came too soon", .serialized)
struct AnsweredProposalTests {
    private static let decide =
        "decide {case} outcome=no-action cites={citable}{weighs} meeting={meeting.panel} alternatives=\"x\" reason=\"x\" if={rev}"

    private func value(_ story: Story, _ line: String, _ kind: String, _ key: String) throws -> String? {
        try story.row(.practitioner, line, kind).values(of: key)?.first?.string
    }

    @Test(
        "no action on a proposal that is named ends that alone; without one it ends the case and every proposal"
    )
    func noAction() async throws {
        try await Stages.tell(from: "report") { story in
            let removal = "propose {case} kind=removal-efficiency sent={today} basis=\"x\""
            try story.say(.lead, removal, "Grounds.", as: "other")
            try story.say(
                .chair,
                Self.decide.replacing(" reason", with: " proposal={other} reason"),
                as: "dropped"
            )
            #expect(try value(story, "show {dropped}", "decision", "outcome") == "not-taken-forward")
            #expect(try value(story, "show {other}", "proposal", "state") == "not-taken-forward")
            #expect(try value(story, "show {proposal}", "proposal", "state") == "noticed")
            #expect(try value(story, "show {case}", "case", "outcome") == nil)
            #expect(story.file?.stage == .report)
            try story.say(.chair, Self.decide)
            #expect(try value(story, "show {proposal}", "proposal", "state") == "not-taken-forward")
            #expect(try value(story, "show {case}", "case", "outcome") == "no-action")
            #expect(story.file?.stage == .decided)
        }
        // The committee's word on the case ends what was proposed, too.
        try await Stages.tell(from: "investigation") { story in
            try story.say(.practitioner, "represent {proposal} hearing=yes", "Hear me.")
            try story.say(.chair, Self.decide.replacing("meeting.panel", with: "meeting"))
            #expect(try value(story, "show {proposal}", "proposal", "state") == "not-taken-forward")
            #expect(story.file?.stage == .decided)
            try story.refuse(
                .practitioner,
                "rule.field",
                "there is nothing to answer",
                "represent {proposal} hearing=no",
                "x"
            )
        }
    }

    @Test("only a panel does not take a proposal forward, and only one that waits")
    func notTakenForward() async throws {
        let line = Self.decide.replacing("no-action", with: "not-taken-forward")
        try await Stages.tell(from: "report") { story in
            let committee = line.replacing("meeting.panel", with: "meeting")
            try story.refuse(.chair, "rule.field", "only a panel decides", committee)
            try story.say(.chair, line)
            try story.refuse(.chair, "rule.field", "no proposed list action waits", line)
        }
    }

    @Test("representations on what was decided are refused with what can be done, and twenty wait at most")
    func answered() async throws {
        try await Stages.tell(from: "decided") { story in
            let line = "represent {proposal} hearing=no"
            let says = "you can appeal against that, appeal \(story.made["decision"] ?? "")"
            try story.refuse(.practitioner, "rule.field", says, line, "x")
        }
        try await Stages.tell(from: "told") { story in
            for _ in 1...20 { try story.say(.practitioner, "represent {proposal} hearing=no", "x") }
            try story.refuse(
                .practitioner,
                "over.count",
                "20 representations on",
                "represent {proposal} hearing=no",
                "x"
            )
        }
    }

    @Test("the practitioner gets no notice of a decision that nobody made")
    func notice() async throws {
        try await Stages.tell(from: "told-bare") { story in
            let notify = "notify {case} to=TO with=\"x\" date={today} reason=\"x\""
            let early = notify.replacing("TO", with: "practitioner")
            try story.refuse(.lead, "rule.field", "no decision or measure", early)
            try story.say(.lead, notify.replacing("TO", with: "nhs-resolution"))
        }
    }

    @Test("undertakings are decided when they were offered")
    func undertakings() async throws {
        try await Stages.tell(from: "report-bare") { story in
            try story.say(.practitioner, "respond {concern} final=yes", "x")
            let decide = Self.decide.replacing("no-action", with: "undertakings")
            try story.refuse(.chair, "rule.field", "offer the practitioner undertakings first", decide)
            try story.say(.lead, Story.measure("undertakings"))
            try story.say(.chair, decide)
        }
    }

    @Test("minutes from before the case was put before the body, or before the measure, decide nothing")
    func minutes() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.lead, "contact {case} date={today} to=ppa with=\"x\"")
            let measure = Story.measure("suspension").replacing("immediate=no", with: "immediate=yes")
            story.server.clock.advance(seconds: 60)
            try story.say(.lead, "report {case} group={body.panel} kind=information", "Paper.")
            try story.say(.lead, measure, as: "measure")
            let approve = "approve {measure} meeting=MEETING"
            let early = approve.replacing("MEETING", with: "{meeting.panel}")
            try story.refuse(
                .chair,
                "rule.field",
                "the minutes of H-2 were recorded, before 26-0001 was",
                early
            )
            try story.meet("body.panel", as: "meeting.two")
            story.server.clock.advance(seconds: 60)
            try story.say(.lead, measure, as: "measure")
            let two = approve.replacing("MEETING", with: "{meeting.two}")
            try story.refuse(.chair, "rule.field", "held before the measure was asked for", two)
            try story.meet("body.panel", as: "meeting.three")
            try story.say(.chair, approve.replacing("MEETING", with: "{meeting.three}"))
        }
    }

    @Test(
        "a body does not decide at a meeting before the answer, or the request for a hearing, that it weighs"
    )
    func order() async throws {
        try await Stages.tell(from: "report") { story in
            story.wait(days: 1)
            try story.say(.practitioner, "respond {concern} final=yes", "One thing more.", as: "more")
            let says = "before \(story.made["more"] ?? "") came: name a later meeting"
            try story.refuse(.chair, "rule.field", says, Self.decide)
            try story.meet("body.panel", as: "meeting.panel")
            try story.say(.chair, Self.decide)
        }
        try await Stages.tell(from: "report") { story in
            story.server.clock.advance(seconds: 60)
            try story.say(.practitioner, "represent {proposal} hearing=yes", "Hear me.")
            let hear = "hear {case} meeting={meeting.panel} attended=no companion=offered"
            try story.refuse(.lead, "rule.field", "before the hearing was asked for", hear)
        }
    }

    @Test("within the notice of a suspension nobody counts as not having come to a hearing")
    func suspension() async throws {
        try await Stages.tell(from: "told") { story in
            try story.say(
                .lead,
                "propose {case} kind=suspension sent={today} basis=\"x\"",
                "Grounds.",
                as: "other"
            )
            let hear = "hear {case} of={other} meeting={meeting.panel} attended=no companion=offered"
            try story.refuse(.lead, "rule.field", "within the notice of", hear)
            try story.say(.lead, hear.replacing("attended=no", with: "attended=yes"))
        }
    }
}
