import CLP
import Casework
import Fixture
import Testing

/// What a decision, a hearing and a notice are about: the thing that is named, not what came before it.
@Suite("Proposals and what answers them", .serialized)
struct ProposalTests {
    private static func decide(_ outcome: String, _ more: String) -> String {
        "decide {case} outcome=\(outcome) cites={citable}{weighs} meeting={meeting.panel} alternatives=\"x\"\(more) reason=\"x\" if={rev}"
    }
    private static let power = " power=\"x\" appeal={later}"
    private static let removal = "propose {case} kind=removal-efficiency sent={today} basis=\"x\""
    private static let suspension = "propose {case} kind=suspension sent={today} basis=\"x\""

    private func value(_ story: Story, _ name: String, _ kind: String, _ key: String) throws -> String? {
        try story.row(.practitioner, "show {\(name)}", kind).values(of: key)?.first?.string
    }

    private func state(_ story: Story, _ name: String) throws -> String? {
        try value(story, name, "proposal", "state")
    }

    private func clocks(_ story: Story, _ key: String) throws -> [String?] {
        try story.rows(.practitioner, "due on={case}", "due")
            .filter { $0.values(of: "for")?.first?.string == key }
            .map { $0.values(of: "id")?.first?.string }
    }

    @Test("a panel that decides otherwise ends the proposal, its clock and whose turn it is")
    func notTakenForward() async throws {
        try await Stages.tell(from: "investigation") { story in
            let proposal = story.made["proposal"] ?? ""
            #expect(try clocks(story, "representations") == [proposal])
            try story.refuse(
                .colleague,
                "rule.field",
                "a body decides this",
                "decide {case} outcome=no-action cites={citable}{weighs} reason=\"x\" if={rev}"
            )
            let committee = Self.decide("no-action", "").replacing("meeting.panel", with: "meeting")
            let named = committee.replacing(
                "meeting={meeting}",
                with: "meeting={meeting} proposal={proposal}"
            )
            try story.refuse(.chair, "rule.field", "only a panel answers a proposal", named)
            try story.say(.chair, Self.decide("no-action", " proposal={proposal}"), as: "decision")
            #expect(story.file?.stage == .investigation)
            #expect(try value(story, "decision", "decision", "proposal") == proposal)
            #expect(try state(story, "proposal") == "not-taken-forward")
            #expect(try clocks(story, "representations").isEmpty)
            let turns = try story.rows(.practitioner, "why {case}", "turn")
            #expect(!turns.contains { $0.values(of: "verb")?.first?.string == "represent" })
            try story.refuse(.chair, "rule.field", "give notice", Self.decide("conditions", Self.power))
        }
    }

    @Test("with several proposals open, each decision says which one it answers")
    func several() async throws {
        try await Stages.tell(from: "report") { story in
            try story.say(.lead, Self.removal, "Grounds.", as: "other")
            let (first, second) = (story.made["proposal"] ?? "", story.made["other"] ?? "")
            let sentence = "say which proposal this answers: proposal=, \(first) or \(second)"
            try story.refuse(.chair, "rule.field", sentence, Self.decide("conditions", Self.power))
            for wrong in ["X-77", story.made["restriction"] ?? ""] {
                let line = Self.decide("conditions", " proposal=\(wrong)" + Self.power)
                try story.refuse(.chair, "rule.field", "is no proposed list action", line)
            }
            try story.say(.practitioner, "represent {other} hearing=no final=yes", "No.")
            // Heard on the removal, and not on the conditions.
            let conditions = Self.decide("conditions", " proposal={proposal}" + Self.power)
            try story.refuse(.chair, "rule.field", "wait for the practitioner's representations", conditions)
            let removal = Self.decide("removal", " proposal={proposal}" + Self.power)
            try story.refuse(.chair, "rule.field", "give notice of the proposed action first", removal)
            try story.say(.chair, Self.decide("removal", " proposal={other}" + Self.power))
            #expect(try state(story, "other") == "decided")
            #expect(try state(story, "proposal") == "noticed")
            try story.say(.chair, Self.decide("no-action", ""))
            #expect(try state(story, "proposal") == "not-taken-forward")
            #expect(try state(story, "other") == "replaced")
        }
    }

    @Test("less may be decided than was proposed, once the practitioner was heard on it")
    func lesser() async throws {
        try await Stages.tell(from: "report") { story in
            try story.say(
                .lead,
                "propose {case} kind=removal-efficiency sent={today} basis=\"x\"",
                "Grounds.",
                as: "removal"
            )
            let lesser = Self.decide("conditions", " proposal={removal}" + Self.power)
            try story.refuse(.chair, "rule.field", "wait for the practitioner's representations", lesser)
            try story.say(.practitioner, "represent {removal} hearing=no final=yes", "Too much.")
            let further = Self.decide("suspension", " proposal={removal}" + Self.power)
            try story.refuse(.chair, "rule.field", "no appeal lies against a suspension", further)
            try story.say(.chair, lesser)
            #expect(try state(story, "removal") == "not-taken-forward")
            #expect(try state(story, "proposal") == "noticed")
        }
    }

    @Test("a hearing counts for the proposal that it was about, and it is the case manager's turn to hold it")
    func hearings() async throws {
        try await Stages.tell(from: "report") { story in
            try story.say(.lead, Self.suspension, "Grounds.", as: "other")
            let hear = "hear {case} meeting={meeting.panel} attended=yes companion=offered"
            try story.refuse(.lead, "rule.field", "say which proposal this hearing is about: of=", hear)
            try story.refuse(.lead, "rule.field", "is no proposed list action", hear + " of={restriction}")
            for name in ["proposal", "other"] {
                try story.say(.practitioner, "represent {\(name)} hearing=yes", "Hear me.")
            }
            try story.refuse(.lead, "rule.field", "say which proposal this hearing is about: of=", hear)
            let turns = try story.rows(.lead, "why {case}", "turn")
                .filter { $0.values(of: "verb")?.first?.string == "hear" }
                .map { $0.values(of: "id")?.first?.string }
            #expect(turns == [story.made["proposal"], story.made["other"]])
            try story.say(.lead, hear + " of={other}", as: "hearing")
            #expect(try value(story, "hearing", "hearing", "of") == story.made["other"])
            #expect(try state(story, "other") == "heard")
            #expect(try state(story, "proposal") == "noticed")
            // One hearing is left, so it need not be named.
            try story.say(.lead, hear, as: "hearing")
            #expect(try value(story, "hearing", "hearing", "of") == story.made["proposal"])
            #expect(try state(story, "proposal") == "heard")
        }
    }

    @Test("a notice begins the time for an appeal of the decision that it names, and of no other")
    func notices() async throws {
        try await Stages.tell(from: "investigation") { story in
            try story.say(.lead, Self.removal, "Grounds.", as: "other")
            for name in ["proposal", "other"] {
                try story.say(.practitioner, "represent {\(name)} hearing=no final=yes", "No.")
            }
            let notify = "notify {case} to=practitioner with=\"x\" date={today} reason=\"x\""
            for (outcome, name) in [("conditions", "proposal"), ("removal", "other")] {
                let line = Self.decide(outcome, " proposal={\(name)}" + Self.power)
                try story.say(.chair, line, as: "decision.\(name)")
            }
            let sentence = "say which decision or measure they were told of: of=, "
            try story.refuse(.lead, "rule.field", sentence, notify)
            for wrong in ["X-77", story.made["note"] ?? "", story.made["referral"] ?? ""] {
                let line = notify + " of=\(wrong)"
                try story.refuse(.lead, "rule.field", "is no decision or measure on 26-0001", line)
            }
            story.wait(days: 1)
            let early = notify.replacing("{today}", with: "{yesterday}").replacing("date=", with: "date=")
            try story.say(.lead, early + " of={decision.other}", as: "notice")
            #expect(try value(story, "notice", "notification", "of") == story.made["decision.other"])
            #expect(try state(story, "other") == "appealable")
            #expect(try state(story, "proposal") == "decided")
            #expect(try clocks(story, "appeal") == [story.made["decision.other"]])
            // Only one is untold now.
            try story.say(.lead, notify)
            #expect(try state(story, "proposal") == "appealable")
            try story.refuse(.lead, "rule.field", sentence, notify)
            // Somebody else was told of neither.
            try story.refuse(
                .lead,
                "rule.field",
                sentence,
                notify.replacing("to=practitioner", with: "to=nhs-resolution")
            )
        }
    }

    @Test("a proposal in a case that is closed without an answer is not taken forward")
    func closed() async throws {
        try await Stages.tell(from: "noted") { story in
            #expect(try state(story, "proposal") == "noticed")
            try story.say(.lead, "close {case} reason=\"Done\" if={rev}")
            #expect(try state(story, "proposal") == "not-taken-forward")
        }
    }

    @Test("a suspension that a panel imposed after its notice answers the proposal")
    func imposed() async throws {
        try await Stages.tell(from: "told") { story in
            try story.say(.lead, "contact {case} date={today} to=ppa with=\"Link adviser\"")
            try story.say(.lead, Self.suspension, "Grounds.", as: "other")
            try story.say(.practitioner, "represent {other} hearing=no final=yes", "No.")
            try story.say(.lead, Story.measure("suspension"), as: "measure")
            #expect(try state(story, "other") == "heard")
            story.wait(days: 5)
            try story.say(.lead, "new meeting group={body.panel} date={today}", as: "meeting.later")
            try story.say(.chair, "hold {meeting.later} present={U.chair},{U.member},{U.third}", "Minutes.")
            try story.say(.chair, "approve {measure} meeting={meeting.later}")
            #expect(try state(story, "other") == "imposed")
            #expect(try state(story, "proposal") == "noticed")
            try story.refuse(.lead, "rule.field", "is in force, or will be", Story.measure("suspension"))
        }
    }
}
