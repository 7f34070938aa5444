import CLP
import Casework
import Fixture
import Testing

/// Who is not let in to bodies and meetings is told which body it was, and on which day it met.
@Suite("The body behind what was done", .serialized)
struct SittingNamesTests {
    private func words(_ story: Story, _ person: Story.Person, _ name: String, _ kind: String) throws
        -> [String?]
    {
        let row = try story.row(person, "show {\(name)}", kind)
        return ["group-name", "held"].map { row.values(of: $0)?.first?.string }
    }

    @Test("the practitioner and a companion read its name and the day, and nothing else of it")
    func named() async throws {
        try await Stages.tell(from: "decided") { story in
            let day = story.server.clock.now.day.iso
            for (name, kind, body) in [
                ("terms", "terms", "Committee"), ("decision", "decision", "Panel"),
            ] {
                for person in [Story.Person.practitioner, .companion, .lead] {
                    #expect(try words(story, person, name, kind) == [body, day])
                }
            }
            let report = try story.rows(.practitioner, "show {case}", "report").first
            #expect(report?.values(of: "group-name")?.first?.string == "Committee")
            #expect(report?.values(of: "held") == nil)
            for person in [Story.Person.practitioner, .companion] {
                for line in ["show {body}", "show {meeting}"] {
                    try story.refuse(person, "none", "no such", line)
                }
                for line in ["list body", "list meeting"] {
                    try story.refuse(person, "deny", "cannot see committees", line)
                }
                let file = try story.say(person, "show {case}").text
                #expect(!file.contains("Minutes.") && !file.contains("We trained together"))
            }
        }
    }

    @Test("a body that is called something else is shown so at once, to the team too")
    func renamed() async throws {
        try await Stages.tell(from: "decided") { story in
            _ = try story.say(.lead, "show {case}")
            try story.say(.admin, "set {body.panel} name=\"Decision panel\" if={rev.body.panel}")
            for person in [Story.Person.lead, .practitioner] {
                let row = try story.row(person, "show {case}", "decision")
                #expect(row.values(of: "group-name")?.first?.string == "Decision panel")
            }
        }
    }

    @Test("a companion who was not given decisions sees neither the decision nor the body")
    func scope() async throws {
        try await Stages.tell(from: "decided") { story in
            try story.say(
                .practitioner,
                "invite {case} name=\"Ida Moss\" scope=responses ends={later} {secrets}",
                as: "U.ida"
            )
            try story.enrol(.former, as: story.made["U.ida"] ?? "")
            let file = try story.say(.former, "show {case}").text
            #expect(!file.contains("group-name=") && !file.contains("held="))
        }
    }
}
