import Testing

@testable import CandourClient

@Suite("Records: one table for flags, questions, readers and reading")
struct RecordTests {
    @Test("every question has a flag of its own, and no sheet asks twice")
    func flags() {
        for sheet in RecordSheets.all {
            let flags = sheet.questions.flatMap { Array(Set([$0.flag, $0.key])) }
            #expect(Set(flags).count == flags.count, "\(sheet.command)")
            #expect(
                Set(flags).isDisjoint(with: ["text", "from", "json", "yes", "layout"]),
                "\(sheet.command)"
            )
        }
    }

    @Test("each record has a row, a history line and a command of its own")
    func names() {
        for names in [
            RecordSheets.all.compactMap(\.row), RecordSheets.all.map(\.command).filter { $0 != "new" },
        ] {
            #expect(Set(names).count == names.count)
        }
        #expect(RecordSheets.all.filter { $0.row != nil }.count == 29)
    }

    @Test("every stage of the pathway has a sentence")
    func stages() {
        let stages = [
            "received", "told", "isolated", "noted", "preliminary", "response", "plan", "performance",
            "investigation", "report", "decided", "monitoring", "closed",
        ]
        #expect(Vocabulary.stages.map(\.word) == stages)
        for stage in Vocabulary.stages {
            #expect(
                stage.label.split(separator: " ").count > 1 || ["decided", "closed"].contains(stage.word)
            )
        }
    }

    @Test(
        "without a terminal, what is missing is named, and nothing is sent",
        arguments: [
            ("visit 42", shownCase, "Error: Enter the day of the visit, with --date.\n"),
            (
                "plan 42 --kind remediation", shownCase, "Error: Enter an objective, with --objective.\n"
            ),
            (
                "plan 42 --kind remediation --objective One", shownCase,
                "Error: Enter how you will know that it is met, with --criterion.\n"
            ),
            (
                "measure 42", shownCase,
                "Error: Enter what kind it is, mildest first: undertakings, restriction, conditions, suspension, exclusion, with --kind.\n"
            ),
            ("receive 42", shownCase, "Error: Enter a meeting, like H-1, with --meeting.\n"),
            ("report 42", shownCase, "Error: Enter a committee or panel, like G-1, with --to.\n"),
            (
                "draft-report 42 --by 20/12/2026", shownCase,
                "Error: Enter the text, with --from FILE or --text.\n"
            ),
            (
                "escalate 42 --reason x", shownCase,
                "Add --yes to do this without being asked. Nothing was sent.\n"
            ),
            ("agree", "", "Error: Enter an action plan, undertakings or a date, like P-3.\n"),
            ("meetings call", "", "Error: Enter a committee or panel, like G-1, with --of.\n"),
            ("pause", "", "Error: Enter a case reference, like 42.\n"),
        ]
    )
    func missing(_ line: String, _ script: String, _ said: String) {
        let bench = Bench(script.isEmpty ? [] : [script])
        #expect(bench.run(line) == .usage)
        #expect(bench.printed.messages.hasSuffix(said), "\(bench.printed.messages)")
        #expect(bench.isFinished)
    }

    @Test("at a terminal, each missing answer is asked for, and what may be left out is offered")
    func asked() {
        let bench = Bench(
            [
                shownCase + """
                    C: 2 can verb=plan on=26-0042
                    S: 2 ok allowed=yes
                    C: 3 plan 26-0042 kind=return-to-work objectives="One","Two" criteria="A","B" means="Time" milestones=2027-01-15 review=2027-02-15 once=k1
                    S: 3 ok id=P-1
                    """
            ],
            lines: [
                "2", "One", "Two", "", "A", "B", "", "Time", "15/1/2027", "15/2/2027", "yes", "", "yes",
            ],
            isInteractive: true
        )
        #expect(bench.run("plan 42") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
        #expect(bench.printed.messages.contains("How will you know that this is met?\n   Two\n"))
        #expect(
            bench.printed.messages.contains(
                "What are the steps?\n   One to a line. An empty line ends the list. To skip this, press Enter.\n1> "
            )
        )
    }

    @Test("that the committee received a report is told in words, and is not taken for a signed receipt")
    func received() {
        let bench = Bench([
            """
            C: 1 show 26-0042
            S: 1 row case 26-0042 rev=7 state=monitoring name="Dr Tom Hale" title="Letters"
            S: 1 row received O-5 on=26-0042 meeting=H-2 reason="Noted" by=U-8 when=2026-11-19T09:00:00Z who="Raj Shah"
            S: 1 ok n=2
            C: 2 list body
            S: 2 row body G-1 rev=1 kind=committee quorum=2 name="Committee"
            S: 2 ok n=1
            C: 3 list meeting
            S: 3 row meeting H-2 rev=2 group=G-1 date=2026-11-18 state=held
            S: 3 ok n=1
            """
        ])
        #expect(bench.run("show 42") == .done, "\(bench.printed.messages)")
        let shown = bench.printed.result
        #expect(shown.contains("Receipt by the committee O-5. Raj Shah"), "\(shown)")
        #expect(shown.contains("Noted"))
    }

    @Test("a comment that cannot be sent is kept, and arrives later with the key it had")
    func kept() {
        let item = """
            C: 1 show I-4
            S: 1 row draft I-4 on=26-0042
            S: 1 ok n=1
            C: 2 show 26-0042
            S: 2 row case 26-0042 state=investigation name="Dr Tom Hale"
            S: 2 ok n=1

            """
        let bench = Bench(
            [
                item + "C: 3 comment I-4 once=k1 {6}\nC| Wrong.\n!\n",
                """
                C: 1 show 26-0042
                S: 1 row case 26-0042 state=investigation name="Dr Tom Hale"
                S: 1 ok n=1
                C: 2 comment I-4 once=k1 {6}
                C| Wrong.
                S: 2 ok id=E-1
                """,
            ],
            role: "practitioner"
        )
        #expect(bench.run("comment I-4 --text Wrong. --yes") == .notSent)
        #expect(bench.printed.messages.contains("NOT KNOWN whether it arrived."))
        #expect(bench.run("send --yes") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
        #expect(bench.printed.result.contains("Comment, I-4 was received"))
    }

    @Test("a text can be written while the server cannot be reached, about an item too")
    func offline() {
        let bench = Bench([], role: "practitioner")
        #expect(bench.run("comment I-4 --text Wrong. --yes") == .notSent)
        #expect(bench.printed.messages.contains("not known while the server cannot be reached"))
        #expect(bench.run("drafts") == .done)
        #expect(bench.printed.result.contains("Comment, I-4"))
    }

    @Test("as JSON: one object, with its readers")
    func json() {
        let bench = Bench([shownCase + "C: 2 reopen 26-0042 if=3 reason=\"x\" once=k1\nS: 2 ok rev=4\n"])
        #expect(bench.run("reopen 42 --reason x --yes --json") == .done)
        #expect(
            bench.printed.result
                == #"{"schema":1,"case":"26-0042","verb":"reopen","receipt":null,"sentAt":"2026-11-19T14:46:00Z","rev":4,"readers":["Dr Tom Hale","Priya Nair (case lead)","Jo Marsh (team)","Dr Amara Okafor (asked for advice)"]}"#
                + "\n"
        )
    }

    @Test("a plan is read as it was written: objectives with what shows that each is met")
    func plan() {
        let bench = Bench(
            [
                """
                C: 1 show P-1
                S: 1 row plan P-1 on=26-0042 kind=remediation objectives="One","Two" criteria="A","B" means="Time" milestones=2027-01-15 review=2027-02-15 state=open by=U-2 when=2026-11-19T09:00:00Z who="Priya Nair"
                S: 1 ok n=1
                C: 2 show 26-0042
                S: 2 row case 26-0042 rev=3 state=plan name="Dr Tom Hale"
                S: 2 row agreement J-1 on=26-0042 of=P-1 by=U-90 when=2026-11-19T10:00:00Z who="Dr Tom Hale"
                S: 2 row review O-1 on=26-0042 of=P-1 result=partly date=2026-11-19 review=2027-03-01 reason="x"
                S: 2 ok n=3
                """
            ]
        )
        #expect(bench.run("show P-1") == .done)
        #expect(
            bench.printed.result.contains(
                """
                Action plan P-1. Priya Nair, Thursday 19 November 2026, 9am
                  State: Under way
                  Kind: Remediation
                  Objective 1: One
                    met when: A
                  Objective 2: Two
                    met when: B
                  Support: Time
                  Milestones: Friday 15 January 2027, in 57 days
                  To be reviewed on: Monday 1 March 2027, in 102 days, set by the review O-1
                  Agreed by: Dr Tom Hale, Thursday 19 November 2026
                  Review O-1: Partly met, Thursday 19 November 2026
                Case: 26-0042, Dr Tom Hale
                """
            ),
            "\(bench.printed.result)"
        )
    }

    @Test(
        "a measure says loudly where it stands, on the case and by itself",
        arguments: [
            (
                "lapsed",
                "LAPSED: the exclusion X-1 NO LONGER HOLDS. Its review was missed on Monday 16 November 2026. Nobody is bound by it."
            ),
            (
                "review-overdue",
                "REVIEW OVERDUE: the exclusion X-1 still holds, and its review was due on Monday 16 November 2026."
            ),
            ("proposed", "NOT IN FORCE: nobody has approved the exclusion X-1."),
        ]
    )
    func measure(_ state: String, _ said: String) {
        let row =
            "S: 1 row measure X-1 on=26-0042 kind=exclusion immediate=yes begins=2026-11-09 review=2026-11-16 alternatives=\"x\" basis=\"x\" reason=\"x\" state=\(state)\n"
        let bench = Bench([
            "C: 1 show 26-0042\nS: 1 row case 26-0042 rev=3 state=told name=\"Dr Tom Hale\"\n" + row
                + "S: 1 ok n=2\nC: 2 show X-1\n"
                + row.replacing("S: 1", with: "S: 2")
                + "S: 2 ok n=1\nC: 3 show 26-0042\nS: 3 row case 26-0042 rev=3 name=\"Dr Tom Hale\"\nS: 3 ok n=1\n"
        ])
        #expect(bench.run("show 42") == .done)
        #expect(bench.printed.result.contains("\n" + said + "\n"))
        bench.printed.result = ""
        #expect(bench.run("show X-1") == .done)
        #expect(bench.printed.result.contains("\n  " + said + "\n"))
    }

    @Test("the history names every record, and the stage that it led to")
    func history() {
        let bench = Bench([
            """
            C: 1 log 26-0042
            S: 1 row entry when=2026-11-19T14:46:00Z by=U-17 who="Priya Nair" verb=agree id=J-1 state=plan
            S: 1 row entry when=2026-11-19T14:47:00Z by=U-90 who="Dr Tom Hale" verb=comment id=E-1
            S: 1 ok n=2
            """
        ])
        #expect(bench.run("history 42 --oldest-first") == .done)
        #expect(
            bench.printed.result == """
                Agreed by Priya Nair, J-1. Thursday 19 November 2026, 2:46pm
                  From then on: An action plan is agreed and under way
                Comment received from Dr Tom Hale, E-1. Thursday 19 November 2026, 2:47pm

                """
        )
        for sheet in RecordSheets.all where sheet.row != nil {
            #expect(History.phrase(sheet.verb) == sheet.past)
        }
    }

    @Test("why says what a date is for, whose turn it is, how sure the rule is, and that it is late")
    func clocks() {
        let bench = Bench([
            """
            C: 1 why 26-0042
            S: 1 row turn verb=agree id=P-8 whose=practitioner who="Dr Tom Hale" step="agree"
            S: 1 row need verb=final key=draft-sent step="give the final report" msg="send the practitioner the draft report first: draft"
            S: 1 row way verb=intervene whose=lead who="Priya Nair" step="set an intervention"
            S: 1 row way verb=escalate key=frequency-and-safety step="open a performance case" msg="a performance case needs both"
            S: 1 row clock for=response id=Q-1 whose=practitioner begins=2026-11-02 due=2026-11-16 state=overdue late=3 msg="the day that was set"
            S: 1 row clock for=measure id=X-1 whose=organisation begins=2026-11-09 due=2026-11-18 state=lapsed confidence=recalled basis="a handbook"
            S: 1 row clock for=plan id=P-1 whose=body begins=2026-11-09 state=stopped
            S: 1 ok n=7
            """
        ])
        #expect(bench.run("why 42") == .done)
        #expect(
            bench.printed.result == """
                It is the turn of Dr Tom Hale. Next step: agree to an action plan, to undertakings or to the date of a response.
                Still needed:
                  - to give the final report: Send the practitioner the draft report first: candour draft-report.
                Also possible:
                  - to set an intervention: candour intervene 26-0042 (the turn of Priya Nair)
                Not possible yet:
                  - to open a performance case: A performance case needs both.
                OVERDUE by 3 working days. Was due by 11:59pm on Monday 16 November 2026, 3 days ago: response Q-1 (the practitioner's turn)
                  How it was worked out: the day that was set
                LAPSED. Was due by 11:59pm on Wednesday 18 November 2026, yesterday: review of the interim measure X-1 (the organisation's turn)
                  Rule: A handbook. This figure is NOT VERIFIED.
                STOPPED: review of the action plan P-1 (the committee's turn)

                """,
            "\(bench.printed.result)"
        )
    }

    @Test("due lists every case, the earliest first, and takes one case, a side and a day")
    func due() {
        let bench = Bench([
            """
            C: 1 due on=26-0042 whose=practitioner before=2027-01-01
            S: 1 row due 26-0042 for=response whose=practitioner begins=2026-11-02 due=2026-11-26 state=running title="Letters late"
            S: 1 ok n=1
            """
        ])
        #expect(bench.run("due 42 --whose practitioner --before 2027-01-01") == .done)
        #expect(
            bench.printed.result == """
                26-0042: response, the practitioner's turn. By 11:59pm on Thursday 26 November 2026.
                  Concern: Letters late

                """
        )
    }

    @Test("calendar writes what the server gives, counts it, and overwrites nothing")
    func calendar() throws {
        let ics = Array(
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:26-0042: response\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
                .utf8
        )
        let script = "C: 1 calendar\nS: 1 ok type=text/calendar {\(ics.count)}\nS< ics\n"
        let bench = Bench([script, script], blobs: ["ics": ics])
        let path = bench.home.config + "/due.ics"
        #expect(bench.run("calendar --output \(path)") == .done, "\(bench.printed.messages)")
        #expect(try Disk.read(path) == ics)
        #expect(bench.printed.result.hasPrefix("1 date written to \(path),"))
        bench.desk.dropConnection()
        #expect(bench.run("calendar --output \(path)") == .cannotCreate)
    }

    @Test("words of other people cannot move the cursor")
    func filtered() {
        let bench = Bench([
            "C: 1 show P-1\nS: 1 row plan P-1 on=26-0042 kind=remediation objectives=\"a\\nb\" criteria=\"c\\u{202e}d\" means=\"x\" milestones=2027-01-15 review=2027-02-15 who=\"E\u{200B}ve\"\nS: 1 ok n=1\nC: 2 show 26-0042\nS: 2 no none msg=\"no such case\"\n"
        ])
        #expect(bench.run("show P-1") == .done)
        #expect(bench.printed.result.contains("  Objective 1: a b\n    met when: cd\n"))
        #expect(!bench.printed.result.contains("\u{200B}"))
    }
}
