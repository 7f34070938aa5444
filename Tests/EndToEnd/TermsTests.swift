import CLP
import Casework
import Fixture
import Testing

/// The terms of reference of an investigation: a body sets them, at a meeting about the case (domain 4, row 14).
@Suite("Terms of reference", .serialized)
struct TermsTests {
    private static let terms =
        "terms {case} meeting={meeting.now} user={U.investigator} sent={today} due={later} basis=\"x\" if={rev}"

    private func meet(_ story: Story, _ body: String, _ present: [String]) throws {
        try story.say(.lead, "new meeting group={\(body)} date={today}", as: "meeting.now")
        let people = present.map { "{U.\($0)}" }.joined(separator: ",")
        try story.say(Story.first(of: people), "hold {meeting.now} present=\(people)", "Minutes.")
    }

    @Test("they rest on a meeting with a quorum of members who are free, of a body that the case was put to")
    func body() async throws {
        try await Stages.tell(from: "performance") { story in
            let terms = Self.terms
            let bare = terms.replacing(" meeting={meeting.now}", with: "")
            try story.refuse(.chair, "bad.arg", "key=meeting", bare, "Terms.")
            try story.say(.lead, "new meeting group={body} date={today}", as: "meeting.now")
            try story.refuse(.chair, "rule.field", "has no minutes yet", terms, "Terms.")
            for person in [Story.Person.lead, .colleague, .consultant, .investigator, .practitioner] {
                try story.refuse(person, "deny", "set terms of reference", terms, "Terms.")
            }
            try meet(story, "body.other", ["outsider"])
            try story.refuse(.outsider, "none", "no such case", terms, "Terms.")
            try story.refuse(.chair, "rule.field", "was not reported to G-3", terms, "Terms.")
            try meet(story, "body", ["chair", "interested"])
            try story.refuse(.chair, "rule.field", "had 1 members free to act on", terms, "Terms.")
            try story.refuse(.member, "rule.field", "you were not present", terms, "Terms.")
            // Any body that the case was put to, the panel as well as the committee.
            try meet(story, "body.panel", ["chair", "member"])
            try story.say(.member, terms, "Terms.", as: "terms")
            #expect(story.file?.stage == .investigation)
            let row = try story.row(.practitioner, "show {terms}", "terms")
            #expect(row.values(of: "meeting")?.first?.string == story.made["meeting.now"])
        }
    }

    @Test("a meeting before the case became a performance case, or before it was put to the body, set none")
    func earlier() async throws {
        try await Stages.tell(from: "told") { story in
            try meet(story, "body", ["chair", "member"])
            let early = story.made["meeting.now"] ?? ""
            story.wait(days: 1)
            try story.say(.lead, Story.baseline("high-frequency"))
            try story.say(.lead, "report {case} group={body} kind=performance", "Paper.")
            let sentence = "\(early) was held before this was a performance case"
            try story.refuse(.chair, "rule.field", sentence, Self.terms, "Terms.")
            try meet(story, "body.other", ["outsider"])
            story.wait(days: 1)
            try story.say(.lead, "report {case} group={body.other} kind=performance", "Paper.")
            let late = "before 26-0001 was reported to G-3"
            try story.refuse(.outsider, "rule.field", late, Self.terms, "Terms.")
            try meet(story, "body.other", ["outsider"])
            let sent = Self.terms.replacing("sent={today}", with: "sent={yesterday}")
            try story.refuse(.outsider, "bad.arg", "sent= lies before", sent, "Terms.")
            try story.say(.outsider, Self.terms, "Terms.")
        }
    }

    @Test("it is the body's turn, and the practitioner is told so")
    func turn() async throws {
        try await Stages.tell(from: "performance") { story in
            for person in [Story.Person.lead, .practitioner] {
                let turns = try story.rows(person, "why {case}", "turn")
                let turn = turns.first { $0.values(of: "verb")?.first?.string == "terms" }
                #expect(turn?.values(of: "whose")?.first?.string == "body")
                let who = turn?.values(of: "who")?.first?.string
                #expect(who == "the body that the case was reported to, at a meeting")
            }
        }
    }
}
