import CLP
import Testing

@testable import CandourClient

@Suite("Words that people can act on")
struct ClearWordsTests {
    @Test(
        "refusals name commands, flags and stages as they stand everywhere else",
        arguments: [
            (
                "record learning for the individual, or the reason why there is none: learn",
                "Record learning for the individual, or the reason why there is none: candour learn."
            ),
            (
                "wait until the interventions were reviewed: receive",
                "Wait until the interventions were reviewed: candour receive."
            ),
            (
                "cannot grade: the case stands at \"practitioner told\", and this step is taken at \"received by the committee\"",
                "Cannot grade: the case stands at “The practitioner has been told”, and this step is taken at “Received by the committee”."
            ),
            (
                "the core team grades together: name two people of it at least, present=, or its meeting, meeting=",
                "The core team grades together: name two people of it at least with --present, or its meeting with --meeting."
            ),
            (
                "told= is more than a year before the case was opened",
                "The day of the telling is more than a year before the case was opened."
            ),
            ("there is no verb fly", "There is no command fly."),
        ]
    )
    func refusals(_ said: String, _ shown: String) {
        #expect(Refusals.sentence(said) == shown)
    }

    private static let waiting = """
        C: 1 why 26-0042
        S: 1 row turn verb=baseline whose=organisation who="the core team"
        S: 1 row turn verb=respond whose=practitioner who="Dr Tom Hale"
        S: 1 row way verb=close key=explained step="end the case with the explanation" msg="wait until 26-0042.1 is answered"
        S: 1 row way verb=close key=explained step="end the case with the explanation" msg="wait until 26-0042.1 is answered"
        S: 1 ok n=4
        """

    @Test("why names only commands that the reader can type, and says once what is not possible yet")
    func why() {
        let own = Bench([Self.waiting], user: "U-90", role: "practitioner")
        #expect(own.run("why 42") == .done)
        #expect(own.printed.result.contains("It is the turn of the core team. Next step: grade the case.\n"))
        #expect(
            own.printed.result.contains("It is the turn of Dr Tom Hale. Next step: candour respond 26-0042\n")
        )
        #expect(!own.printed.result.contains("Also possible"))
        #expect(own.printed.result.split(separator: "end the case with the explanation").count == 2)
        let team = Bench([Self.waiting])
        #expect(team.run("why 42") == .done)
        #expect(team.printed.result.contains("Next step: candour grade 26-0042\n"))
    }

    @Test("nobody agrees to what was not on the screen")
    func agree() {
        let bench = Bench(
            [
                """
                C: 1 show P-3
                S: 1 row plan P-3 on=26-0042 state=proposed objectives="Letters leave within 3 days" criteria="Audit" by=U-17
                S: 1 ok n=1
                C: 2 show 26-0042
                S: 2 row case 26-0042 rev=3 state=told name="Dr Tom Hale"
                S: 2 ok n=1
                C: 3 agree P-3 once=k1
                S: 3 ok id=J-1
                """
            ],
            role: "practitioner"
        )
        #expect(bench.run("agree P-3 --yes") == .done)
        #expect(bench.printed.result.contains("Letters leave within 3 days"))
        #expect(bench.printed.result.contains("State: Proposed, waiting for both sides to agree"))
    }

    @Test(
        "a person can be named at the question too, and only those who are offered",
        arguments: ["jo", "2", "u-22"]
    )
    func person(_ typed: String) throws {
        let bench = Bench([], lines: ["nobody", typed], isInteractive: true)
        let people = [Choice("U-17", "Priya Nair"), Choice("U-22", "Jo Marsh")]
        let choice = PersonChoice(desk: bench.desk, people: people)
        let found = try choice.need(nil, flag: "--owner", question: "Who looks into it?")
        #expect(found.user == "U-22" && found.name == "Jo Marsh")
        #expect(
            bench.printed.messages == """
                Who looks into it?
                   1. Priya Nair
                   2. Jo Marsh
                Enter a number from 1 to 2, or a name: Error: There is nobody called "nobody" to choose from.
                Enter a number from 1 to 2, or a name:\u{20}
                """
        )
    }

    @Test("whether a question of fairness matters is asked with yes and no, and a name is no reason")
    func gate() throws {
        let question = try #require(ConsiderForm.sheet.questions.first { $0.key == "reason" })
        let bench = Bench([], lines: ["jo", "no"], isInteractive: true)
        let place = RecordPlace(id: "26-0042", caseID: "26-0042")
        let request = Request("consider", "26-0042").with("answer", .atom("unknown"))
        let answered = try RecordAsking(desk: bench.desk, place: place).answer(question, nil, request)
        #expect(answered.values(of: "reason") == nil)
        #expect(bench.printed.messages.contains("Error: Type yes or no, as a word."))
    }

    @Test(
        "an appeal says before it is sent that it goes nowhere by itself, to whom it has to go, and when that is over",
        arguments: [
            (
                "appeal=2026-12-17 appeals-to=\"First-tier Tribunal (Primary Health Lists)\"",
                "by 11:59pm on Thursday 17 December 2026, to: First-tier Tribunal (Primary Health Lists)",
                true
            ),
            (
                "appeal=2026-12-17 appeals-to=\"Employer's appeal panel (not verified: recalled)\"",
                "by 11:59pm on Thursday 17 December 2026, to: Employer's appeal panel (not verified: recalled)",
                true
            ),
            (
                "appeal=2026-12-17",
                "by 11:59pm on Thursday 17 December 2026, to: those whom the letter about the decision names (Candour does not know them)",
                true
            ),
            (
                "appeal=2026-11-02 appeals-to=\"First-tier Tribunal (Primary Health Lists)\"",
                "at once, and say why it is late: the last day, Monday 2 November 2026, has passed, to: First-tier Tribunal (Primary Health Lists)",
                false
            ),
        ]
    )
    func appeal(decision: String, expected: String, stays: Bool) {
        let bench = Bench(
            [
                """
                C: 1 show D-4
                S: 1 row decision D-4 on=26-0042 outcome=conditions \(decision)
                S: 1 ok n=1
                C: 2 show 26-0042
                S: 2 row case 26-0042 rev=3 state=decided name="Dr Tom Hale"
                S: 2 ok n=1
                C: 3 appeal D-4 reason="Ill" once=k1 {5}
                C| Wrong
                S: 3 ok id=E-1
                """
            ],
            role: "practitioner"
        )
        #expect(bench.run("appeal D-4 --reason Ill --text Wrong --yes") == .done)
        #expect(bench.isFinished)
        #expect(
            bench.printed.messages.contains("  - NOT appeal for you: you send it yourself, \(expected)\n")
        )
        let page = bench.printed.result
        #expect(page.contains("It has NOT gone to those who decide on it"))
        #expect(page.contains("Send it yourself, \(expected)."))
        #expect(page.contains("The date stays on your first page") == stays)
    }

    @Test("tell names the concerns that the practitioner sees from then on")
    func tell() {
        let bench = Bench([
            shownCase + """
                C: 2 tell 26-0042 if=3 how=phone told=2026-11-19 in-person=no companion=offered support=yes once=k1
                S: 2 ok rev=4
                """
        ])
        #expect(
            bench.run(
                "tell 42 --how phone --told today --in-person no --companion offered --support yes --yes"
            ) == .done
        )
        #expect(
            bench.printed.messages.contains(
                "Dr Tom Hale will see from then on, with kind, source, risk and date, but not the accounts:\n  - 26-0042.1: Letters late, first heard Wednesday 18 November 2026\n"
            )
        )
    }

    @Test("of the case no more is read than who will read a note: that is no look at what is on it")
    func membersOnly() {
        let bench = Bench([
            shownCase.replacing("show 26-0042\n", with: "show 26-0042 rows=members\n") + """
                C: 2 note 26-0042 kind=phone once=k1 {5}
                C| Hello
                S: 2 ok id=N-77
                """
        ])
        #expect(bench.run("note 42 --kind phone --text Hello --yes") == .done)
        #expect(bench.isFinished)
    }

    @Test("what a practitioner attached is held, and says who can read it")
    func heldFile() throws {
        let row = Row(try Message("file F-1 on=26-0042 name=\"a.pdf\" size=3 by=U-90"))
        let bench = Bench([], user: "U-90", role: "practitioner")
        bench.servers.waiting = [ScriptedServer("S: \(Bench.hello(user: "U-90", role: "practitioner"))\n")]
        let file = CaseFile(id: "26-0042", outcome: Outcome(rows: [row], last: row, refusal: nil))
        let fields = Rendering(desk: bench.desk, file: file).fields(row)
        #expect(fields.contains { $0.0 == "Readers" && $0.1.hasPrefix("nobody else yet, NOT SENT.") })
    }
}

extension Message {
    /// A row from its words.
    fileprivate init(_ words: String) throws {
        self = try Message(octets: Array("* row \(words)\n".utf8))
    }
}
