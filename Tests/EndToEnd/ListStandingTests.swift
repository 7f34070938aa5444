import CLP
import Casework
import Fixture
import Testing

/// The register says how a practitioner stands, by what is in effect against them (domain 5).
@Suite("Standing on the list", .serialized)
struct ListStandingTests {
    private static func decide(_ outcome: String, _ more: String = " power=\"x\" appeal={later}") -> String {
        "decide {case} outcome=\(outcome) cites={citable}{weighs} meeting={meeting.panel} alternatives=\"x\"\(more) reason=\"x\" if={rev}"
    }
    private static let notify = "notify {case} to=practitioner with=\"x\" date={today} reason=\"x\""
    private static let set = "set {subject} state=STATE if={rev.subject}"

    /// The state and its first day, as somebody reads them.
    private func standing(_ story: Story, _ person: Story.Person = .stranger) throws -> [String?] {
        let row = try story.row(person, "show {subject}", "prac")
        return ["state", "begins"].map { row.values(of: $0)?.first?.string }
    }

    private func today(_ story: Story) -> String { story.server.clock.now.day.iso }

    private func suspend(_ story: Story) throws {
        try story.say(.lead, "contact {case} date={today} to=ppa with=\"x\"")
        let measure = Story.measure("suspension").replacing("immediate=no", with: "immediate=yes")
        try story.say(.lead, measure, as: "measure")
        #expect(try standing(story) == [nil, nil])
        try story.say(.chair, "approve {measure} meeting={meeting.panel}")
    }

    @Test("an immediate suspension shows while it is in force, and names no case to who may not know of one")
    func measure() async throws {
        try await Stages.tell(from: "told") { story in
            try suspend(story)
            let day = today(story)
            for person in [Story.Person.stranger, .excluded, .locum, .practitioner] {
                #expect(try standing(story, person) == ["suspended", day])
                let said = try story.say(person, "show {subject}").text
                #expect(!said.contains("26-0001") && !said.contains(story.made["measure"] ?? "X-"))
            }
            let listed = try story.row(.stranger, "list prac name=\"hale\"", "prac")
            #expect(listed.values(of: "state")?.first?.string == "suspended")
            story.wait(days: 3)
            #expect(try standing(story) == ["suspended", day])
            try story.meet("body.panel", as: "meeting.lift")
            try story.say(
                .chair,
                "review {measure} result=lift date={today} meeting={meeting.lift} reason=\"x\""
            )
            #expect(try standing(story) == [nil, nil])
        }
    }

    @Test("a measure that begins later shows from its day on, and none when it has ended")
    func days() async throws {
        try await Stages.tell(from: "told") { story in
            try story.say(.lead, "contact {case} date={today} to=ppa with=\"x\"")
            try story.say(.lead, Self.proposal, "Grounds.", as: "proposal.suspension")
            try story.say(.practitioner, "represent {proposal.suspension} hearing=no final=yes", "No.")
            story.wait(days: 5)
            let begins = story.server.clock.now.day.advanced(by: 2).iso
            let ends = story.server.clock.now.day.advanced(by: 4).iso
            let measure = Story.measure("suspension").replacing(
                "begins={today}",
                with: "begins=\(begins) ends=\(ends)"
            )
            try story.say(.lead, measure, as: "measure")
            try story.say(.lead, "new meeting group={body.panel} date={today}", as: "meeting.later")
            try story.say(.chair, "hold {meeting.later} present={U.chair},{U.member},{U.third}", "Minutes.")
            try story.say(.chair, "approve {measure} meeting={meeting.later}")
            #expect(try standing(story) == [nil, nil])
            story.wait(days: 2)
            try await story.renew(.stranger)
            #expect(try standing(story) == ["suspended", begins])
            story.wait(days: 3)
            #expect(try standing(story) == [nil, nil])
        }
    }

    private static let proposal = "propose {case} kind=suspension sent={today} basis=\"x\""

    @Test(
        "conditions show when the time for an appeal has passed, and what was set by hand before and after them"
    )
    func conditions() async throws {
        try await Stages.tell(from: "report") { story in
            try story.say(.stranger, Self.set.replacing("STATE", with: "included"))
            let first = today(story)
            try story.say(.practitioner, "represent {proposal} hearing=no final=yes", "No.")
            try story.say(.chair, Self.decide("conditions"), as: "decision")
            story.wait(days: 1)
            try story.say(.lead, Self.notify)
            #expect(try standing(story) == ["included", first])
            story.wait(days: 28)
            try await story.renew(.stranger, .chair, .practitioner)
            #expect(try standing(story) == ["included", first])
            story.wait(days: 1)
            #expect(try standing(story) == ["conditional", today(story)])
            // A late appeal does not stop what is in effect.
            try story.say(
                .practitioner,
                "appeal {decision} reason=\"In hospital\"",
                "Not fair.",
                as: "appeal"
            )
            #expect(try standing(story)[0] == "conditional")
            // A panel ends them by a decision that answers no proposal.
            try story.say(.chair, Self.decide("no-action", ""))
            #expect(try standing(story) == ["included", first])
            let state = try story.row(.practitioner, "show {proposal}", "proposal").values(of: "state")
            #expect(state?.first?.string == "replaced")
        }
    }

    @Test("an appeal in time holds them up until it is over, and one that is upheld ends the matter")
    func appeals() async throws {
        for (outcome, shown) in [("dismissed", "conditional"), ("varied", "conditional"), ("upheld", nil)] {
            try await Stages.tell(from: "report") { story in
                try story.say(.practitioner, "represent {proposal} hearing=no final=yes", "No.")
                try story.say(.chair, Self.decide("conditions"), as: "decision")
                try story.say(.lead, Self.notify)
                try story.say(.practitioner, "appeal {decision}", "Not fair.", as: "appeal")
                // The practitioner's certificate lasts for thirty days.
                story.wait(days: 29)
                try await story.renew(.stranger, .lead)
                #expect(try standing(story) == [nil, nil])
                let imposed = outcome == "varied" ? " imposed=conditions" : ""
                try story.say(
                    .lead,
                    "determine {appeal} outcome=\(outcome)\(imposed) date={today} reason=\"x\""
                )
                #expect(try standing(story) == [shown, shown.map { _ in today(story) }])
            }
        }
    }

    @Test("nobody sets by hand what is milder than what is in effect; what comes from outside can be graver")
    func byHand() async throws {
        try await Stages.tell(from: "told") { story in
            try suspend(story)
            for state in ["included", "conditional", "not-on-list"] {
                let line = Self.set.replacing("STATE", with: state)
                try story.refuse(.stranger, "rule.field", "is suspended under the regulations", line)
            }
            try story.say(.stranger, Self.set.replacing("STATE", with: "removed"))
            #expect(try standing(story)[0] == "removed")
        }
    }

    @Test("nobody withdraws from the list while action against them is proposed, decided or in effect")
    func withdrawal() async throws {
        let withdraw = Self.set.replacing("STATE", with: "withdrawn")
        let sentence = "cannot withdraw from the list while list action is proposed, decided or in effect"
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.stranger, withdraw)
        }
        try await Stages.tell(from: "report") { story in
            // A proposal is open.
            let refused = try story.refuse(.stranger, "rule.field", sentence, withdraw)
            #expect(!refused.text.contains("26-0001"))
            try story.say(.practitioner, "represent {proposal} hearing=no final=yes", "No.")
            try story.say(.chair, Self.decide("conditions"), as: "decision")
            try story.refuse(.stranger, "rule.field", sentence, withdraw)
            try story.say(.lead, Self.notify)
            story.wait(days: 29)
            try await story.renew(.stranger, .chair)
            try story.refuse(.stranger, "rule.field", sentence, withdraw)
            try story.say(.chair, Self.decide("no-action", ""))
            try story.say(.stranger, withdraw)
            #expect(try standing(story)[0] == "withdrawn")
        }
    }

    @Test("once the case is closed, what is set by hand after it says how things went on")
    func afterClosing() async throws {
        try await Stages.tell(from: "decided") { story in
            let day = today(story)
            #expect(try standing(story) == ["conditional", day])
            try story.say(.lead, "close {case} reason=\"Done\" if={rev}")
            #expect(try standing(story) == ["conditional", day])
            story.wait(days: 1)
            try story.say(.stranger, Self.set.replacing("STATE", with: "included"))
            #expect(try standing(story) == ["included", today(story)])
        }
    }

    @Test("whoever is not told of a case does not learn of it by their own standing")
    func untold() async throws {
        try await Stages.tell(from: "delayed") { story in
            try story.say(.lead, "contact {case} date={today} to=ppa with=\"x\"")
            let measure = Story.measure("suspension").replacing("immediate=no", with: "immediate=yes")
            try story.say(.lead, measure, as: "measure")
            let approve = "approve {measure} meeting={meeting.panel}"
            try story.refuse(.chair, "rule.field", "tell the practitioner first", approve)
            #expect(try standing(story) == [nil, nil])
            #expect(try standing(story, .practitioner) == [nil, nil])
        }
    }
}
