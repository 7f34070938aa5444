import CLP
import Fixture
import Testing

@Suite("Advisers who are asked", .serialized)
struct AdviserTests {
    @Test("their place ends a few days after their advice, and a new question gives it back")
    func place() async throws {
        try await Stages.tell(from: "told") { story in
            let ask = "ask {case} for=advice user={U.adviser} due={next} question=\"Again?\" if={rev}"
            try story.say(.adviser, "advise {case} opinion=\"Late\"", "Two of three.")
            try story.say(.adviser, "show {case}")
            story.wait(days: 4)
            try story.refuse(.adviser, "none", "no such case", "show {case}")
            try story.say(.lead, ask)
            try story.say(.adviser, "show {case}")
        }
    }

    @Test("what is asked of them in those days keeps their place")
    func kept() async throws {
        try await Stages.tell(from: "told") { story in
            let ask = "ask {case} for=advice user={U.adviser} due={next} question=\"Again?\" if={rev}"
            try story.say(.adviser, "advise {case} opinion=\"Late\"", "Two of three.")
            try story.say(.lead, ask)
            story.wait(days: 4)
            try story.say(.adviser, "show {case}")
        }
    }

    @Test("an adviser on the team stays there")
    func team() async throws {
        try await Stages.tell(from: "told") { story in
            try story.say(.consultant, "advise {case} opinion=\"Late\"", "Two of three.")
            story.wait(days: 4)
            try story.say(.consultant, "show {case}")
        }
    }
}
