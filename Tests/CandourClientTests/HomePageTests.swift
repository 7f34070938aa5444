import Testing

@testable import CandourClient

@Suite("candour alone: nobody is told that there is nothing to do while a date of theirs runs")
struct HomePageTests {
    private func home(_ rows: [String], due: [String], show: [String], role: String, user: String) -> Bench {
        func answer(_ tag: Int, _ request: String, _ rows: [String]) -> String {
            "C: \(tag) \(request)\n" + rows.map { "S: \(tag) row \($0)\n" }.joined()
                + "S: \(tag) ok n=\(rows.count)\n"
        }
        var script = answer(1, "list case sort=due limit=100", rows)
        if !rows.isEmpty { script += answer(2, "due", due) }
        if !show.isEmpty { script += answer(3, "show 26-0003", show) }
        if role == "panel" {
            script += answer(2 + (rows.isEmpty ? 0 : 1) + (show.isEmpty ? 0 : 1), "list meeting", [])
        }
        if role == "companion", rows.isEmpty { script += answer(2, "who", []) }
        return Bench([script], user: user, role: role)
    }

    private static let decided = #"case 26-0003 state=decided name="Dr Grace Whitcombe" title="Recalls""#

    @Test(
        "a practitioner: each date, agreement and measure that is theirs, with its command",
        arguments: [
            (
                "due 26-0003 for=appeal id=D-1 whose=practitioner due=2026-12-20 state=running",
                "decision D-1 outcome=conditions",
                "Last day for an appeal (D-1): by 11:59pm on Sunday 20 December 2026, in 31 days. To appeal: candour appeal D-1\n"
            ),
            (
                "due 26-0003 for=comments id=I-4 whose=practitioner due=2026-12-04 state=running",
                "draft I-4 due=2026-12-04",
                "Comments on the draft report (I-4): by 11:59pm on Friday 4 December 2026, in 15 days. To comment: candour comment I-4. To ask for more time, speak to your case manager.\n"
            ),
            (
                "due 26-0003 for=representations id=X-2 whose=practitioner due=2026-12-17 state=running",
                "proposal X-2 kind=conditions",
                "To answer it: candour represent X-2. To ask for more time, speak to your case manager.\n"
            ),
            (
                "due 26-0003 for=learning id=L-3 whose=practitioner due=2026-11-18 state=overdue",
                "learning L-3 kind=learning", "OVERDUE. Learning (L-3): "
            ),
            (
                "due 26-0003 for=plan id=P-1 whose=organisation due=2026-12-18 state=running",
                "plan P-1 state=proposed by=U-2",
                "The action plan P-1 waits for your agreement. To read it: candour show P-1. To agree: candour agree P-1. To say no: candour decline P-1\n"
            ),
        ]
    )
    func practitioner(_ due: String, _ row: String, _ said: String) {
        let bench = home(
            [Self.decided],
            due: [due],
            show: [Self.decided, row],
            role: "practitioner",
            user: "U-90"
        )
        #expect(bench.run("") == .done)
        #expect(bench.isFinished)
        #expect(bench.printed.result.contains(said), "\(bench.printed.result)")
        #expect(!bench.printed.result.contains("nothing to do"))
    }

    @Test("an explanation that the organisation wrote down leaves the response that was asked for to be sent")
    func explained() {
        let bench = home(
            [Self.decided],
            due: [],
            show: [
                Self.decided, "concern 26-0003.1 state=explained title=\"Recalls\"",
                "ask Q-1 for=response due=2026-12-20 state=open",
            ],
            role: "practitioner",
            user: "U-90"
        )
        #expect(bench.run("") == .done)
        let said = "Your response to 26-0003.1, Recalls: NOT SENT. To respond: candour respond 26-0003.1"
        #expect(bench.printed.result.contains(said), "\(bench.printed.result)")
        #expect(!bench.printed.result.contains("nothing to do"))
    }

    @Test("a measure in force stands on the first screen; what was agreed or has lapsed asks for nothing")
    func measure() {
        let bench = home(
            [Self.decided],
            due: ["due 26-0003 for=comments id=I-4 whose=practitioner due=2026-11-04 state=lapsed"],
            show: [
                Self.decided, "measure X-1 kind=suspension state=in-force review=2026-12-01",
                "plan P-1 state=proposed by=U-2", "agreement J-1 of=P-1 by=U-90",
            ],
            role: "practitioner",
            user: "U-90"
        )
        #expect(bench.run("") == .done)
        #expect(
            bench.printed.result.contains(
                "In force: the suspension X-1. Next review: Tuesday 1 December 2026.\n"
            )
        )
        #expect(bench.printed.result.contains("You have nothing to do now.\n"))
    }

    @Test(
        "who is asked by name reads it",
        arguments: [
            (
                "adviser", #"ask Q-1 for=advice user=U-5 state=open due=2026-12-06 who="Priya Nair""#,
                "You are asked for advice by Priya Nair, by 11:59pm on Sunday 6 December 2026. To give it: candour advise 26-0003\n"
            ),
            (
                "investigator", "terms M-1 user=U-5 due=2027-02-01",
                "You investigate this case. Your report is due by 11:59pm on Monday 1 February 2027, in 74 days. First offer Dr Grace Whitcombe an interview: candour interview 26-0003\n"
            ),
            (
                "panel", "measure X-9 kind=suspension state=proposed by=U-2",
                "The suspension X-9 waits for approval. To read it: candour show X-9. To approve it: candour approve X-9\n"
            ),
        ]
    )
    func named(_ role: String, _ row: String, _ said: String) {
        let bench = home([Self.decided], due: [], show: [Self.decided, row], role: role, user: "U-5")
        #expect(bench.run("") == .done)
        #expect(bench.isFinished)
        #expect(bench.printed.result.contains("  " + said), "\(bench.printed.result)")
    }

    @Test(
        "a member of a body that a performance case was put to is told how its terms of reference are recorded"
    )
    func terms() {
        let head = Self.decided.replacing("decided", with: "performance")
        let bench = home(
            [head],
            due: [],
            show: [head, "member user=U-5 as=panel", "member user=U-9 as=investigating"],
            role: "panel",
            user: "U-5"
        )
        #expect(bench.run("") == .done)
        #expect(bench.printed.result.contains("at a meeting, record them: candour terms 26-0003\n"))
    }

    @Test(
        "only who may open cases is told how",
        arguments: [
            ("manager", true), ("companion", false), ("panel", false), ("adviser", true),
            ("investigator", false),
        ]
    )
    func opening(_ role: String, _ isTold: Bool) {
        let bench = home([], due: [], show: [], role: role, user: "U-5")
        #expect(bench.run("") == .done)
        #expect(bench.printed.result.contains("You have no open cases."))
        #expect(bench.printed.result.contains("candour open") == isTold)
    }

    @Test("an appeal that is recorded reaches no tribunal: the date stays, and says so")
    func appealRecorded() {
        let bench = home(
            [Self.decided],
            due: ["due 26-0003 for=appeal id=D-1 whose=practitioner due=2026-12-20 state=running"],
            show: [Self.decided, "decision D-1 outcome=conditions", "appeal E-1 of=D-1 by=U-90"],
            role: "practitioner",
            user: "U-90"
        )
        #expect(bench.run("") == .done)
        let page = bench.printed.result
        #expect(page.contains("Decided: Conditions, by a panel. To read why: candour show D-1\n"))
        #expect(
            page.contains(
                "by 11:59pm on Sunday 20 December 2026, in 31 days. Your appeal is recorded here, and that does NOT send it"
            )
        )
        #expect(!page.contains("nothing to do"))
        #expect(!page.contains("ask for more time"))
    }

    @Test("a file that no answer names is not sent, and an agreed plan has its days")
    func heldFiles() {
        let bench = home(
            [Self.decided],
            due: ["due 26-0003 for=milestone id=P-1 whose=organisation due=2027-01-15 state=running"],
            show: [
                Self.decided, "plan P-1 state=open by=U-2", #"file F-1 name="a.pdf" by=U-90"#,
                #"file F-2 name="b.pdf" by=U-90"#, #"file F-3 name="c.pdf" by=U-2"#,
                "response R-1 files=F-2 by=U-90 when=2026-11-18T20:12:00Z",
            ],
            role: "practitioner",
            user: "U-90"
        )
        #expect(bench.run("") == .done)
        let page = bench.printed.result
        #expect(
            page.contains(
                "NOT SENT: F-1 (a.pdf). Nobody else can open it yet. To send it: candour respond 26-0003 --files F-1\n"
            )
        )
        #expect(
            page.contains(
                "Your action plan P-1 is agreed and under way. Next: milestone of the action plan, Friday 15 January 2027. To read it: candour show P-1\n"
            )
        )
    }

    @Test("several cases: what waits comes first, and nothing is said of all that is true of one")
    func severalCases() {
        func show(_ tag: Int, _ id: String, _ state: String) -> String {
            """
            C: \(tag) show \(id)
            S: \(tag) row case \(id) state=told name="Dr Tom Hale"
            S: \(tag) row concern \(id).1 on=\(id) state=\(state) title="Letters late"
            S: \(tag) ok n=2

            """
        }
        let bench = Bench(
            [
                """
                C: 1 list case sort=due limit=100
                S: 1 row case 26-0003 state=told
                S: 1 row case 26-0004 state=told
                S: 1 ok n=2
                C: 2 due
                S: 2 ok n=0

                """ + show(3, "26-0003", "answered") + show(4, "26-0004", "open")
            ],
            user: "U-90",
            role: "practitioner"
        )
        #expect(bench.run("") == .done)
        let lines = bench.printed.result.split(separator: "\n").map(String.init)
        #expect(lines[1] == "Case: 26-0004, from NHS Central Lancashire. You have been told of it.")
        #expect(lines.contains("You have nothing to do in this case now."))
        #expect(!lines.contains("You have nothing to do now."))
    }

    @Test(
        "the team: what came from the practitioner, what waits for a second person, and learning on closed cases"
    )
    func team() {
        let bench = home(
            [
                Self.decided + " new=R-1,E-2 approve=Y-1 inquire=O-3",
                #"case 26-0001 state=closed name="Dr Tom Hale" lead=U-5 title="Late""#,
            ],
            due: ["due 26-0001 for=learning id=L-3 whose=organisation due=2026-12-01 state=running"],
            show: [],
            role: "manager",
            user: "U-5"
        )
        #expect(bench.run("") == .done)
        #expect(bench.isFinished)
        let page = bench.printed.result
        for line in [
            "  New from Dr Grace Whitcombe: response R-1. To read it: candour show R-1\n",
            "  New from Dr Grace Whitcombe: answer or request E-2. To read it: candour show E-2\n",
            "  The delay in telling Y-1 waits for a second person. To read it: candour show Y-1. To approve it: candour approve Y-1\n",
            "  You look into a question of fairness, O-3. To read it: candour show O-3. To answer it: candour consider O-3\n",
            "26-0001, closed: Learning (L-3): by 11:59pm on Tuesday 1 December 2026, in 12 days. When it is done: candour complete L-3\n",
        ] {
            #expect(page.contains(line), "\(page)")
        }
    }

    @Test("a committee member reads of the meetings that come, and not of other people's dates")
    func committee() {
        let bench = Bench(
            [
                """
                C: 1 list case sort=due limit=100
                S: 1 row case 26-0003 state=decided name="Dr Tom Hale" title="Late" due=2026-11-26
                S: 1 ok n=1
                C: 2 due
                S: 2 row due 26-0003 for=inquiry whose=organisation due=2026-11-26 state=running
                S: 2 ok n=1
                C: 3 show 26-0003
                S: 3 row case 26-0003 state=decided name="Dr Tom Hale"
                S: 3 ok n=1
                C: 4 list meeting
                S: 4 row meeting H-1 group=G-1 date=2026-12-07 state=called cases=26-0003
                S: 4 row meeting H-2 group=G-1 date=2026-10-07 state=held
                S: 4 ok n=2
                C: 5 list body
                S: 5 row body G-1 name="Performance Panel"
                S: 5 ok n=1
                C: 6 list meeting
                S: 6 row meeting H-1 group=G-1 date=2026-12-07 state=called
                S: 6 ok n=1
                """
            ],
            user: "U-5",
            role: "panel"
        )
        #expect(bench.run("") == .done)
        #expect(bench.isFinished)
        #expect(!bench.printed.result.contains("Next date"))
        #expect(
            bench.printed.result.contains(
                "Meeting of Performance Panel, Monday 7 December 2026, in 18 days. Before it: 26-0003. To read it: candour show H-1\n"
            )
        )
    }

    @Test("who may not open a case is told before the first question")
    func mayNot() {
        let bench = Bench(
            ["C: 1 can verb=new-case\nS: 1 ok allowed=no msg=\"your role cannot open cases\"\n"],
            isInteractive: true,
            role: "adviser"
        )
        #expect(bench.run("open") == .notAllowed)
        #expect(bench.printed.messages == "You are not allowed to do that. Your role cannot open cases.\n")
    }
}
