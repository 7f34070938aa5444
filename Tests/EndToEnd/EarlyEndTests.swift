import CLP
import Casework
import Fixture
import Testing

/// Every case can come to its end, and what comes to light late can go the way that it needs.
@Suite("No case is stuck", .serialized)
struct EarlyEndTests {
    private static func decide(
        _ outcome: String,
        _ more: String = " meeting={meeting.now} alternatives=\"x\""
    )
        -> String
    {
        "decide {case} outcome=\(outcome) cites={citable}{weighs}\(more) reason=\"x\" if={rev}"
    }

    @Test(
        "a performance case ends without a full investigation when a body says so, and not when one person does",
        arguments: ["no-action", "referral", "explained", "undertakings"]
    )
    func early(_ outcome: String) async throws {
        for stage in ["performance", "investigation"] {
            try await Stages.tell(from: stage) { story in
                try story.refuse(.colleague, "rule.field", "a body decides this", Self.decide(outcome, ""))
                let why = try story.rows(.lead, "why {case}", "way").map { "\($0)" }.joined()
                #expect(why.contains("end the case without a full investigation"))
                try story.meet("body", as: "meeting.now")
                try story.refuse(.chair, "rule.transition", "only with removal", Self.decide("pattern"))
                try story.say(.chair, Self.decide(outcome))
                #expect(story.file?.stage == .decided)
            }
        }
    }

    @Test("a pharmacist's performance case goes to the regulator and ends there")
    func pharmacist() async throws {
        try await Stages.tell(from: "pharmacy-told") { story in
            try story.say(.lead, Story.baseline("high-frequency"))
            try story.say(.lead, Story.toCommittee("performance"), "Paper.")
            try story.meet("body", as: "meeting.now")
            let end = Self.decide("referral")
            try story.refuse(.chair, "rule.transition", "refer the case to the regulator first", end)
            try story.say(.lead, "refer {case} to=gphc date={today} reason=\"x\"")
            try story.say(.chair, end)
            try story.learn()
            try story.say(.lead, "close {case} reason=\"With the regulator\" if={rev}")
            #expect(story.file?.stage == .closed)
        }
    }

    @Test("a case about somebody else ends before the practitioner has answered")
    func wrongPerson() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.lead, Story.baseline("high-frequency"))
            let end = Self.decide("no-action")
            try story.say(.lead, "report {case} group={body.panel} kind=information", "Paper.")
            try story.meet("body", as: "meeting.now")
            try story.refuse(.chair, "rule.transition", "", end)
            try story.say(.lead, Story.toCommittee("performance"), "Paper.")
            try story.say(.chair, end)
            #expect(story.file?.stage == .decided)
        }
    }

    @Test("a serious concern after a decision is graded and escalated", arguments: ["decided", "monitoring"])
    func late(_ stage: String) async throws {
        for (result, last) in [("pattern", Stage.preliminary), ("high-frequency", .performance)] {
            try await Stages.tell(from: stage) { story in
                try story.say(.colleague, Stages.another)
                try story.refuse(
                    .lead,
                    "rule.transition",
                    "tell the practitioner first",
                    Story.baseline(result)
                )
                try story.say(.lead, Story.telling)
                try story.say(.lead, Story.baseline(result))
                #expect(story.file?.stage == last)
            }
        }
        try await Stages.tell(from: stage) { story in
            try story.say(.lead, Story.baseline("isolated"))
            #expect(story.file?.stage.rawValue == stage)
            try story.say(.lead, "escalate {case} reason=\"x\" if={rev}")
            #expect(story.file?.stage == .performance)
        }
    }

    @Test("a second investigation does not rest on the draft and the comments of the first")
    func second() async throws {
        try await Stages.tell(from: "decided") { story in
            try story.say(.lead, Story.baseline("high-frequency"))
            try story.meet("body", as: "meeting.now")
            let terms =
                "terms {case} meeting={meeting.now} user={U.investigator} sent={today} due={later} basis=\"x\" if={rev}"
            try story.say(.chair, terms, "Terms.")
            let final = "final {case} recommendation=\"x\" if={rev}"
            try story.refuse(
                .investigator,
                "rule.transition",
                "offer the practitioner an interview",
                final,
                "x"
            )
            try story.say(.investigator, Story.offer)
            try story.refuse(.investigator, "rule.transition", "draft report first", final, "x")
            try story.say(.investigator, "draft {case} due={next}", "Draft.", as: "draft")
            try story.say(.practitioner, "comment {draft} final=yes", "x")
            try story.say(.investigator, final, "Findings.")
        }
    }

    @Test("a pattern that is found after the committee noted an isolated incident goes on as one")
    func noted() async throws {
        try await Stages.tell(from: "noted") { story in
            try story.say(.colleague, Stages.another)
            try story.say(.lead, Story.telling)
            try story.say(.lead, Story.baseline("pattern", safety: "no"))
            #expect(story.file?.stage == .preliminary)
            try story.say(.lead, "ask {case} for=response due={next} agreed=yes if={rev}")
            #expect(story.file?.stage == .response)
        }
    }

    @Test("what was decided is carried out before the case is closed, or somebody says why not")
    func carriedOut() async throws {
        for (outcome, what) in [
            ("interventions", "interventions were decided"), ("undertakings", "undertakings"),
        ] {
            let close = "close {case} reason=\"Done\" if={rev}"
            try await Stages.tell(from: "preliminary") { story in
                try story.say(.colleague, Self.decide(outcome, ""))
                try story.learn()
                try story.refuse(.lead, "rule.field", what, close)
                let whose = try story.rows(.lead, "why {case}", "turn").map { "\($0)" }.joined()
                #expect(whose.contains("intervene"))
                let why = " differs=\"They have left the list\""
                try story.say(.lead, close.replacing(" if=", with: why + " if="))
                #expect(story.file?.stage == .closed)
                #expect(try story.say(.practitioner, "log {case}").text.contains("They have left the list"))
            }
            try await Stages.tell(from: "preliminary") { story in
                try story.say(.colleague, Self.decide(outcome, ""))
                try story.learn()
                if outcome == "undertakings" {
                    try story.refuse(.lead, "rule.field", what, close)
                    try story.say(.practitioner, "agree {undertakings}")
                    try story.say(.lead, "review {undertakings} result=lift date={today} reason=\"Kept\"")
                    try story.say(.lead, close)
                } else {
                    try story.say(.lead, Stages.intervention, as: "intervention")
                    try story.say(.lead, "review {intervention} result=complete date={today} reason=\"x\"")
                    try story.say(.chair, Story.endMonitoring)
                    try story.refuse(.lead, "bad.arg", "leave differs= out", close + " differs=\"x\"")
                    try story.say(.lead, close)
                }
            }
        }
    }
}
