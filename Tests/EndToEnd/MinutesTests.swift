import CLP
import Fixture
import Testing

/// Who records a meeting, what its quorum was, and what was changed of the body.
@Suite("Minutes", .serialized)
struct MinutesTests {
    private static let receive = "receive {case} meeting={meeting.now} reason=\"x\" if={rev}"
    private static let hold = "hold {meeting.now} present={U.chair},{U.member}"

    private func call(_ story: Story, _ body: String = "body") throws {
        try story.say(.lead, "new meeting group={\(body)} date={today}", as: "meeting.now")
    }

    @Test("somebody who was there records it, or who called it, and nobody else")
    func who() async throws {
        let sentence = "somebody else records"
        try await Stages.tell(from: "isolated") { story in
            try call(story)
            for person in [Story.Person.stranger, .colleague, .excluded, .third, .locum] {
                try story.refuse(person, "rule.field", sentence, Self.hold, "Minutes.")
            }
            try story.say(.member, Self.hold, "Minutes.")
            let row = try story.row(.lead, "list meeting", "meeting", story.made["meeting.now"] ?? "")
            #expect(row.values(of: "by")?.first?.string == story.users[.member])
            #expect(row.values(of: "who")?.first?.string == "Ben Shaw")
        }
    }

    @Test(
        "whoever is kept off a case before it records it if they called it, like any other, and does not read it"
    )
    func interest() async throws {
        try await Stages.tell(from: "isolated") { story in
            try story.say(.excluded, "hold {meeting.called} present={U.chair}", "Minutes.")
            let seen = try story.say(.excluded, "show {meeting.called}").text
            #expect(!seen.contains("Minutes."))
        }
    }

    @Test("whoever manages a case before a meeting does not record it, though they called it")
    func manager() async throws {
        try await Stages.tell(from: "isolated") { story in
            try call(story)
            try story.refuse(
                .lead,
                "rule.field",
                "manages no case that stood before it",
                Self.hold,
                "Minutes."
            )
            try story.say(.chair, Self.hold, "Minutes.")
        }
    }

    @Test("a quorum that is lowered after notice, and raised again, does not count")
    func lowered() async throws {
        try await Stages.tell(from: "isolated") { story in
            try call(story)
            try story.say(.admin, "set {body} quorum=1 if={rev.body}")
            try story.say(.chair, "hold {meeting.now} present={U.chair}", "Minutes.")
            try story.say(.admin, "set {body} quorum=2 if={rev.body}")
            try story.refuse(.chair, "rule.field", "needs 2", Self.receive)
            let rows = try story.rows(.chair, "show {meeting.now}", "change")
            #expect(rows.count == 1)
            #expect(rows.first?.values(of: "quorum")?.first?.string == "1")
            #expect(rows.first?.values(of: "by")?.first?.string == story.users[.admin])
            #expect(try story.rows(.auditor, "show {meeting.now}", "change").isEmpty)
            try call(story)
            try story.say(.chair, Self.hold, "Minutes.")
            #expect(try story.rows(.chair, "show {meeting.now}", "change").count == 1)
            try story.say(.chair, Self.receive)
        }
    }

    @Test("a seat whose role was taken away does not count")
    func role() async throws {
        try await Stages.tell(from: "isolated") { story in
            try call(story)
            try story.say(.chair, Self.hold, "Minutes.")
            story.made["account"] = story.users[.member]
            try story.say(.admin, "set {account} role=adviser if={rev.account}")
            try story.refuse(.chair, "rule.field", "had 1 members free to act", Self.receive)
        }
    }

    @Test("removal takes three members of the panel, whatever its quorum")
    func removal() async throws {
        try await Stages.tell(from: "performance") { story in
            try story.say(
                .lead,
                "propose {case} kind=removal-mandatory sent={today} basis=\"x\"",
                "A conviction.",
                as: "proposal"
            )
            try story.say(.practitioner, "represent {proposal} hearing=no final=yes", "It is so.")
            let decide =
                "decide {case} outcome=removal cites={citable}{weighs} meeting={meeting.now} alternatives=\"x\" proposal={proposal} power=\"x\" appeal={later} reason=\"x\" if={rev}"
            try call(story, "body.panel")
            try story.say(.chair, Self.hold, "Minutes.")
            try story.refuse(.chair, "rule.field", "removal needs 3 members", decide)
            try call(story, "body.panel")
            try story.say(.chair, "hold {meeting.now} present={U.chair},{U.member},{U.third}", "Minutes.")
            try story.say(.chair, decide)
        }
    }

    @Test("who was there is asked in one sentence, whether an account is hidden or is not there")
    func present() async throws {
        try await Stages.tell(from: "told") { story in
            try call(story)
            let hidden = story.users[.companion] ?? ""
            let texts = try [hidden, "U-7777"].map { user in
                let line = "hold {meeting.called.stranger} present=\(user)"
                let reply = try story.refuse(.stranger, "rule.field", "is no member of", line, "Minutes.")
                let said = reply.rows.first?.values(of: "msg")?.first?.string ?? ""
                return said.replacing(user, with: "U")
            }
            #expect(texts[0] == texts[1])
        }
    }
}
