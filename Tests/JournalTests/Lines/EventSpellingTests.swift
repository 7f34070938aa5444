import CLP
import Casework
import Testing

@testable import Journal

@Suite("Every event has one spelling, and it reads back")
struct EventSpellingTests {
    @Test("written and read, an event is the same", arguments: Sample.events.indices)
    func roundTrip(index: Int) throws {
        let event = Sample.events[index]
        let content = try #require(EventSpelling.content([EventDraft(event)], answer: nil)?.octets)
        let (read, answer) = try EventSpelling.read(content)
        #expect(answer == nil)
        #expect(read.count == 1)
        let again = try #require(
            EventSpelling.content(read.map { EventDraft($0.event) }, answer: nil)?.octets
        )
        #expect(again == content)
        #expect("\(read[0].event)" == "\(event)")
    }

    @Test("a text and the answer to resend stand behind the events")
    func textAndAnswer() throws {
        let event = Event.added(
            ItemID(.note, 77),
            to: Sample.case1,
            concern: nil,
            audience: .team,
            isReleased: true,
            .note(.phone)
        )
        let content = try #require(
            EventSpelling.content(
                [EventDraft(event, text: Array("Rang.\n* moved\n".utf8))],
                answer: "ok id=N-77"
            )?.octets
        )
        #expect(
            String(decoding: content, as: UTF8.self) == """
                * noted N-77 26-0001 audience=team kind=phone {14}
                Rang.
                * moved

                * answered line="ok id=N-77"

                """
        )
        let (read, answer) = try EventSpelling.read(content)
        #expect(read.count == 1)
        #expect(read[0].hasText)
        #expect(answer == "ok id=N-77")
    }

    @Test(
        "what does not say what it should is a fault with its word and key, never a trap",
        arguments: [
            "* noted N-77 26-0001 audience=team\n", "* noted N-77 audience=team kind=phone\n", "* nothing\n",
            "* noted N-77 26-0001 audience=everybody kind=phone\n", "* moved 26-0001\n",
            "* invited U-5 until=x\n",
            "* founded organisation=\"x\" epoch=1 numbering=zz\n", "* answered\n", "1 noted\n",
            "* looked N-77\n",
            "* baselined B-1 26-0001 audience=shared others= consequence=99999999999999999999\n",
        ]
    )
    func faults(line: String) {
        #expect(throws: SpellingFault.self) { try EventSpelling.read(Array(line.utf8)) }
    }

    @Test("the spelling of 0.1 is frozen: these lines mean the same for ever")
    func frozen() throws {
        let lines = """
            * founded organisation="NHS" epoch=7f3a numbering=1
            * person-added U-2 name="Priya Nair" role=manager
            * subject-added S-1 name="Dr Hale" profession=gp regulator=gmc registration="7012345" list=medical practice="Fylde Road"
            * case-opened 26-0001 S-1 title="Late"
            * concern-raised 26-0001.1 kind=records source=audit heard=2026-11-18 safety=no title="Late"
            * told M-1 26-0001 audience=shared how=meeting told=2026-11-19 in-person=yes companion=offered support=yes
            * moved 26-0001 to=told

            """
        let (events, _) = try EventSpelling.read(Array(lines.utf8))
        var state = State()
        for (index, line) in events.enumerated() {
            state.apply(
                AppliedEntry(
                    seq: UInt64(index + 1),
                    at: Sample.moment,
                    by: PersonID(2),
                    stream: line.event.stream,
                    events: [line],
                    once: nil
                )
            )
        }
        let file = try #require(state.caseFile(Sample.case1))
        #expect(file.stage == .told)
        #expect(file.lead == PersonID(2))
        #expect(file.concerns.map(\.state) == ["open"])
        #expect(state.subject(SubjectID(1))?.registration == "7012345")
        #expect(state.organisation == "NHS")
    }
}
