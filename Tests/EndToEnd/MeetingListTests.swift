import CLP
import Fixture
import Testing

@Suite("Lists of meetings", .serialized)
struct MeetingListTests {
    @Test("a meeting before which more cases stand than a list holds can still be listed")
    func busyMeeting() async throws {
        try await Stages.tell(from: "founded") { story in
            for number in 1...65 {
                try story.say(
                    .lead,
                    "new case prac={subject} kind=records source=staff heard={today} safety=no title=\"\(number)\"",
                    as: "case"
                )
                try story.say(.lead, Story.telling)
                try story.say(
                    .lead,
                    "report {case} group={body} meeting={meeting.called} kind=information",
                    "Paper."
                )
            }
            for person in [Story.Person.lead, .chair] {
                let listed = try story.say(person, "list meeting group={body}")
                let cases = listed.rows.flatMap { $0.values(of: "cases") ?? [] }
                #expect(Set(cases.map(\.string)).count == 65)
                try story.say(person, "show {meeting.called}")
            }
        }
    }
}
