import CLP
import Casework
import Fixture
import Testing

/// Interim measures, list action and appeals.
@Suite("Measures, list action and appeals", .serialized)
struct MeasureTests {
    private func state(_ story: Story, _ name: String) throws -> String? {
        let id = story.made[name] ?? ""
        let row = try story.row(.practitioner, "show \(id)", "measure", id)
        return row.values(of: "state")?.first?.string
    }

    @Test(
        "a suspension that the case manager asks for is approved by a member of the panel and by nobody else"
    )
    func suspension() async throws {
        try await Stages.tell(from: "told") { story in
            for kind in ["suspension", "conditions"] {
                try story.say(.lead, Story.measure(kind), as: "measure")
                #expect(try state(story, "measure") == "proposed")
                for person in [Story.Person.colleague, .consultant] {
                    try story.refuse(person, "rule.field", "a member of the panel", "approve {measure}")
                }
                for person in [Story.Person.lead, .investigator, .adviser, .practitioner, .companion] {
                    try story.refuse(person, "deny", "approve", "approve {measure}")
                }
                for person in [Story.Person.stranger, .interested, .outsider, .excluded, .admin] {
                    try story.refuse(person, "none", "no such item", "approve {measure}")
                }
                try story.say(.chair, "approve {measure}")
                try story.refuse(.member, "rule.field", "approved already", "approve {measure}")
                #expect(try state(story, "measure") == "in-force")
            }
        }
    }

    @Test(
        "a measure whose review date or last day has passed is not approved, and none is planned for decades"
    )
    func tooLate() async throws {
        try await Stages.tell(from: "told") { story in
            let restriction = Story.measure("restriction").replacing("{next}", with: "{tomorrow}")
            try story.say(.lead, restriction, as: "late")
            try story.say(.lead, Story.measure("restriction") + " ends={tomorrow}", as: "over")
            story.wait(days: 2)
            try story.refuse(.colleague, "rule.field", "its review date has passed", "approve {late}")
            try story.refuse(.colleague, "rule.field", "its last day has passed", "approve {over}")
            let far = Story.measure("restriction").replacing("{next}", with: "2066-01-01")
            try story.refuse(.lead, "bad.arg", "more than ten years away", far)
        }
    }

    @Test("an exclusion needs advice first, lapses when its review is missed, and cannot be continued")
    func exclusion() async throws {
        try await Stages.tell(from: "founded") { story in
            story.made["pack"] = " pack=employed-mhps"
            try story.open()
            try story.tell()
            let exclusion = Story.measure("exclusion").replacing("{next}", with: "{tomorrow}")
            try story.refuse(.lead, "rule.field", "tell Practitioner Performance Advice", exclusion)
            try story.say(.lead, "contact {case} date={today} to=gmc with=\"x\"")
            try story.refuse(.lead, "rule.field", "tell Practitioner Performance Advice", exclusion)
            try story.say(.lead, "contact {case} date={today} to=ppa with=\"Link adviser\"")
            try story.say(.lead, exclusion, as: "measure")
            let review = "review {measure} result=continue date={today} review={next} reason=\"x\""
            try story.refuse(.lead, "rule.field", "nobody has approved it", review)
            try story.say(.consultant, "approve {measure}")
            story.wait(days: 1)
            #expect(try state(story, "measure") == "in-force")
            story.wait(days: 1)
            #expect(try state(story, "measure") == "lapsed")
            for result in ["continue", "vary"] {
                let line = review.replacing("continue", with: result)
                try story.refuse(.lead, "rule.field", "lapsed when its review was missed", line)
            }
            try story.say(.lead, exclusion.replacing("{tomorrow}", with: "{next}"), as: "measure")
            try story.say(.consultant, "approve {measure}")
            #expect(try state(story, "measure") == "in-force")
        }
    }

    @Test("a pharmacist is on no performers list: the concern goes to the regulator")
    func pharmacist() async throws {
        try await Stages.tell(from: "pharmacy-told") { story in
            let sentence = "pharmacists are not on a performers list"
            for kind in ["conditions", "suspension", "removal-efficiency"] {
                let line = "propose {case} kind=\(kind) sent={today} basis=\"x\""
                try story.refuse(.lead, "rule.field", sentence, line, "Grounds.")
            }
            for kind in ["conditions", "suspension"] {
                try story.refuse(.lead, "rule.field", sentence, Story.measure(kind))
            }
            try story.say(.lead, Story.baseline("pattern"))
            try story.report()
            let decide =
                "decide {case} outcome=OUTCOME cites={citable}{weighs} meeting={meeting.panel} alternatives=\"x\""
            let removal = decide.replacing("OUTCOME", with: "removal") + " power=\"x\" appeal={later}"
            try story.refuse(.chair, "rule.field", sentence, removal + " reason=\"x\" if={rev}")
            try story.say(.chair, decide.replacing("OUTCOME", with: "referral") + " reason=\"x\" if={rev}")
            try story.learn()
            let close = "close {case} reason=\"Done\" if={rev}"
            try story.refuse(.lead, "rule.transition", "go to the regulator", close)
            let refer = "refer {case} to=gmc date={today} reason=\"x\""
            try story.refuse(.lead, "rule.field", "this practitioner's regulator is gphc", refer)
            try story.say(.lead, refer.replacing("gmc", with: "police"))
            try story.refuse(.lead, "rule.transition", "go to the regulator", close)
            try story.say(.lead, refer.replacing("gmc", with: "gphc"))
            try story.say(.lead, close)
        }
    }

    @Test("an appeal can be made at whatever stage a case stands that was opened again")
    func secondRound() async throws {
        let roads: [[(Stage, Story.Person, String)]] = [
            [
                (.isolated, .lead, Story.baseline("isolated")),
                (.noted, .chair, "receive {case} meeting={meeting} reason=\"x\" if={rev}"),
            ],
            [
                (.preliminary, .lead, Story.baseline("pattern")),
                (.response, .lead, "ask {case} for=response due={next} agreed=yes if={rev}"),
                (.plan, .practitioner, "agree {plan}"),
            ],
            [
                (.performance, .lead, Story.baseline("high-frequency")),
                (
                    .investigation, .lead,
                    "terms {case} user={U.investigator} sent={today} due={later} basis=\"x\" if={rev}"
                ),
                (.report, .investigator, "final {case} recommendation=\"x\" if={rev}"),
            ],
        ]
        for road in roads {
            try await Stages.tell(from: "reopened") { story in
                try story.say(.practitioner, "appeal {decision}", "Not fair.")
                for (stage, person, line) in [(Stage.told, .lead, Story.telling)] + road {
                    try Self.prepare(stage, in: story)
                    let hasText = stage == .investigation || stage == .report
                    try story.say(person, line, hasText ? "Text." : nil)
                    #expect(story.file?.stage == stage)
                    try story.say(.practitioner, "appeal {decision}", "Not fair.")
                }
            }
        }
    }

    /// What the gates ask for anew once a case was opened again.
    private static func prepare(_ stage: Stage, in story: Story) throws {
        switch stage {
        case .noted: try story.say(.lead, "report {case} group={body} kind=isolated", "Paper.")
        case .investigation: try story.say(.lead, "report {case} group={body} kind=performance", "Paper.")
        case .report:
            try story.say(.investigator, Story.offer)
            try story.say(.investigator, "draft {case} due={next}", "Draft.", as: "draft")
            try story.say(.practitioner, "comment {draft}", "x")
        default: break
        }
    }
}
