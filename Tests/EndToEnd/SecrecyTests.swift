import CLP
import Casework
import Fixture
import Testing

/// Small things that told somebody something that they may not know.
@Suite("What an answer gives away", .serialized)
struct SecrecyTests {
    @Test("what the team alone reads moves nothing of the practitioner's on a case that was opened again")
    func evidence() async throws {
        try await Stages.tell(from: "reopened") { story in
            try story.say(.lead, Story.telling)
            func why() throws -> [String] {
                try [Story.Person.practitioner, .companion].flatMap { person in
                    try story.say(person, "why {case}").rows.map { String(text(of: $0).drop { $0 != " " }) }
                }
            }
            let before = try why()
            try story.say(.lead, Stages.evidence)
            #expect(try why() == before)
            try story.say(.lead, "put {case} name=\"b\" type=a/b size=1 sha256=\(Self.digest)", as: "up")
            try story.say(.lead, "part {up} at=0", "x")
            try story.say(.lead, "seal {up}")
            #expect(try why() == before)
            try story.say(.lead, Story.baseline("pattern"))
        }
    }

    private static let digest = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"

    @Test("a practitioner records no minutes, whatever stood before the meeting")
    func minutes() async throws {
        try await Stages.tell(from: "delayed") { story in
            let user = story.value(of: "U.practitioner", for: .admin)
            let change = "set \(user) role=practitioner,panel if={rev.practitioner}"
            story.made["practitioner"] = user
            try story.say(.admin, change)
            try story.say(.admin, "seat {body} user=\(user) as=clinician")
            for name in ["before", "without"] {
                try story.say(.lead, "new meeting group={body} date={today}", as: "meeting.\(name)")
            }
            try story.say(
                .lead,
                "report {case} group={body} kind=information meeting={meeting.before}",
                "Paper."
            )
            for name in ["before", "without"] {
                try story.refuse(
                    .practitioner,
                    "rule.field",
                    "no entry on the register",
                    "hold {meeting.\(name)} present={U.chair},\(user)",
                    "Minutes."
                )
            }
        }
    }

    @Test("escalating stands in the history as what it is")
    func escalated() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(.lead, Story.baseline("pattern"))
            try story.say(.lead, "escalate {case} reason=\"x\" if={rev}")
            for person in [Story.Person.lead, .practitioner] {
                let last = try #require(try story.rows(person, "log {case}", "entry").last)
                #expect(last.values(of: "verb")?.first?.string == "escalate")
                #expect(last.values(of: "state")?.first?.string == "performance")
            }
        }
    }

    @Test("ending a companion's place gives no revision")
    func uninvited() async throws {
        try await Stages.tell(from: "told-bare") { story in
            let reply = try story.say(.practitioner, "uninvite {case} user={U.friend}")
            #expect(reply["rev"] == nil)
        }
    }

    @Test("only the advice that was asked for sets the end of an adviser's place")
    func advice() async throws {
        try await Stages.tell(from: "told-bare") { story in
            try story.say(
                .lead,
                "ask {case} for=advice user={U.locum} due={next} question=\"x\" if={rev}"
            )
            func end() throws -> String? {
                let id = story.value(of: "U.locum", for: .lead)
                let row = try story.rows(.lead, "show {case}", "member").first {
                    $0.values(of: "user")?.first?.string == id
                }
                return row?.values(of: "ends")?.first?.string
            }
            try story.say(.locum, "advise {case} opinion=\"x\"", "x")
            let first = try end()
            #expect(first != nil)
            story.wait(days: 1)
            try story.say(.locum, "advise {case} opinion=\"again\"", "x")
            #expect(try end() == first)
            story.wait(days: 3)
            try story.refuse(.locum, "none", "no such case", "advise {case} opinion=\"x\"", "x")
        }
    }

    @Test("nobody changes their own entry on the register")
    func own() async throws {
        try await Stages.tell(from: "told-bare") { story in
            let user = story.value(of: "U.practitioner", for: .admin)
            story.made["practitioner"] = user
            try story.say(.admin, "set \(user) role=practitioner,manager if={rev.practitioner}")
            for change in ["practice=\"My new practice\"", "state=conditional"] {
                try story.refuse(
                    .practitioner,
                    "rule.field",
                    "this is your own entry",
                    "set {subject} \(change) if={rev.subject}"
                )
            }
        }
    }
}
