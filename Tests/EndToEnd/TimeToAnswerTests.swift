import CLP
import CandourServer
import Casework
import Fixture
import Testing

/// The practitioner's time is used up by nobody else's dates, and by no first sentence (S3-22, domain 5.2).
@Suite("Time to answer", .serialized)
struct TimeToAnswerTests {
    private static let removal =
        "decide {case} outcome=removal cites={citable}{weighs} meeting={meeting.panel} alternatives=\"x\" power=\"x\" appeal={later} reason=\"x\" if={rev}"
    private static let pattern = "decide {case} outcome=pattern cites={citable}{weighs} reason=\"x\" if={rev}"

    private func values(_ row: Message, _ key: String) -> String { row.values(of: key)?.first?.string ?? "" }

    private func clock(_ story: Story, _ key: String, _ item: String) throws -> Message {
        try #require(
            try story.rows(.practitioner, "due on={case}", "due").first {
                values($0, "for") == key && values($0, "id") == item
            }
        )
    }

    /// What a proposal waits for after so many days.
    private func wait(_ story: Story, _ name: String, days: Int64) throws -> ProposalWait? {
        let file = try #require(story.file)
        let later = Moment(milliseconds: story.server.clock.now.milliseconds + days * 86_400_000)
        let item = try #require(file.records(.proposal).first { $0.id.text == story.made[name] })
        return file.wait(for: item, in: story.server.daemon.state.circumstances(of: file, at: later))
    }

    @Test("a notice counts from the day on which it is recorded, whatever day somebody types")
    func backdated() async throws {
        try await Stages.tell(from: "report") { story in
            let told = story.value(of: "today", for: .lead)
            story.wait(days: 5)
            let notice = "propose {case} kind=removal-efficiency sent=\(told) basis=\"x\""
            let soon = notice + " due=\(story.server.clock.now.day.advanced(by: 26).iso)"
            let recorded = story.server.clock.now.day
            let remark = "give \(recorded.advanced(by: 28).spelled) or a later day"
            #expect(try story.say(.lead, soon, "Grounds.").text.contains(remark))
            try story.say(.lead, notice, "Grounds.", as: "late")
            let row = try clock(story, "representations", story.made["late"] ?? "")
            #expect(values(row, "due") == recorded.advanced(by: 28).iso)
            let shown = try story.row(.practitioner, "show {late}", "proposal")
            #expect(values(shown, "sent") == told)
            #expect(values(shown, "due") == recorded.advanced(by: 28).iso)
            #expect(try wait(story, "late", days: 28) == .representations(until: recorded.advanced(by: 28)))
            #expect(try wait(story, "late", days: 29) == nil)
        }
    }

    @Test("list action does not rest on what the organisation wrote down of an explanation")
    func explanation() async throws {
        try await Stages.tell(from: "investigation-bare") { story in
            try story.say(
                .lead,
                "explain {concern} date={today} companion=offered",
                "She had nothing to say.",
                as: "visit"
            )
            let notice = "propose {case} kind=removal-efficiency sent={today} basis=\"x\""
            try story.say(.lead, notice, "Grounds.", as: "proposal")
            try story.say(.practitioner, "represent {proposal} hearing=no final=yes", "Not so.")
            try story.refuse(
                .chair,
                "rule.field",
                "what the organisation wrote down is no answer",
                Self.removal
            )
            let turns = try story.rows(.lead, "why {case}", "turn").map { values($0, "verb") }
            #expect(turns.contains("ask"))
            try story.say(.practitioner, "respond {concern}", "There was more to it.")
            try story.say(.chair, Self.removal)
        }
    }

    @Test("a first answer leaves the agreed time running, until the practitioner says that it is all")
    func response() async throws {
        try await Stages.tell(from: "response-bare") { story in
            try story.say(.practitioner, "respond {concern}", "I need time; a full answer follows.")
            let says = "the practitioner can add to the answer to 26-0001.1"
            try story.refuse(.colleague, "rule.transition", says, Self.pattern)
            let ask = try story.row(.practitioner, "show {ask.response}", "ask")
            #expect(values(ask, "state") == "open")
            let due = story.value(of: "next", for: .lead)
            #expect(values(try clock(story, "response", story.made["ask.response"] ?? ""), "due") == due)
            let request = "request {ask.response} due={later} reason=\"x\""
            try story.say(.practitioner, request)
            try story.say(.lead, "extend {ask.response} due={later} agreed=yes reason=\"x\"")
            #expect(try !isAnswered(story, days: 28))
            #expect(try isAnswered(story, days: 29))
            // Grading waits for nothing.
            try story.say(.lead, Story.baseline("pattern", frequency: "repeated", safety: "no"))
            try story.say(.practitioner, "respond {concern} final=yes", "This is all.")
            let shown = try story.rows(.lead, "show {case}", "response").map { values($0, "final") }
            #expect(shown == ["", "yes"])
            try story.refuse(.practitioner, "rule.field", "still open", request)
            try story.say(.colleague, Self.pattern)
        }
    }

    /// Whether every concern is answered after so many days.
    private func isAnswered(_ story: Story, days: Int64) throws -> Bool {
        let file = try #require(story.file)
        let later = Moment(milliseconds: story.server.clock.now.milliseconds + days * 86_400_000)
        let circumstances = story.server.daemon.state.circumstances(of: file, at: later)
        return Need.everyConcernAnswered.isMet(in: circumstances)
    }

    @Test("a first comment on the draft leaves the time for comments running, also while it is stopped")
    func comments() async throws {
        try await Stages.tell(from: "investigation-bare") { story in
            try story.say(.investigator, Story.offer)
            try story.say(.investigator, "draft {case} due={next}", "Draft.", as: "draft")
            try story.say(.practitioner, "comment {draft}", "First word.")
            let final = "final {case} recommendation=\"x\" if={rev}"
            let says = "the practitioner can add to their comments on the draft report"
            try story.refuse(.investigator, "rule.transition", says, final, "Findings.")
            let turns = try story.rows(.practitioner, "why {case}", "turn").map { values($0, "verb") }
            #expect(!turns.contains("comment"))
            try story.say(.lead, "pause {case} clock=comments begins={today} reason=\"Illness\"", as: "pause")
            try story.refuse(.investigator, "rule.transition", "stopped clock", final, "Findings.")
            try story.say(.practitioner, "comment {draft} final=yes", "That is all.")
            try story.say(.investigator, final, "Findings.")
        }
    }
}
