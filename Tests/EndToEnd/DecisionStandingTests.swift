import CLP
import Casework
import Fixture
import Testing

/// What becomes of a decision: an appeal takes it out of effect, a later one takes its place.
@Suite("Decisions that fall, and decisions that are replaced", .serialized)
struct DecisionStandingTests {
    private static let removal =
        "decide {case} outcome=removal cites={citable}{weighs} meeting={meeting.panel} alternatives=\"x\" power=\"x\" appeal={later} reason=\"x\" if={rev}"
    private static let notify = "notify {case} to=practitioner with=\"x\" date={today} reason=\"x\""

    /// A removal, and a suspension that the panel imposed at the same meeting.
    private func remove(_ story: Story) throws {
        let proposal = "propose {case} kind=removal-efficiency sent={today} basis=\"x\""
        try story.say(.lead, proposal, "Grounds.", as: "proposal")
        try story.say(.practitioner, "represent {proposal} hearing=no final=yes", "Not so.")
        try story.say(
            .chair,
            Self.removal.replacing(" power=", with: " proposal={proposal} power="),
            as: "decision"
        )
    }

    private func value(_ story: Story, _ line: String, _ kind: String, _ key: String) throws -> String? {
        try story.row(.practitioner, line, kind).values(of: key)?.first?.string
    }

    private func expect(_ story: Story, without name: String) throws {
        let all = try clocks(story)
        #expect(!all.contains(name))
    }

    private func clocks(_ story: Story) throws -> [String] {
        try story.rows(.lead, "due on={case}", "due").compactMap { $0.values(of: "for")?.first?.string }
    }

    @Test(
        "an appeal that succeeds takes the decision and what it imposed out of effect; another decision is needed"
    )
    func overturned() async throws {
        try await Stages.tell(from: "report") { story in
            try story.say(.lead, "contact {case} date={today} to=ppa with=\"x\"")
            let suspension = Story.measure("suspension").replacing("immediate=no", with: "immediate=yes")
            try story.say(.lead, suspension, as: "measure")
            try story.say(.chair, "approve {measure} meeting={meeting.panel}")
            try remove(story)
            try story.say(.lead, Self.notify + " of={decision}")
            try story.learn()
            #expect(try value(story, "show {decision}", "decision", "standing") == nil)
            try story.say(.practitioner, "appeal {decision}", "Not fair.", as: "appeal")
            let open = "an appeal against \(story.made["decision"] ?? "") is open already"
            try story.refuse(.practitioner, "rule.field", open, "appeal {decision}", "Again.")
            try story.say(.lead, "determine {appeal} outcome=upheld date={today} reason=\"x\"")
            #expect(try value(story, "show {proposal}", "proposal", "state") == "overturned")
            #expect(try value(story, "show {measure}", "measure", "state") == "overturned")
            #expect(try value(story, "show {measure}", "measure", "review") == nil)
            #expect(try value(story, "show {decision}", "decision", "standing") == "overturned")
            #expect(try value(story, "show {case}", "case", "standing") == "overturned")
            let decided = "has been decided already"
            try story.refuse(.practitioner, "rule.field", decided, "appeal {decision}", "Again.")
            let close = "close {case} reason=\"Done\" if={rev}"
            try story.refuse(
                .lead,
                "rule.transition",
                "an appeal took the last decision out of effect",
                close
            )
            let turns = try story.rows(.lead, "why {case}", "turn").map { "\($0)" }
            #expect(turns.contains { $0.contains("decide") && $0.contains("body") })
            let again = Self.removal.replacing("removal", with: "no-action")
                .replacing(" power=\"x\" appeal={later}", with: "")
            try story.say(.chair, again)
            try story.say(.lead, close)
        }
    }

    @Test(
        "an appeal that changes a decision leaves it in effect as changed, and one that fails leaves it as it was"
    )
    func variedOrDismissed() async throws {
        for (outcome, state) in [("varied", "varied"), ("dismissed", "effective")] {
            try await Stages.tell(from: "report") { story in
                try remove(story)
                try story.say(.lead, Self.notify)
                try story.say(.practitioner, "appeal {decision}", "Not fair.", as: "appeal")
                let imposed = outcome == "varied" ? " imposed=conditions" : ""
                try story.say(
                    .lead,
                    "determine {appeal} outcome=\(outcome)\(imposed) date={today} reason=\"x\""
                )
                #expect(try value(story, "show {proposal}", "proposal", "state") == state)
            }
        }
    }

    @Test("a decision that the panel replaced is sent to nobody, and closes its proposal")
    func replaced() async throws {
        try await Stages.tell(from: "report") { story in
            try remove(story)
            #expect(try clocks(story).contains("decision-notice"))
            #expect(try clocks(story).contains("notification"))
            let instead = Self.removal.replacing("outcome=removal", with: "outcome=no-action")
                .replacing(" power=\"x\" appeal={later}", with: "")
            let soon = instead.replacing(" reason=", with: " appeal={tomorrow} reason=")
            try story.refuse(.chair, "bad.arg", "is too early", soon)
            let never = soon.replacing("{tomorrow}", with: "2035-12-31")
            try story.refuse(.chair, "bad.arg", "more than a year away", never)
            try story.say(.chair, instead)
            #expect(try value(story, "show {proposal}", "proposal", "state") == "replaced")
            #expect(try value(story, "show {decision}", "decision", "standing") == "replaced")
            try expect(story, without: "decision-notice")
            try expect(story, without: "notification")
            try story.refuse(
                .practitioner,
                "rule.field",
                "a later decision has taken the place",
                "appeal {decision}",
                "Not fair."
            )
            // Nobody is told of it by a notice that names nothing.
            try story.say(.lead, Self.notify, as: "notice")
            #expect(try value(story, "show {notice}", "notification", "of") == nil)
            try story.learn()
            try story.say(.lead, "close {case} reason=\"Done\" if={rev}")
        }
    }

    @Test("a decision on something new does not replace the one before it")
    func another() async throws {
        try await Stages.tell(from: "report") { story in
            try remove(story)
            try story.say(.colleague, Stages.another)
            try story.say(.lead, Story.telling)
            try story.say(.practitioner, "waive {case}.{last} reason=\"x\"")
            let also = Self.removal.replacing("outcome=removal", with: "outcome=pattern")
                .replacing(" power=\"x\" appeal={later}", with: "")
            try story.say(.chair, also)
            #expect(try value(story, "show {proposal}", "proposal", "state") == "decided")
        }
    }

    @Test("an employer's panel sends its decision and hears an appeal, whether or not somebody typed a power")
    func employer() async throws {
        try await Stages.tell(from: "founded") { story in
            story.made["pack"] = " pack=employed-mhps"
            try story.open()
            try story.tell()
            try story.report()
            try story.say(.practitioner, "respond {concern} final=yes", "x")
            try story.say(.lead, Story.baseline("pattern"), as: "baseline")
            let decide =
                "decide {case} outcome=no-action cites={baseline}{weighs} meeting={meeting.panel} alternatives=\"x\" reason=\"x\" if={rev}"
            let said = try story.say(.chair, decide, as: "decision").text
            #expect(said.contains("notice in writing, with the right of appeal"))
            #expect(try clocks(story).contains("decision-notice"))
            try story.learn()
            let close = "close {case} reason=\"Done\" if={rev}"
            try story.refuse(.lead, "rule.transition", "give the practitioner notice of the decision", close)
            try story.say(.lead, Self.notify)
            #expect(try story.say(.practitioner, "due on={case}").text.contains("for=appeal"))
            try story.say(.practitioner, "appeal {decision}", "Not fair.")
        }
    }
}
