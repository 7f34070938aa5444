import CLP
import Casework
import Fixture
import Testing

/// A conflict of interest keeps somebody from a case wherever it is written, and from a decision that they took before.
@Suite("Interests", .serialized)
struct InterestTests {
    /// A second case about the same practitioner; its manager is a stranger to the first one.
    private func second(_ story: Story) throws {
        let line =
            "new case prac={subject} kind=conduct source=staff heard={today} safety=no title=\"Second\""
        try story.say(.stranger, line, as: "second")
        try story.say(.stranger, "assign {second} user={U.lead} as=team reason=\"x\" if={rev.second}")
        try story.say(.stranger, "assign {second} user={U.excluded} as=team reason=\"x\" if={rev.second}")
        let telling =
            "tell {second} how=meeting told={today} in-person=yes companion=offered support=yes if={rev.second}"
        try story.say(.stranger, telling, "Explained.")
    }

    private func grade(_ person: String, others: String) -> String {
        "baseline {second} others=\(others) consequence=3 likelihood=3 frequency=isolated safety=no result=isolated present={U.\(person)},{U.stranger} reason=\"x\" if={rev.second}"
    }

    private func others(_ story: Story, _ person: Story.Person, _ key: String) throws -> [String] {
        let id = story.made["graded"] ?? ""
        let row = try story.row(person, "show \(id)", "baseline", id)
        return (row.values(of: key) ?? []).map(\.string)
    }

    @Test("nobody reads of a case that they are kept off in the baseline of another one")
    func baseline() async throws {
        try await Stages.tell(from: "told") { story in
            try second(story)
            let first = story.made["case"] ?? ""
            let line = grade("lead", others: "{case}") + " differs=\"x\""
            try story.say(.stranger, line, as: "graded")
            #expect(try others(story, .stranger, "others") == [first])
            for person in [Story.Person.excluded] {
                #expect(try others(story, person, "others").isEmpty)
                #expect(try others(story, person, "known").isEmpty)
            }
            // Who is asked for advice sees no more of other cases than those cases show them.
            let ask = "ask {second} for=advice user={U.locum} due={next} question=\"x\" if={rev.second}"
            try story.say(.stranger, ask)
            #expect(try others(story, .locum, "others").isEmpty)
            try story.say(.lead, "assign {case} user={U.stranger} as=excluded reason=\"x\" if={rev}")
            #expect(try others(story, .stranger, "others").isEmpty)
        }
    }

    @Test("whom a conflict keeps off a part of what is known is told that somebody else has to confirm that")
    func hidden() async throws {
        try await Stages.tell(from: "told") { story in
            try second(story)
            let first = story.made["case"] ?? ""
            let elsewhere = "somebody else of the core team, who may see all of it, has to confirm that part"
            let told = try story.say(.excluded, "check {second}").text
            #expect(told.contains(elsewhere) && !told.contains(first))
            let refused = try story.refuse(.excluded, "rule.field", elsewhere, grade("excluded", others: ""))
            #expect(!refused.text.contains(first))
            #expect(try !story.say(.lead, "check {second}").text.contains("conflict"))
            let line = grade("excluded", others: "{case}") + " differs=\"x\""
            try story.say(.stranger, line, as: "graded")
            #expect(try others(story, .excluded, "others").isEmpty)
            #expect(try others(story, .lead, "others") == [first])
        }
    }

    @Test("an interest that is declared after deciding opens the decision again, and everybody is told")
    func decided() async throws {
        try await Stages.tell(from: "decided-bare") { story in
            try story.say(.lead, Story.telling)
            try story.say(.practitioner, "waive {case}.{last} reason=\"x\"")
            let decide =
                "decide {case} outcome=pattern cites={citable}{weighs} reason=\"x\" if={rev}"
            try story.say(.colleague, decide, as: "decision")
            try story.learn()
            try story.say(.colleague, "declare {case} interest=\"We share a practice\"")
            let decision = story.made["decision"] ?? ""
            let row = try story.row(.practitioner, "show {case}", "decision", decision)
            #expect(row.values(of: "msg")?.first?.string.contains("has an interest") == true)
            let close = "close {case} reason=\"Done\" if={rev}"
            try story.refuse(.lead, "rule.transition", "look at the decision again", close)
            for person in [Story.Person.lead, .practitioner] {
                let rows = try story.rows(person, "why {case}", "need")
                let said = rows.compactMap { $0.values(of: "msg")?.first?.string }
                #expect(said.contains { $0.contains("look at the decision again") }, "\(said)")
            }
            try story.say(.consultant, decide, as: "decision")
            try story.say(.lead, close)
        }
    }

    @Test("an interest that was declared before deciding says nothing of the decision")
    func before() async throws {
        try await Stages.tell(from: "decided") { story in
            let decision = story.made["decision"] ?? ""
            let row = try story.row(.practitioner, "show {case}", "decision", decision)
            #expect(row.values(of: "msg") == nil)
        }
    }
}
