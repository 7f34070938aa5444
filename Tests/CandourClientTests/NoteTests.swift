import Testing

@testable import CandourClient

/// The rows of `show 26-0042` that most conversations begin with.
let shownCase = """
    C: 1 show 26-0042
    S: 1 row case 26-0042 rev=3 state=told kind=records prac=S-1 name="Dr Tom Hale" lead=U-17 who="Priya Nair" opened=2026-11-19 title="Letters late"
    S: 1 row concern 26-0042.1 rev=1 on=26-0042 state=open kind=records source=staff heard=2026-11-18 safety=unknown title="Letters late"
    S: 1 row member user=U-17 who="Priya Nair" as=lead
    S: 1 row member user=U-22 who="Jo Marsh" as=team
    S: 1 row member user=U-5 who="Dr Amara Okafor" as=asked
    S: 1 ok n=5

    """

@Suite("candour note")
struct NoteTests {
    @Test("in one line: the readers are named, the note is sent, the draft is gone")
    func oneLine() throws {
        let bench = Bench([
            shownCase + """
                C: 2 note 26-0042 kind=phone once=k1 {14}
                C| Called Dr Hale
                S: 2 ok id=N-77 pos=Zr4qT9
                """
        ])
        #expect(bench.run(#"note 42 --kind phone --text "Called Dr Hale" --yes"#) == .done)
        #expect(bench.isFinished)
        #expect(
            bench.printed.messages.contains("Who will see this: Priya Nair (case lead), Jo Marsh (team).")
        )
        #expect(bench.printed.messages.contains("Dr Tom Hale will NOT see it."))
        #expect(
            bench.printed.result.hasPrefix(
                "SENT at 2:46pm on Thursday 19 November 2026. The note is on 26-0042.\n"
            )
        )
        #expect(bench.printed.result.contains("Your receipt number is N-77."))
        #expect(try bench.desk.drafts().list().isEmpty)
    }

    @Test("question by question, typed in the terminal")
    func questions() {
        let bench = Bench(
            [
                shownCase + """
                    C: 2 note 26-0042 kind=meeting once=k1 {7}
                    C| One
                    C| Two
                    S: 2 ok id=N-78
                    """
            ],
            lines: ["2", "here", "One", "Two", ".", "yes"],
            isInteractive: true
        )
        #expect(bench.run("note 0042") == .done)
        #expect(bench.isFinished)
        #expect(bench.printed.messages.contains("Saved on this computer at 2:46pm. 2 words. NOT SENT."))
    }

    @Test("with the editor: the first lines name the readers and are not sent")
    func editor() {
        let bench = Bench(
            [
                shownCase + """
                    C: 2 note 26-0042 kind=phone once=k1 {10}
                    C| From nano.
                    S: 2 ok id=N-79
                    """
            ],
            lines: ["", "yes"],
            isInteractive: true
        )
        bench.keyboard.editing = { $0 + "From nano.\n" }
        #expect(bench.run("note 42 --kind phone") == .done)
        #expect(bench.keyboard.edited.first?.hasPrefix("# NOTE ON 26-0042 - NOT SENT\n") == true)
        #expect(
            bench.keyboard.edited.first?.contains("# Readers when you send it: Priya Nair (case lead)")
                == true
        )
        #expect(bench.isFinished)
    }

    @Test("without a terminal, what is missing is named")
    func missing() {
        let bench = Bench([shownCase])
        #expect(bench.run("note 42") == .usage)
        #expect(
            bench.printed.messages.contains(
                "Error: Enter what the note records: phone, meeting, visit, email, thinking, with --kind."
            )
        )
    }

    @Test("without --yes and without a terminal nothing is sent")
    func unconfirmed() {
        let bench = Bench([shownCase])
        #expect(bench.run("note 42 --kind phone --text x") == .usage)
        #expect(bench.printed.messages.contains("Add --yes"))
    }

    @Test("--json prints one JSON text and nothing else")
    func json() {
        let bench = Bench([
            shownCase + """
                C: 2 note 26-0042 kind=phone once=k1 {1}
                C| x
                S: 2 ok id=N-77
                """
        ])
        #expect(bench.run("note 42 --kind phone --text x --yes --json") == .done)
        #expect(
            bench.printed.result
                == #"{"schema":1,"case":"26-0042","verb":"note","receipt":"N-77","sentAt":"2026-11-19T14:46:00Z","#
                + #""readers":["Priya Nair (case lead)","Jo Marsh (team)"]}"# + "\n"
        )
    }
}
