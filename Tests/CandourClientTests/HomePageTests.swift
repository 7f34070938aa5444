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
                "Comments on the draft report (I-4): by 11:59pm on Friday 4 December 2026, in 15 days. To comment: candour comment I-4\n"
            ),
            (
                "due 26-0003 for=representations id=X-2 whose=practitioner due=2026-12-17 state=running",
                "proposal X-2 kind=conditions", "To answer it: candour represent X-2\n"
            ),
            (
                "due 26-0003 for=learning id=L-3 whose=practitioner due=2026-11-18 state=overdue",
                "learning L-3 kind=learning", "OVERDUE. Learning (L-3): "
            ),
            (
                "due 26-0003 for=plan id=P-1 whose=organisation due=2026-12-18 state=running",
                "plan P-1 state=proposed by=U-2",
                "The action plan P-1 waits for your agreement. To read it: candour show P-1. To agree: candour agree P-1\n"
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
