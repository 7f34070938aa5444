import CLP
import Casework
import Fixture
import Testing

/// Questions of fairness, answered as the case moves (S3-6 to S3-12).
@Suite("Questions of fairness", .serialized)
struct ConsiderTests {
    @Test(
        "no and unknown lead to an inquiry with an owner and a day, or say why the question does not matter"
    )
    func inquiries() async throws {
        try await Stages.tell(from: "told-bare") { story in
            let line = "consider {case} topic=u3 answer=unknown"
            for half in ["", " user={U.colleague}", " due={next}"] {
                try story.refuse(.lead, "rule.field", "say who looks into it", line + half)
            }
            try story.refuse(.lead, "bad.arg", "has passed", line + " user={U.colleague} due=2020-01-01")
            try story.refuse(.lead, "bad.arg", "no part in", line + " user={U.admin} due={next}")
            try story.refuse(
                .lead,
                "bad.arg",
                "belong to no and unknown",
                "consider {case} topic=u3 answer=yes user={U.colleague} due={next}"
            )
            try story.say(.lead, line + " user={U.colleague} due={tomorrow}", "How busy was it?", as: "asked")
            #expect(try state(story, "asked") == "open")
            story.wait(days: 2)
            let due = try story.rows(.practitioner, "due on={case}", "due")
            #expect(
                due.contains {
                    $0.values(of: "for")?.first?.string == "inquiry"
                        && $0.values(of: "state")?.first?.string == "overdue"
                }
            )
            try story.say(
                .colleague,
                "consider {case} topic=u3 answer=yes",
                "It was as usual.",
                as: "answered"
            )
            #expect(try state(story, "asked") == "complete")
            #expect(try state(story, "answered") == nil)
        }
    }

    @Test(
        "every answer stays, with its question in full and the stage at which it was given, for the practitioner to read and comment on"
    )
    func disclosed() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(
                .lead,
                "consider {case} topic=w4 answer=no reason=\"She wanted none\"",
                as: "first"
            )
            try story.say(.lead, Story.baseline("pattern"))
            try story.say(.colleague, "consider {case} topic=w4 answer=yes", as: "second")
            for (name, stage) in [("first", "told"), ("second", "preliminary")] {
                let row = try story.row(
                    .practitioner,
                    "show {\(name)}",
                    "consideration",
                    story.made[name] ?? ""
                )
                #expect(row.values(of: "stage")?.first?.string == stage)
                #expect(row.values(of: "level")?.first?.string == "welfare")
                #expect(
                    row.values(of: "title")?.first?.string == "Has a companion been offered for each meeting?"
                )
            }
            try story.say(.practitioner, "comment {first}", "I was not asked.")
            try story.refuse(
                .practitioner,
                "deny",
                "answer a question of fairness",
                "consider {case} topic=w4 answer=yes"
            )
        }
    }

    @Test("open questions do not hold a case up; that it went ahead with them is on its record")
    func wentAhead() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.lead, "consider {case} topic=e4 answer=unknown user={U.colleague} due={next}")
            try story.say(.lead, Story.baseline("pattern"))
            let log = try story.rows(.lead, "log {case}", "entry")
            #expect(
                log.contains {
                    $0.values(of: "reason")?.first?.string == "went ahead with 1 open question of fairness"
                }
            )
        }
    }

    @Test("an investigation that begins with a Principle that nobody considered says so on the record")
    func leftOut() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.lead, Story.baseline("high-frequency"))
            try story.say(.lead, Story.toCommittee("performance"), "Paper.")
            for topic in ["w1", "u1", "h1", "a1"] {
                try story.say(.lead, "consider {case} topic=\(topic) answer=yes")
            }
            let ways = try story.rows(.lead, "why {case}", "way")
            #expect(ways.contains { $0.values(of: "verb")?.first?.string == "consider" })
            try story.say(
                .chair,
                "terms {case} meeting={meeting} user={U.investigator} sent={today} due={later} basis=\"x\" if={rev}",
                "Terms."
            )
            let log = try story.rows(.practitioner, "log {case}", "entry")
            let reasons = log.compactMap { $0.values(of: "reason")?.first?.string }
            #expect(reasons == ["no question was answered under Equity and proportionality"])
        }
    }

    private func state(_ story: Story, _ name: String) throws -> String? {
        let id = story.made[name] ?? ""
        let row = try story.row(.practitioner, "show \(id)", "consideration", id)
        return row.values(of: "state")?.first?.string
    }
}
