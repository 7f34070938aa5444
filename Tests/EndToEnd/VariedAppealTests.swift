import CLP
import Casework
import Fixture
import Testing

/// What an appeal made of a decision: the register has it from the tribunal, and those who were told hear of it.
@Suite("What an appeal comes to", .serialized)
struct VariedAppealTests {
    private static let notify = "notify {case} to=practitioner with=\"x\" date={today} reason=\"x\""

    private static func decide(_ outcome: String, _ more: String = " power=\"x\" appeal={later}") -> String {
        "decide {case} outcome=\(outcome) cites={citable}{weighs} meeting={meeting.panel} alternatives=\"x\"\(more) reason=\"x\" if={rev}"
    }

    /// A removal of which the practitioner had notice.
    private func remove(_ story: Story) throws {
        let proposal = "propose {case} kind=removal-efficiency sent={today} basis=\"x\""
        try story.say(.lead, proposal, "Grounds.", as: "removal")
        try story.say(.practitioner, "represent {removal} hearing=no final=yes", "Not so.")
        let line = Self.decide("removal").replacing(" power=", with: " proposal={removal} power=")
        try story.say(.chair, line, as: "decision")
        try story.say(.lead, Self.notify)
    }

    private func standing(_ story: Story) throws -> [String?] {
        let row = try story.row(.stranger, "show {subject}", "prac")
        return ["state", "begins", "decided", "effect"].map { row.values(of: $0)?.first?.string }
    }

    private func today(_ story: Story) -> Day { story.server.clock.now.day }

    @Test("an appeal that changed a decision says what took its place, from that day on")
    func imposed() async throws {
        for (imposed, state) in [("removal", "removed"), ("conditions", "conditional"), ("none", nil)] {
            try await Stages.tell(from: "report") { story in
                try remove(story)
                let effect = today(story).advanced(by: 29).iso
                #expect(try standing(story) == [nil, nil, "removed", effect])
                try story.say(.practitioner, "appeal {decision}", "Not fair.", as: "appeal")
                #expect(try standing(story) == [nil, nil, "removed", nil])
                story.wait(days: 3)
                let line = "determine {appeal} outcome=varied date={today} reason=\"x\""
                try story.refuse(.lead, "bad.arg", "imposed= is missing", line)
                let dismissed = line.replacing("varied", with: "dismissed imposed=\(imposed)")
                try story.refuse(.lead, "bad.arg", "belongs to an appeal that changed", dismissed)
                try story.say(.lead, line.replacing("varied", with: "varied imposed=\(imposed)"))
                let since = state.map { _ in today(story).iso }
                #expect(try standing(story) == [state, since, nil, nil])
            }
        }
    }

    @Test("a decision that was replaced before it took effect never does, whatever its appeal comes to")
    func replaced() async throws {
        try await Stages.tell(from: "report") { story in
            try story.say(.practitioner, "represent {proposal} hearing=no final=yes", "No.")
            try remove(story)
            try story.say(.practitioner, "appeal {decision}", "Not fair.", as: "appeal")
            story.wait(days: 1)
            let instead = Self.decide("conditions").replacing(" power=", with: " proposal={proposal} power=")
            try story.say(.chair, instead)
            try story.say(.lead, "determine {appeal} outcome=dismissed date={today} reason=\"x\"")
            #expect(try standing(story) == [nil, nil, "conditional", nil])
        }
    }

    @Test("an appeal that succeeds in a closed case asks for it to be opened again, and is what is new")
    func reopened() async throws {
        try await Stages.tell(from: "report") { story in
            try remove(story)
            for body in ["nhs-resolution", "employer"] {
                try story.say(.lead, "notify {case} to=\(body) with=\"x\" date={today} reason=\"x\"")
            }
            try story.learn()
            try story.say(.lead, "close {case} reason=\"Done\" if={rev}")
            try story.say(.practitioner, "appeal {decision}", "Not fair.", as: "appeal")
            func steps() throws -> [String?] {
                try story.rows(.lead, "why {case}", "turn").map { $0.values(of: "verb")?.first?.string }
            }
            func owed() throws -> [String] {
                try story.rows(.lead, "due on={case}", "due").filter {
                    $0.values(of: "for") == [.atom("notification")]
                        && $0.values(of: "state") == [.atom("running")]
                }.map { $0.values(of: "msg")?.first?.string ?? "" }
            }
            #expect(try !steps().contains("reopen"))
            #expect(try owed().isEmpty)
            story.wait(days: 1)
            try story.say(.lead, "determine {appeal} outcome=upheld date={today} reason=\"x\"")
            #expect(try steps().contains("reopen"))
            #expect(try owed().count == 2)
            #expect(try owed().allSatisfy { $0.contains("an appeal took it out of effect") })
            try story.say(
                .lead,
                "notify {case} to=employer of={decision} with=\"x\" date={today} reason=\"x\""
            )
            #expect(try owed().map { $0.contains("NHS Resolution") } == [true])
            try story.say(.lead, "reopen {case} reason=\"An appeal succeeded\" if={rev}")
            let needs = try story.rows(.lead, "why {case}", "need").compactMap {
                $0.values(of: "key")?.first?.string
            }
            #expect(!needs.contains("new-since-reopening"))
        }
    }

    @Test("to whom an appeal goes is for the rules of the case to say, and what is not verified is marked")
    func addressee() async throws {
        for (pack, expected) in [
            ("england-primary-care", "First-tier Tribunal (Primary Health Lists)"),
            ("wales-primary-care", "First-tier Tribunal (Primary Health Lists) (not verified: inferred)"),
            ("employed-mhps", "Employer's appeal panel (not verified: recalled)"),
            ("scotland-primary-care", nil),
        ] {
            try await Stages.tell(from: "founded") { story in
                story.made["pack"] = " pack=\(pack)"
                try story.open()
                try story.tell()
                try story.report()
                try story.say(.practitioner, "respond {concern}", "x")
                try story.say(.lead, Story.baseline("pattern"), as: "baseline")
                let more = pack.contains("employed") ? "" : " power=\"x\" appeal={later}"
                let line = Self.decide("no-action", more).replacing("{citable}", with: "{baseline}")
                try story.say(.chair, line, as: "decision")
                let row = try story.row(.practitioner, "show {decision}", "decision")
                #expect(row.values(of: "appeals-to")?.first?.string == expected)
            }
        }
    }
}
