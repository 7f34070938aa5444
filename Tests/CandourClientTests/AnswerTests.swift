import Testing

@testable import CandourClient

@Suite("Answers: a wrong one is asked again, names are taken, and none is ever lost")
struct AnswerTests {
    /// What `grade` asks the server before its first question.
    private static let start =
        shownCase + """
            C: 2 can verb=baseline on=26-0042
            S: 2 ok allowed=yes
            C: 3 why 26-0042
            S: 3 ok n=0
            C: 4 check 26-0042
            S: 4 ok n=0

            """
    private static let sent = """
        C: 5 baseline 26-0042 if=3 others= consequence=2 likelihood=3 frequency=isolated safety=no result=isolated present=U-17,U-22 reason="Second" once=k1
        S: 5 ok id=B-1 rev=4

        """

    @Test("who graded together: a wrong name is asked again, then numbers and names are taken")
    func names() {
        let bench = Bench(
            [Self.start + Self.sent],
            lines: ["2", "3", "1", "2", "1", "Nobody Here", "9", "priya, Jo Marsh", "Second", "yes"],
            isInteractive: true
        )
        #expect(bench.run("grade 42") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
        #expect(bench.printed.messages.contains("   1. Priya Nair, U-17\n   2. Jo Marsh, U-22\n"))
        #expect(bench.printed.messages.contains("There is nobody called \"Nobody Here\" to choose from."))
        #expect(bench.printed.messages.contains("There is no 9 in the list."))
    }

    @Test("the input ends in the middle: the answers are a draft, and resume gives them again and asks on")
    func kept() throws {
        let bench = Bench([Self.start], lines: ["2", "3", "1", "2"], isInteractive: true)
        #expect(bench.run("grade 42") == .stopped)
        #expect(
            bench.printed.messages.hasSuffix(
                "NOT SENT. Your answers are kept on this computer. To carry on: candour resume draft-1\n"
            )
        )
        let drafts = try bench.desk.drafts().list()
        #expect(drafts.map(\.label) == ["Answers for candour grade 26-0042"])
        bench.desk.dropConnection()
        bench.servers.waiting = [
            ScriptedServer("S: \(Bench.hello(user: "U-17", role: "manager"))\n" + Self.start + Self.sent)
        ]
        bench.keyboard.type(["1", "1,2", "Second", "yes"])
        bench.printed.messages = ""
        #expect(bench.run("resume") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
        #expect(bench.printed.messages.contains("Enter a number from 1 to 3: isolated\n"))
        #expect(try bench.desk.drafts().list().isEmpty)
    }

    @Test("answers without any text are kept as well when the server refuses them")
    func refusedAnswers() throws {
        let bench = Bench(
            [
                shownCase + """
                    C: 2 can verb=tell on=26-0042
                    S: 2 ok allowed=yes
                    C: 3 tell 26-0042 if=3 how=phone told=2026-11-19 in-person=no companion=declined support=yes once=k1
                    S: 3 no rule.guard id=26-0042 msg="the practitioner has already been told"
                    """
            ],
            lines: ["3", "today", "yes", "no", "2", "yes", "", "yes"],
            isInteractive: true
        )
        #expect(bench.run("tell 42") == .notAllowed, "\(bench.printed.messages)")
        #expect(bench.isFinished)
        #expect(try bench.desk.drafts().list().map(\.state) == [.refused])
        #expect(bench.printed.messages.contains("candour resume draft-1"))
    }

    @Test("questions that have changed take nothing from before")
    func changed() {
        let log = AnswerLog(["grade", "42"], label: "x")
        let bench = Bench()
        log.keep("one\ntwo \\ n", to: "First?", bench.desk)
        log.keep("two", to: "Second?", bench.desk)
        let draft = try? bench.desk.drafts().open("draft-1", key: bench.desk.draftKey())
        let again = draft.flatMap { AnswerLog($0) }
        #expect(again?.arguments == ["grade", "42"])
        #expect(again?.next(for: "First?") == "one\ntwo \\ n")
        #expect(again?.next(for: "Another?") == nil)
        #expect(again?.next(for: "Second?") == nil)
    }

    @Test("agree: the remark is skipped with Enter, and yes means yes only to the last question")
    func agree() {
        let bench = Bench(
            [
                """
                C: 1 show P-3
                S: 1 row plan P-3 on=26-0042 state=proposed
                S: 1 ok n=1
                C: 2 show 26-0042
                S: 2 row case 26-0042 rev=3 state=told name="Dr Tom Hale"
                S: 2 ok n=1
                C: 3 can verb=agree on=26-0042
                S: 3 ok allowed=yes
                C: 4 agree P-3 once=k1
                S: 4 ok id=J-1
                """
            ],
            lines: ["", "yes"],
            isInteractive: true
        )
        #expect(bench.run("agree P-3") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
        #expect(bench.printed.messages.contains("To skip this, press Enter.\n> "))
        #expect(!bench.printed.messages.contains("Answer it?"))
    }

    @Test("a sentence typed where the text is asked for is the text; a single word is explained")
    func text() {
        let bench = Bench(
            [
                shownCase + """
                    C: 2 note 26-0042 kind=phone once=k1 {17}
                    C| Rang the practice
                    S: 2 ok id=N-1
                    """
            ],
            lines: ["her", "Rang the practice", "yes"],
            isInteractive: true
        )
        #expect(bench.run("note 42 --kind phone") == .done, "\(bench.printed.messages)")
        #expect(bench.printed.messages.contains("first type \"here\" and press Enter"))
    }

    @Test("a refused draft is shown with labels, a number changes an answer, and it goes with a new key")
    func refused() throws {
        let line = #"register --name "Dr A" --profession dentist --number 1 --practice "P" --yes"#
        let request =
            #"new prac name="Dr A" profession=dentist regulator=gdc registration="1" list=dental practice="P""#
        let bench = Bench([
            "C: 1 \(request) once=k1\nS: 1 no bad.arg key=registration msg=\"registration= is too short\"\n"
                + "C: 2 \(request.replacing("\"1\"", with: "\"123456\"")) once=k2\nS: 2 ok id=S-9 rev=1\n"
        ])
        #expect(bench.run(line) == .data)
        #expect(
            bench.printed.messages.contains(
                "Error: What you entered cannot be used. The registration number is too short.\n"
            )
        )
        #expect(try bench.desk.drafts().list().map(\.state) == [.refused])
        bench.keyboard.type(["4", "123456", "send"])
        bench.keyboard.isInteractive = true
        bench.printed.messages = ""
        #expect(bench.run("resume draft-1") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
        #expect(
            bench.printed.messages.contains(
                "  2. Profession: Dentist\n  3. Regulator: GDC\n  4. Registration number: 1\n"
            )
        )
        #expect(!bench.printed.messages.contains("server cannot be reached"))
        #expect(try bench.desk.drafts().list().isEmpty)
    }

    @Test("the corrected command takes the refused draft with it; another thing does not")
    func replaced() throws {
        func close(_ tag: Int, _ reason: String, _ answer: String) -> String {
            shownCase.replacing("C: 1 ", with: "C: \(tag) ").replacing("S: 1 ", with: "S: \(tag) ")
                + "C: \(tag + 1) close 26-0042 if=3 reason=\"\(reason)\" once=k\((tag + 1) / 2)\nS: \(tag + 1) \(answer)\n"
        }
        let refusal = "no rule.guard id=26-0042 msg=\"cannot close yet\""
        let bench = Bench([
            close(1, "One", refusal) + close(3, "Two", refusal) + close(5, "Three", "ok rev=4")
        ])
        #expect(bench.run("close 42 --reason One --yes") == .notAllowed)
        #expect(bench.run("close 42 --reason Two --yes") == .notAllowed)
        #expect(try bench.desk.drafts().list().count == 1)
        #expect(bench.run("close 42 --reason Three --yes") == .done)
        #expect(try bench.desk.drafts().list().isEmpty)
        let doctor = Request("new", "prac").with("name", .text("A")).with("registration", .text("1"))
        let other = Request("new", "prac").with("name", .text("B")).with("registration", .text("2"))
        #expect(!other.replaces(doctor))
        let note = Request("note", "26-0042")
        #expect(!note.with(text: "x").replaces(note.with(text: "y")))
    }

    @Test("what can be done with drafts is said once, and only what is possible")
    func advice() {
        let bench = Bench([
            shownCase
                + "C: 2 close 26-0042 if=3 reason=\"x\" once=k1\nS: 2 no rule.guard id=26-0042 msg=\"cannot close yet\"\n"
        ])
        #expect(bench.run("close 42 --reason x --yes") == .notAllowed)
        #expect(bench.run("drafts") == .done)
        #expect(
            bench.printed.result.contains("draft-1  NOT SENT, the server did not accept it  Closing 26-0042")
        )
        #expect(
            bench.printed.result.contains(
                "candour resume draft-1\nTo throw one away: candour drafts --remove draft-1\n"
            )
        )
        #expect(!bench.printed.result.contains("candour send"))
    }
}
