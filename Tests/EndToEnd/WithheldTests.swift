import CLP
import Fixture
import Testing

/// What is kept from the practitioner with a second person's approval is not shared, or changed, by the one who asked.
@Suite("What is withheld", .serialized)
struct WithheldTests {
    @Test("a second request that nobody approved does not lift the first")
    func second() async throws {
        try await Stages.tell(from: "told") { story in
            let sentence = "a second person must share it"
            try story.say(.colleague, "approve {withheld}")
            try story.refuse(.lead, "rule.field", sentence, "share {note}")
            // The stage has a second request for the same note, which nobody approved.
            let again = "withhold {note} why=third-party review={next} reason=\"x\""
            try story.refuse(.lead, "rule.field", "is withheld until", again)
            try story.refuse(.colleague, "rule.field", "is withheld until", again)
            let decide =
                "decide {case} outcome=explained cites={note},{citable}{weighs} reason=\"x\" if={rev}"
            try story.say(.colleague, decide)
            try story.say(.colleague, "share {note}")
        }
    }

    @Test("after its review date it can be asked for again")
    func renewed() async throws {
        try await Stages.tell(from: "told") { story in
            try story.say(.lead, "note {case} kind=phone body=\"z\"", as: "note.late")
            let line = "withhold {note.late} why=third-party review={tomorrow} reason=\"x\""
            try story.say(.lead, line, as: "once")
            try story.say(.colleague, "approve {once}")
            story.wait(days: 2)
            try story.say(.lead, line, as: "again")
            try story.say(.colleague, "approve {again}")
            try story.refuse(.lead, "rule.field", "a second person must share it", "share {note.late}")
        }
    }

    @Test(
        "what is kept back can be read of, and who asked for it seen, by whom it is kept from, once it is approved"
    )
    func readOf() async throws {
        try await Stages.tell(from: "told") { story in
            try story.refuse(.practitioner, "none", "no such item", "show {withheld}")
            try story.say(.colleague, "approve {withheld}")
            let row = try story.row(.practitioner, "show {withheld}", "withheld")
            #expect(row.values(of: "why") == [.atom("third-party")])
            #expect(row.values(of: "copy") == nil && row.values(of: "reason") == nil)
            try story.refuse(.practitioner, "none", "no such item", "show {note}")
            try story.refuse(.companion, "none", "no such item", "show {withheld}")
        }
    }
}
