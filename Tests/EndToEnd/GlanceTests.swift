import CLP
import Casework
import Fixture
import Testing

/// What counts as having read something, and what a person is told of days that are theirs.
@Suite("To see how a case stands is not to read it", .serialized)
struct GlanceTests {
    private func first(_ row: Message, _ key: String) -> String? { row.values(of: key)?.first?.string }

    private func news(_ story: Story, _ person: Story.Person) throws -> [String] {
        try story.row(person, "list case", "case").values(of: "new")?.map(\.string) ?? []
    }

    private func readers(_ story: Story, of item: String) throws -> [String] {
        try story.rows(.practitioner, "who-looked \(item)", "look").compactMap { first($0, "by") }
    }

    @Test(
        "who sees no text has read nothing that was sent: it stays new, and nobody is named as its reader",
        arguments: [
            ("why {case}", true), ("log {case}", true), ("check {case}", true), ("show {concern}", true),
            ("show {case} texts=no", true), ("show {response} texts=no", true),
            ("show {case} rows=members", true),
            ("note {case} kind=phone body=\"x\"", true), ("show {case}", false), ("show {response}", false),
        ]
    )
    func reading(_ line: String, _ isNew: Bool) async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.practitioner, "respond {concern}", "On the day.", as: "response")
            story.server.clock.advance(seconds: 60)
            try story.say(.lead, line)
            let lead = story.users[.lead] ?? ""
            #expect(try news(story, .lead) == (isNew ? [story.made["response"] ?? ""] : []), "\(line)")
            #expect(try readers(story, of: "{response}").contains(lead) == !isNew, "\(line)")
        }
    }

    @Test("whoever reads one thing has read that one: what came before it stays new")
    func oneOfTwo() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.practitioner, "respond {concern}", "On the day.", as: "response")
            try story.say(.practitioner, "respond {concern}", "And the day after.", as: "response.second")
            story.server.clock.advance(seconds: 60)
            try story.say(.lead, "show {response.second}")
            #expect(try news(story, .lead) == [story.made["response"] ?? ""])
            story.server.clock.advance(seconds: 60)
            try story.say(.lead, "show {case}")
            #expect(try news(story, .lead).isEmpty)
        }
    }

    @Test("a glance is on record as what it was; to name readers is no look at all")
    func recorded() async throws {
        try await Stages.tell(from: "told-bare") { story in
            func looks() throws -> [Message] {
                try story.rows(.practitioner, "who-looked {case}", "look").filter {
                    first($0, "by") == story.users[.colleague]
                }
            }
            let before = try looks().count
            story.server.clock.advance(seconds: 3600)
            let members = try story.say(.colleague, "show {case} rows=members").rows
            #expect(Set(members.compactMap { $0.values.first?.string }) == ["case", "member"])
            #expect(try looks().count == before)
            try story.say(.colleague, "why {case}")
            let glance = try #require(try looks().last)
            #expect(try looks().count == before + 1)
            #expect(first(glance, "texts") == "no")
            // One of the whole case follows at once, and is another look.
            try story.say(.colleague, "show {case}")
            #expect(try looks().count == before + 2)
            #expect(try looks().last.flatMap { first($0, "texts") } == nil)
        }
    }

    @Test("a companion's last day is the one that the practitioner chose, and they may read through it")
    func lastDay() async throws {
        try await Stages.tell(from: "told-bare") { story in
            let invited = try story.say(
                .practitioner,
                "invite {case} name=\"Vi Long\" scope=concerns ends={later} {secrets}"
            )
            try story.enrol(.companion, as: invited["id"] ?? "")
            let chosen = story.spell("{later}", for: .practitioner)
            for person in [Story.Person.companion, .lead] {
                let member = try story.rows(person, "show {case}", "member").first {
                    first($0, "as") == "companion"
                }
                #expect(member.flatMap { first($0, "ends") } == chosen, "\(person)")
            }
            #expect(try story.rows(.companion, "who", "place").isEmpty)
            story.wait(days: 29)
            let ended = try #require(try story.rows(.companion, "who", "place").first)
            #expect(first(ended, "ends") == chosen)
            try story.refuse(.companion, "none", "no such case", "show {case}")
            #expect(try story.rows(.practitioner, "who", "place").isEmpty)
        }
    }

    @Test("a proposal says when the panel meets that it is put before, once there is a day")
    func hearing() async throws {
        try await Stages.tell(from: "report") { story in
            func held() throws -> String? {
                first(try story.row(.practitioner, "show {proposal}", "proposal"), "held")
            }
            try story.say(.practitioner, "represent {proposal} hearing=yes", "Hear me.")
            #expect(try held() == nil)
            let day = story.spell("{next}", for: .lead)
            try story.say(.lead, "new meeting group={body.panel} date={next}", as: "meeting.coming")
            #expect(try held() == nil)
            let report = "report {case} group={body.panel} meeting={meeting.coming} kind=information"
            try story.say(.lead, report, "Papers.")
            #expect(try held() == day)
            let row = try story.row(.practitioner, "show {proposal}", "proposal")
            #expect(first(row, "group-name") == "Panel")
        }
    }
}
