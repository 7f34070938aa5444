import CLP
import Casework
import Fixture
import Testing

/// An adviser may open a case too, and names the case manager who leads it (domain 4, row 1).
@Suite("A case that an adviser opens", .serialized)
struct AdviserOpensTests {
    private static let open =
        "new case prac={subject} kind=records source=pharmacist heard={yesterday} safety=yes title=\"Letters sent late\""

    @Test("it is led by the case manager who was named, and the adviser has an adviser's place on it")
    func opens() async throws {
        try await Stages.tell(from: "founded") { story in
            let before = try story.say(.lead, "list case").rows.count
            try story.say(.adviser, Self.open + " lead={U.lead}", "Two letters.", as: "case")
            #expect(story.file?.lead.text == story.users[.lead])
            let members = try story.rows(.adviser, "show {case}", "member").map { row in
                ["user", "as"].map { row.values(of: $0)?.first?.string }
            }
            #expect(members == [[story.users[.lead], "lead"], [story.users[.adviser], "asked"]])
            // The case manager finds it where every case is found, with its first date.
            let rows = try story.rows(.lead, "list case", "case")
            #expect(rows.count == before + 1)
            let due = try story.row(.lead, "due", "due", story.made["case"] ?? "")
            #expect(due.values(of: "for")?.first?.string == "tell")
            let turn = try story.row(.lead, "why {case}", "turn")
            #expect(turn.values(of: "whose")?.first?.string == "lead")
            for person in [Story.Person.stranger, .consultant, .practitioner, .chair] {
                try story.refuse(person, "none", "no such case", "show {case}")
            }
            // The adviser advises, and neither tells nor decides.
            try story.refuse(.adviser, "deny", "record that the practitioner was told", Story.telling)
            try story.say(.adviser, "advise {case} opinion=\"Late\"", "Two of three.")
            try story.say(.lead, Story.telling, "Explained.")
        }
    }

    @Test("nobody is named who is no case manager, and a case manager names nobody")
    func leads() async throws {
        try await Stages.tell(from: "founded") { story in
            try story.refuse(.adviser, "bad.arg", "name the case manager who is to lead the case", Self.open)
            for person in ["adviser", "consultant", "chair", "admin", "practitioner"] {
                let line = Self.open + " lead={U.\(person)}"
                try story.refuse(.adviser, "bad.arg", "is no case manager who can lead", line)
            }
            try story.refuse(.adviser, "none", "no such person", Self.open + " lead=U-77")
            try story.refuse(.lead, "bad.arg", "leave lead= out", Self.open + " lead={U.colleague}")
            try story.refuse(.investigator, "deny", "open cases", Self.open + " lead={U.lead}")
            try story.say(.admin, "set {U.stranger} state=disabled reason=\"x\" if={rev.U.stranger}")
            try story.refuse(.adviser, "bad.arg", "is no case manager", Self.open + " lead={U.stranger}")
        }
    }

    @Test("a watch tells the case manager of it at once")
    func watch() async throws {
        try await Stages.tell(from: "founded") { story in
            let client = try story.client(.lead)
            try client.request("watch case")
            while try client.next().values.first != .atom("mark") {}
            try story.say(.adviser, Self.open + " lead={U.lead}", as: "case")
            #expect(try client.next().values(of: "id")?.first?.string == story.made["case"])
            story.hangUp()
        }
    }
}
