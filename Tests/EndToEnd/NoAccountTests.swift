import CLP
import Casework
import Fixture
import Testing

/// A practitioner who has no account agrees all the same, and list action does not wait for them for ever.
@Suite("A practitioner who cannot answer by themselves", .serialized)
struct NoAccountTests {
    private func leave(_ story: Story) throws {
        story.made["account"] = story.value(of: "U.practitioner", for: .admin)
        try story.say(.admin, "set {account} state=disabled reason=\"No computer\" if={rev.account}")
    }

    @Test("the case manager records how they agreed to a plan, and a colleague approves it")
    func plan() async throws {
        try await Stages.tell(from: "preliminary") { story in
            try story.say(.lead, Story.plan, as: "plan")
            let agree = "agree {plan} reason=\"Signed copy on paper\" how=letter"
            try story.refuse(.lead, "rule.field", "has an account", agree)
            try leave(story)
            try story.refuse(.lead, "bad.arg", "key=reason", "agree {plan} how=letter")
            try story.say(.lead, agree, as: "agreement")
            #expect(story.file?.stage == .preliminary)
            try story.refuse(.lead, "rule.field", "waits for a second person", agree)
            try story.refuse(.lead, "deny", "approve", "approve {agreement}")
            let row = try story.row(.lead, "show {agreement}", "agreement")
            #expect(row.values(of: "state")?.first?.string == "waiting")
            let turns = try story.rows(.lead, "why {case}", "turn").filter {
                $0.values(of: "id")?.first?.string == story.made["agreement"]
            }
            #expect(turns.map { $0.values(of: "whose")?.first?.string } == ["approver"])
            try story.say(.colleague, "approve {agreement}")
            #expect(story.file?.stage == .plan)
            try story.refuse(.lead, "rule.field", "the practitioner has agreed", agree)
            try story.say(.lead, "review {plan} result=complete date={today} reason=\"x\"")
        }
    }

    @Test("the case manager records that they said no to a plan")
    func refusal() async throws {
        try await Stages.tell(from: "preliminary") { story in
            let decline = "decline {plan} reason=\"Said so by telephone\""
            try story.refuse(.lead, "rule.field", "your side has agreed", decline)
            try leave(story)
            try story.say(.lead, decline)
            let row = try story.row(.lead, "show {plan}", "plan")
            #expect(row.values(of: "state")?.first?.string == "refused")
        }
    }

    @Test("undertakings that were agreed to on paper bind once a colleague has approved that")
    func undertakings() async throws {
        try await Stages.tell(from: "preliminary") { story in
            try leave(story)
            func state() throws -> String? {
                try story.row(.lead, "show {undertakings}", "measure").values(of: "state")?.first?.string
            }
            let agree = "agree {undertakings} reason=\"Said so at the meeting\" how=meeting"
            try story.say(.lead, agree, as: "agreement")
            #expect(try state() == "proposed")
            try story.say(.consultant, "approve {agreement}")
            #expect(try state() == "in-force")
        }
    }

    private static let decide =
        "decide {case} outcome=removal cites={citable}{weighs} meeting={meeting.now} alternatives=\"x\" power=\"x\" appeal={later} reason=\"x\" if={rev}"

    /// A performance case under rules that give no time for representations.
    private func scotland(_ story: Story) throws {
        story.made["pack"] = " pack=scotland-primary-care"
        try story.open()
        try story.tell()
        try story.report()
        try story.say(.practitioner, "respond {concern} final=yes", "x")
        try story.say(.lead, Story.baseline("high-frequency"), as: "baseline")
        story.made["citable"] = story.made["baseline"]
    }

    @Test("where the rules give no time for representations the notice does, and then the panel decides")
    func agreedTime() async throws {
        try await Stages.tell(from: "founded") { story in
            try scotland(story)
            let propose = "propose {case} kind=removal-unsuitability sent={today}DUE basis=\"x\""
            let none = propose.replacing("DUE", with: "")
            try story.refuse(.lead, "bad.arg", "gives no time for representations", none, "Grounds.")
            let early = propose.replacing("DUE", with: " due={today}")
            try story.refuse(.lead, "bad.arg", "needs time for representations", early, "Grounds.")
            try story.say(
                .lead,
                propose.replacing("DUE", with: " due={tomorrow}"),
                "Grounds.",
                as: "proposal"
            )
            #expect(try story.say(.practitioner, "due on={case}").text.contains("for=representations"))
            story.wait(days: 1)
            try story.meet("body.panel", as: "meeting.now")
            try story.refuse(.chair, "rule.field", "wait for the practitioner's representations", Self.decide)
            story.wait(days: 1)
            try story.refuse(.chair, "rule.field", "before the time for representations", Self.decide)
            try story.meet("body.panel", as: "meeting.now")
            try story.say(.chair, Self.decide)
            #expect(story.file?.stage == .decided)
        }
    }

    @Test("a hearing to which the practitioner came ends the wait, and elsewhere one does not")
    func heard() async throws {
        try await Stages.tell(from: "founded") { story in
            try scotland(story)
            let propose = "propose {case} kind=removal-unsuitability sent={today} due={next} basis=\"x\""
            try story.say(.lead, propose, "Grounds.", as: "proposal")
            story.wait(days: 1)
            let hear = "hear {case} meeting=MEETING attended=ATTENDED companion=offered"
            let committee = hear.replacing("MEETING", with: "{meeting.other}")
            try story.meet("body", as: "meeting.other")
            try story.say(.lead, committee.replacing("ATTENDED", with: "yes"))
            try story.meet("body.panel", as: "meeting.now")
            let panel = hear.replacing("MEETING", with: "{meeting.now}")
            let absent = panel.replacing("ATTENDED", with: "no")
            try story.refuse(.lead, "rule.field", "was not told of", absent)
            try story.refuse(.chair, "rule.field", "wait for the practitioner's representations", Self.decide)
            try story.say(.lead, panel.replacing("ATTENDED", with: "yes"))
            try story.say(.chair, Self.decide)
        }
    }
}
