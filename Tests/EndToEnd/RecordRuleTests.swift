import CLP
import Fixture
import Testing

/// What must hold beyond the policy and the pathway when a step is recorded.
@Suite("Rules of records", .serialized)
struct RecordRuleTests {
    @Test("what was done about a case was not done before it was opened; what was said may have been")
    func beforeTheCase() async throws {
        try await Stages.tell(from: "told") { story in
            let early = "1950-01-01"
            let lines = [
                "begins": Story.measure("restriction").replacing("begins={today}", with: "begins=\(early)"),
                "sent": "propose {case} kind=conditions sent=\(early) basis=\"x\"",
                "date": "review {restriction} result=lift date=\(early) reason=\"x\"",
            ]
            let first = [
                "begins": "the case was opened", "sent": "the practitioner was told", "date": "was recorded",
            ]
            for (key, line) in lines {
                let text = line.hasPrefix("propose") ? "Grounds." : nil
                let refused = try story.ask(.lead, line, text)
                #expect(refused.code == "bad.arg" && refused["key"] == key, "\(refused.text)")
                #expect(refused["msg"]?.contains(first[key] ?? "-") == true, "\(refused.text)")
            }
            try story.say(
                .lead,
                "contact {case} date={yesterday} to=ppa with=\"Adviser\"",
                "Talked it over."
            )
        }
    }

    @Test("what came of an appeal is recorded once, and not as of a day before the appeal")
    func determination() async throws {
        try await Stages.tell(from: "decided") { story in
            try story.say(.practitioner, "appeal {decision}", "Not fair.", as: "appeal")
            for day in ["1990-01-01", "{yesterday}"] {
                try story.refuse(
                    .lead,
                    "bad.arg",
                    "lies before",
                    "determine {appeal} outcome=dismissed date=\(day) reason=\"x\""
                )
            }
            try story.say(.lead, "determine {appeal} outcome=dismissed date={today} reason=\"x\"")
            try story.refuse(
                .lead,
                "rule.field",
                "recorded already",
                "determine {appeal} outcome=upheld date={today} reason=\"x\""
            )
        }
    }

    @Test("a body hears whom it was asked to hear: the case was reported to it")
    func hearing() async throws {
        let hear = "hear {case} meeting={meeting} attended=yes companion=declined"
        try await Stages.tell(from: "told-bare") { story in
            try story.refuse(.lead, "rule.field", "was not reported to", hear)
            try story.say(.lead, "report {case} group={body} kind=information", "Paper.")
            try story.say(.lead, hear)
        }
    }

    @Test("an interest that somebody declared is lifted by a colleague of the team, not by the case manager")
    func declaredInterest() async throws {
        try await Stages.tell(from: "told") { story in
            let lift = "lift {case} user={U.interested} reason=\"x\" if={rev}"
            try story.refuse(.lead, "rule.field", "declared this interest", lift)
            try story.say(.colleague, lift)
            // What the former case manager recorded is for the new one to lift.
            let other = "lift {case} user={U.excluded} reason=\"x\" if={rev}"
            try story.refuse(.lead, "rule.field", "you recorded this exclusion", other)
            try story.say(.lead, "set {case} lead={U.colleague} if={rev}")
            try story.say(.colleague, other)
        }
    }

    @Test("who was disabled was not present")
    func presence() async throws {
        try await Stages.tell(from: "founded") { story in
            try story.say(.admin, "set {U.third} state=disabled reason=\"Left\" if=any")
            try story.refuse(
                .lead,
                "rule.field",
                "with an account that is active",
                "hold {meeting.called} present={U.chair},{U.third}",
                "Minutes."
            )
            try story.say(.chair, "hold {meeting.called} present={U.chair},{U.member}", "Minutes.")
        }
    }

    @Test("minutes are for the body and whoever wrote them, and not for those whom a case on them keeps off")
    func minutes() async throws {
        try await Stages.tell(from: "told-bare") { story in
            func texts(_ person: Story.Person, _ meeting: String) throws -> [UInt8]? {
                let id = story.made[meeting] ?? ""
                let shown = try story.row(person, "show \(id)", "meeting")
                let listed = try story.row(person, "list meeting", "meeting", id)
                #expect(shown.blob == listed.blob)
                return listed.blob
            }
            let own = "meeting.called.excluded"
            try story.say(.excluded, "hold {\(own)} present={U.chair},{U.member}", "About a doctor.")
            // Whoever wrote them, and the body; no other manager.
            #expect(try texts(.excluded, own) != nil && texts(.member, own) != nil)
            #expect(try texts(.stranger, own) == nil && texts(.lead, own) == nil)
            #expect(try texts(.lead, "meeting") != nil && texts(.stranger, "meeting") == nil)
            // Nobody whom a case before the body keeps off, not even the writer or a member.
            try story.say(.lead, "report {case} group={body} kind=information", "Paper.")
            #expect(try texts(.excluded, own) == nil)
            #expect(try texts(.interested, own) != nil)
            try story.say(.interested, "declare {case} interest=\"x\"")
            #expect(try texts(.interested, own) == nil)
            #expect(try texts(.member, own) != nil)
        }
    }
}
