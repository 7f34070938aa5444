import CLP
import Casework
import Fixture
import Testing

/// A concern that the practitioner must not know of yet moves nothing that they or their companion can read.
@Suite("A concern that is not told yet", .serialized)
struct UntoldConcernTests {
    /// What is asked before and after, by the practitioner and by their companion.
    private static let questions = ["why {case}", "show {case}", "due", "log {case}", "calendar"]

    private func answers(_ story: Story) throws -> [String] {
        try [Story.Person.practitioner, .companion].flatMap { person in
            try Self.questions.map { question in
                // Each answer has the number of its request before it.
                try story.say(person, question).rows.map { row in
                    String(text(of: row).drop { $0 != " " })
                }.joined(separator: "\n")
            }
        }
    }

    @Test(
        "what they read stays as it was, letter for letter",
        arguments: ["told", "plan", "report", "decided"]
    )
    func unchanged(_ stage: String) async throws {
        try await Stages.tell(from: stage) { story in
            let before = try answers(story)
            try story.say(.colleague, Stages.another)
            #expect(try answers(story) == before)
            try story.say(
                .lead,
                "delay {case} why=police-request expires={next} reason=\"x\" if={rev}",
                as: "delay"
            )
            try story.say(.colleague, "approve {delay}")
            #expect(try answers(story) == before)
        }
    }

    @Test("they agree to a plan and propose one while telling waits")
    func agree() async throws {
        try await Stages.tell(from: "preliminary") { story in
            try story.say(.colleague, Stages.another)
            try story.say(.practitioner, "agree {plan}")
            #expect(story.file?.stage == .plan)
            try story.say(.practitioner, Story.plan)
            try story.refuse(.lead, "rule.transition", "tell the practitioner first", Story.plan)
        }
    }

    @Test("their answer to all that they know of ends the time that they were given")
    func asked() async throws {
        try await Stages.tell(from: "response-bare") { story in
            try story.say(.colleague, Stages.another)
            try story.say(.practitioner, "respond {concern} final=yes", "Here it is.")
            let ask = story.made["ask.response"] ?? ""
            let row = try story.row(.practitioner, "show {case}", "ask", ask)
            #expect(row.values(of: "state")?.first?.string == "done")
        }
    }

    @Test("a case that was opened again is told again, for everybody")
    func reopened() async throws {
        try await Stages.tell(from: "reopened") { story in
            try story.refuse(.practitioner, "rule.transition", "tell the practitioner first", Story.plan)
        }
    }

    @Test("a delay does not let a measure bind somebody who knows of nothing")
    func bound() async throws {
        try await Stages.tell(from: "delay") { story in
            try story.say(.lead, Story.measure("restriction"), as: "restriction")
            try story.refuse(
                .colleague,
                "rule.field",
                "tell the practitioner first",
                "approve {restriction}"
            )
            try story.tell()
            try story.say(.colleague, "approve {restriction}")
        }
    }

    @Test("a delay ends after three months, or by the rules' own figure; then it is approved anew")
    func bounded() async throws {
        try await Stages.tell(from: "received") { story in
            func delay(_ days: Int) -> String {
                let last = story.server.clock.now.day.advanced(by: days).iso
                return "delay {case} why=police-request expires=\(last) reason=\"x\" if={rev}"
            }
            try story.refuse(.lead, "bad.arg", "ask for another one then", delay(93))
            try story.say(.lead, delay(92))
        }
    }
}
