import CLP
import Casework
import Fixture
import Testing

/// Proposed list action: notice, the practitioner's side, a decision, its notice, and the time for an appeal.
@Suite("List action", .serialized)
struct ListActionTests {
    private static func decide(_ outcome: String, _ more: String = " power=\"x\" appeal={later}") -> String {
        "decide {case} outcome=\(outcome) cites={citable}{weighs} meeting={meeting.panel} alternatives=\"x\"\(more) reason=\"x\" if={rev}"
    }

    private func state(_ story: Story, _ name: String = "proposal") throws -> String? {
        let id = story.made[name] ?? ""
        return try story.row(.practitioner, "show \(id)", "proposal", id).values(of: "state")?.first?.string
    }

    private func appealDue(_ story: Story) throws -> String? {
        let rows = try story.say(.practitioner, "due on={case}").rows
        let row = rows.first { $0.values(of: "for")?.first?.string == "appeal" }
        return row?.values(of: "due")?.first?.string
    }

    @Test("a body decides what was proposed, after the practitioner was heard as they asked")
    func hearing() async throws {
        try await Stages.tell(from: "report") { story in
            let conditions = Self.decide("conditions")
            try story.refuse(.chair, "rule.field", "propose kind=, for removal", Self.decide("removal"))
            try story.refuse(.chair, "rule.field", "wait for the practitioner's representations", conditions)
            try story.say(.practitioner, "represent {proposal} hearing=yes", "Too much.")
            #expect(try state(story) == "noticed")
            try story.refuse(.chair, "rule.field", "asked for a hearing", conditions)
            let hear = "hear {case} meeting=MEETING attended=yes companion=attended"
            try story.say(.lead, "new meeting group={body.other} date={today}", as: "meeting.other")
            try story.say(.outsider, "hold {meeting.other} present={U.outsider}", "Minutes.")
            let elsewhere = hear.replacing("MEETING", with: "{meeting.other}")
            try story.refuse(.lead, "rule.field", "was not reported to G-3", elsewhere)
            try story.say(.lead, hear.replacing("MEETING", with: "{meeting.panel}"))
            #expect(try state(story) == "heard")
            let bare = Self.decide("conditions", "")
            try story.refuse(.chair, "rule.field", "say which power was used", bare)
            let endless = Self.decide("conditions", " power=\"x\"")
            try story.refuse(.chair, "rule.field", "until when the practitioner may appeal", endless)
            let early = conditions.replacing("{later}", with: "{next}")
            try story.refuse(.chair, "bad.arg", "is too early", early)
            try story.say(.chair, conditions)
            #expect(try state(story) == "decided")
            try story.refuse(.chair, "rule.field", "give notice of the proposed action first", conditions)
        }
    }

    @Test("a hearing that was held before it was asked for is none")
    func earlier() async throws {
        try await Stages.tell(from: "report") { story in
            story.wait(days: 1)
            try story.say(.practitioner, "represent {proposal} hearing=yes", "Too much.")
            let hear = "hear {case} meeting={meeting.panel} attended=no companion=offered"
            try story.refuse(.lead, "rule.field", "before the hearing was asked for", hear)
        }
    }

    @Test("the time for an appeal begins when the practitioner is notified, and with nobody else's notice")
    func notice() async throws {
        try await Stages.tell(from: "report") { story in
            try story.say(.practitioner, "represent {proposal} hearing=no final=yes", "Too much.")
            try story.say(.chair, Self.decide("conditions"), as: "decision")
            story.wait(days: 6)
            let notify = "notify {case} to=TO with=\"x\" date={today} reason=\"x\""
            try story.refuse(.lead, "bad.arg", "key=to", notify.replacing("to=TO ", with: ""))
            for other in ["nhs-resolution", "nhsbsa"] {
                try story.say(.lead, notify.replacing("TO", with: other))
            }
            #expect(try state(story) == "decided")
            #expect(try appealDue(story) == nil)
            try story.say(.lead, notify.replacing("TO", with: "practitioner"))
            let last = story.value(of: "later", for: .lead)
            #expect(try state(story) == "appealable")
            #expect(try appealDue(story) == last)
            // The day that the decision named has passed; the notice came later. The practitioner's certificate lasts for
            // thirty days.
            story.wait(days: 23)
            #expect(try state(story) == "appealable")
            try story.say(.practitioner, "appeal {decision}", "Not fair.")
            #expect(try state(story) == "appealed")
        }
    }

    @Test("an appeal that comes late says why")
    func late() async throws {
        try await Stages.tell(from: "report") { story in
            try story.say(.practitioner, "represent {proposal} hearing=no final=yes", "Too much.")
            try story.say(.chair, Self.decide("conditions"), as: "decision")
            try story.say(.lead, "notify {case} to=practitioner with=\"x\" date={today} reason=\"x\"")
            story.wait(days: 29)
            #expect(try state(story) == "effective")
            let sentence = "say why the appeal comes late"
            try story.refuse(.practitioner, "bad.arg", sentence, "appeal {decision}", "Not fair.")
            try story.say(.practitioner, "appeal {decision} reason=\"In hospital\"", "Not fair.")
        }
        try await Stages.tell(from: "decided-bare") { story in
            let line = "appeal {decision} reason=\"x\""
            try story.refuse(.practitioner, "rule.field", "no appeal to a tribunal lies", line, "Not fair.")
        }
    }

    @Test("a removal that the law demands does not wait for an investigation")
    func mandatory() async throws {
        try await Stages.tell(from: "performance") { story in
            let removal = Self.decide("removal")
            try story.refuse(.chair, "rule.field", "propose kind=, for removal", removal)
            let other = Self.decide("pattern", "")
            try story.refuse(
                .chair,
                "rule.transition",
                "only with removal or conditions or suspension",
                other
            )
            let proposal = "propose {case} kind=removal-mandatory sent={today} basis=\"x\""
            try story.say(.lead, proposal, "A conviction.", as: "proposal")
            try story.say(.practitioner, "represent {proposal} hearing=no final=yes", "It is so.")
            try story.refuse(.colleague, "rule.field", "you were not present", removal)
            let named = removal.replacing(" power=", with: " proposal={proposal} power=")
            try story.meet("body.panel", "{U.chair},{U.member}", as: "meeting.two")
            let two = named.replacing("{meeting.panel}", with: "{meeting.two}")
            try story.refuse(.chair, "rule.field", "removal needs 3 members", two)
            try story.say(.chair, named)
            #expect(story.file?.stage == .decided)
        }
    }

    @Test("a suspension has a notice of its own, and the investigation goes on beside it")
    func suspension() async throws {
        try await Stages.tell(from: "investigation") { story in
            let notice = "propose {case} kind=suspension sent={today} basis=\"x\""
            try story.say(.lead, notice, "Grounds.", as: "proposal")
            // Saturday: the two working days that begin with it are Monday and Tuesday.
            story.wait(days: 3)
            let suspend = Self.decide("suspension")
            try story.refuse(.chair, "rule.field", "no appeal lies", suspend)
            story.wait(days: 1)
            try story.refuse(.chair, "rule.field", "no appeal lies against a suspension", suspend)
            let alone = suspend.replacing(" appeal={later}", with: "")
            try story.refuse(.chair, "rule.field", "a suspension has a length and a review", alone)
            let measure = Story.measure("suspension")
            try story.refuse(.lead, "rule.field", "tell Practitioner Performance Advice", measure)
            try story.say(.lead, "contact {case} date={today} to=ppa with=\"Link adviser\"")
            try story.say(.lead, measure, as: "measure")
            try story.refuse(
                .chair,
                "rule.field",
                "before the measure",
                "approve {measure} meeting={meeting.panel}"
            )
            try story.meet("body.panel", as: "meeting.panel")
            try story.refuse(.chair, "rule.field", "a suspension has a length and a review", alone)
            try story.say(.chair, "approve {measure} meeting={meeting.panel}")
            try story.say(.chair, alone, as: "decision")
            #expect(try state(story) == "imposed")
            try story.refuse(.practitioner, "rule.field", "no appeal", "appeal {decision}", "Not fair.")
            #expect(story.file?.stage == .investigation)
            let team = "decide {case} outcome=no-action cites={citable}{weighs} reason=\"x\" if={rev}"
            try story.refuse(.colleague, "rule.field", "a body decides this", team)
        }
    }
}
