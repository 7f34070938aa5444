import CLP
import Casework
import Fixture
import Testing

/// What bodies decide, and who may sit.
@Suite("Committee, panel and investigation", .serialized)
struct CommitteeTests {
    private static let receive = "receive {case} meeting={meeting.now} reason=\"x\" if={rev}"

    /// A meeting that was held with some of the members.
    private func meet(_ story: Story, _ body: String, _ present: [String]) throws {
        try story.say(.lead, "new meeting group={\(body)} date={today}", as: "meeting.now")
        let people = present.map { "{U.\($0)}" }.joined(separator: ",")
        try story.say(Story.first(of: people), "hold {meeting.now} present=\(people)", "Minutes.")
    }

    @Test("an isolated incident goes to the committee, which needs its quorum of members without an interest")
    func isolated() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.practitioner, "respond {concern} final=yes", "On leave.")
            try story.say(.lead, Story.baseline("isolated", frequency: "isolated", safety: "no"))
            try story.refuse(
                .lead,
                "rule.field",
                "it happened repeatedly",
                "report {case} group={body} kind=performance",
                "Paper."
            )
            try story.say(.lead, "report {case} group={body} kind=isolated", "Paper.")
            try story.say(.interested, "declare {case} interest=\"We trained together\"")
            for person in [Story.Person.lead, .colleague, .investigator] {
                try meet(story, "body", ["chair", "member"])
                try story.refuse(person, "deny", "receive a report", Self.receive)
            }
            for present in [["chair"], ["chair", "interested"]] {
                try meet(story, "body", present)
                try story.refuse(.chair, "rule.field", "had 1 members free to act on", Self.receive)
                try story.refuse(.interested, "none", "no such case", Self.receive)
                try story.refuse(.member, "rule.field", "you were not present", Self.receive)
            }
            try meet(story, "body.panel", ["chair", "member"])
            try story.refuse(.chair, "rule.field", "was not reported to G-2", Self.receive)
            try meet(story, "body", ["chair", "member"])
            try story.say(.member, Self.receive)
            #expect(story.file?.stage == .noted)
            let close = "close {case} reason=\"Done\" if={rev}"
            try story.refuse(.lead, "rule.transition", "record learning for the individual", close)
            try story.say(.chair, "learn {case} level=individual kind=none reason=\"x\"")
            try story.refuse(.lead, "rule.transition", "record learning for the organisation", close)
            try story.say(.chair, "learn {case} level=organisation kind=none reason=\"x\"")
            try story.say(.lead, close)
            #expect(story.file?.stage == .closed)
        }
    }

    @Test("neither who manages nor who investigates decides, and a body decides only what was reported to it")
    func deciders() async throws {
        try await Stages.tell(from: "noted") { story in
            func decide(_ outcome: String, _ more: String = "") -> String {
                "decide {case} outcome=\(outcome) cites={citable}{weighs}\(more) reason=\"x\" if={rev}"
            }
            for person in [Story.Person.lead, .investigator] {
                try story.refuse(person, "deny", "decide", decide("isolated"))
            }
            try story.refuse(.chair, "rule.field", "at a meeting with its quorum", decide("isolated"))
            try meet(story, "body.other", ["outsider"])
            try story.refuse(
                .outsider,
                "none",
                "",
                decide("isolated", " meeting={meeting.now} alternatives=\"x\"")
            )
            try story.refuse(
                .chair,
                "rule.field",
                "was not reported to",
                decide("isolated", " meeting={meeting.now} alternatives=\"x\"")
            )
            try meet(story, "body", ["chair", "member"])
            let statutory = " meeting={meeting.now} alternatives=\"x\" power=\"x\" appeal={later}"
            try story.refuse(.chair, "rule.field", "only a panel", decide("removal", statutory))
            try story.say(.chair, decide("isolated", " meeting={meeting.now} alternatives=\"x\""))
            #expect(story.file?.stage == .decided)
        }
    }

    @Test("a performance case is opened straight from the baseline")
    func performance() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.refuse(
                .lead,
                "rule.field",
                "a performance case needs both",
                Story.baseline("high-frequency", frequency: "repeated", safety: "unknown")
            )
            try story.say(.colleague, Story.baseline("high-frequency"))
            #expect(story.file?.stage == .performance)
            try story.refuse(
                .lead,
                "rule.transition",
                "this step is taken at",
                "escalate {case} reason=\"x\" if={rev}"
            )
            try story.say(.lead, "report {case} group={body} kind=performance", "Paper.")
            #expect(try story.say(.chair, "show {case}").isOK)
        }
    }

    @Test(
        "whoever takes a seat after the report has a place on the case, and two bodies have no name in common"
    )
    func lateSeat() async throws {
        try await Stages.tell(from: "told") { story in
            try story.refuse(.outsider, "none", "no such case", "show {case}")
            try story.say(.admin, "seat {body} user={U.outsider} as=lay")
            try story.say(.outsider, "show {case}")
            try story.say(.admin, "unseat {body} user={U.outsider} reason=\"x\"")
            try story.refuse(.outsider, "none", "no such case", "show {case}")
            let name = try story.row(.admin, "show {body}", "body").values(of: "name")?.first?.string ?? ""
            try story.refuse(
                .admin,
                "bad.arg",
                "of this name already",
                "set {body.other} name=\"\(name)\" if=2"
            )
        }
    }

    @Test("from terms of reference to the final report, which waits for the comments and for a body")
    func investigation() async throws {
        try await Stages.tell(from: "performance") { story in
            let terms =
                "terms {case} meeting={meeting} user={U.NAME} sent={today} due={later} basis=\"x\" if={rev}"
            for name in ["spare", "colleague", "chair"] {
                try story.refuse(
                    .chair,
                    "rule.field",
                    "name the investigator",
                    terms.replacing("NAME", with: name),
                    "Terms."
                )
            }
            for name in ["colleague", "consultant", "lead"] {
                let line = "assign {case} user={U.\(name)} as=investigating if={rev}"
                try story.refuse(.lead, "rule.field", "", line)
            }
            try story.say(.chair, terms.replacing("NAME", with: "investigator"), "Terms.")
            try story.say(.investigator, Story.offer)
            try story.say(.investigator, "draft {case} due={tomorrow}", "Draft.", as: "draft")
            let final = "final {case} recommendation=\"x\" if={rev}"
            // Whatever was set, the practitioner has the ten working days of the rules.
            for _ in 0..<3 {
                try story.refuse(
                    .investigator,
                    "rule.transition",
                    "until Friday 4 December",
                    final,
                    "Findings."
                )
                story.wait(days: 1)
            }
            try story.say(.practitioner, "comment {draft} final=yes", "Not all of it is so.")
            try story.refuse(.lead, "deny", "final report", final, "Findings.")
            try story.refuse(.spare, "none", "no such case", final, "Findings.")
            try story.say(.investigator, final, "Findings.")
            #expect(story.file?.stage == .report)
            let decide =
                "decide {case} outcome=no-action cites={citable}{weighs}MEETING reason=\"x\" if={rev}"
            let team = decide.replacing("MEETING", with: "")
            try story.refuse(.colleague, "rule.field", "a body decides this", team)
            try story.refuse(.investigator, "deny", "decide", team)
            try meet(story, "body", ["chair", "third"])
            try story.say(
                .third,
                decide.replacing("MEETING", with: " meeting={meeting.now} alternatives=\"x\"")
            )
            #expect(story.file?.stage == .decided)
        }
    }
}
