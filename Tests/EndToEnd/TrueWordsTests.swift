import CLP
import Casework
import Fixture
import Testing

/// What the server says of people and of dates is what happened.
@Suite("True words", .serialized)
struct TrueWordsTests {
    private func first(_ row: Message, _ key: String) -> String? { row.values(of: key)?.first?.string }

    private func clock(_ story: Story, _ person: Story.Person, _ key: String) throws -> Message? {
        try story.rows(person, "due on={case}", "due").first { first($0, "for") == key }
    }

    @Test("nobody has read an item that was not written yet, or that they cannot read")
    func looks() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.colleague, "show {case}")
            story.server.clock.advance(seconds: 60)
            try story.say(.practitioner, "respond {concern} final=yes", "On the day.", as: "response")
            try story.say(.lead, "note {case} kind=phone body=\"x\"", as: "note.new")
            func readers(_ person: Story.Person, _ item: String) throws -> Set<String> {
                Set(try story.rows(person, "who-looked \(item)", "look").compactMap { first($0, "by") })
            }
            let colleague = story.users[.colleague] ?? ""
            let practitioner = story.users[.practitioner] ?? ""
            #expect(try !readers(.practitioner, "{response}").contains(colleague))
            story.server.clock.advance(seconds: 60)
            try story.say(.colleague, "show {case}")
            try story.say(.practitioner, "show {case}")
            #expect(try readers(.practitioner, "{response}").contains(colleague))
            // The practitioner opened the file, and a note of the team is not on their side of it.
            #expect(try readers(.lead, "{note.new}") == [colleague])
            #expect(try readers(.lead, "{case}").contains(practitioner))
        }
    }

    @Test(
        "an appeal that is recorded reaches no tribunal: its last day goes on to be due until it has passed"
    )
    func appeal() async throws {
        try await Stages.tell(from: "report") { story in
            try story.say(.practitioner, "represent {proposal} hearing=no final=yes", "Too much.")
            try story.say(
                .chair,
                "decide {case} outcome=conditions cites={citable}{weighs} meeting={meeting.panel} alternatives=\"x\" power=\"x\" appeal={later} reason=\"x\" if={rev}",
                as: "decision"
            )
            try story.say(.lead, "notify {case} to=practitioner with=\"x\" date={today} reason=\"x\"")
            let before = try clock(story, .practitioner, "appeal")
            try story.say(.practitioner, "appeal {decision}", "Not fair.")
            let after = try clock(story, .practitioner, "appeal")
            #expect(after.flatMap { first($0, "due") } == before.flatMap { first($0, "due") })
            #expect(after.flatMap { first($0, "state") } == "running")
            let calendar = try story.say(.practitioner, "calendar")
            #expect(calendar.text.contains("appeal") || calendar.rows.isEmpty)
            story.wait(days: 29)
            // It was recorded in time, so it has not lapsed.
            #expect(try clock(story, .practitioner, "appeal") == nil)
        }
    }

    @Test("a concern that was heard before the bank holidays are known is overdue, not stopped")
    func longAgo() async throws {
        try await Stages.tell(from: "founded") { story in
            let open =
                "new case prac={subject} kind=records source=staff heard=2006-11-22 safety=no title=\"x\""
            try story.say(.lead, open, as: "case")
            let tell = try clock(story, .lead, "tell")
            #expect(tell.flatMap { first($0, "state") } == "overdue")
            #expect(tell.flatMap { first($0, "due") } == "2006-11-29")
            #expect(tell.flatMap { first($0, "msg") }?.contains("it is over whatever they were") == true)
        }
    }

    @Test("a telling covers no concern that nobody had heard of on that day")
    func toldTooEarly() async throws {
        try await Stages.tell(from: "received") { story in
            try story.say(
                .lead,
                "new concern on={case} kind=records source=staff heard={today} safety=no title=\"Second\""
            )
            let telling =
                "tell {case} how=meeting told=DAY in-person=yes companion=offered support=yes if={rev}"
            try story.refuse(
                .lead,
                "bad.arg",
                "the day on which 26-0001.2 was heard",
                telling.replacing("DAY", with: "{yesterday}")
            )
            try story.say(.lead, telling.replacing("DAY", with: "{today}"))
        }
    }

    @Test(
        "what came and what waits is in the list, before the case is opened, and looking at the list reads nothing"
    )
    func news() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.lead, "show {case}")
            story.server.clock.advance(seconds: 60)
            try story.say(.practitioner, "respond {concern} final=yes", "On the day.", as: "response")
            let response = story.made["response"]
            for _ in 1...2 {
                let row = try story.row(.lead, "list case", "case")
                #expect(row.values(of: "new")?.map(\.string) == [response ?? ""])
            }
            for person in [Story.Person.practitioner, .adviser] {
                let row = try story.rows(person, "list case", "case").first
                #expect(row?.values(of: "new") == nil)
            }
            story.server.clock.advance(seconds: 60)
            try story.say(.lead, "show {response}")
            #expect(try story.row(.lead, "list case", "case").values(of: "new") == nil)
            let colleague = try story.row(.colleague, "list case", "case")
            // The withholdings of the note wait for a second person, who is not the one that asked.
            #expect(colleague.values(of: "approve")?.count == 2)
            #expect(try story.row(.lead, "list case", "case").values(of: "approve") == nil)
        }
    }
}
