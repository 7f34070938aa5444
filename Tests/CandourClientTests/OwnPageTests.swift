import Testing

@testable import CandourClient

@Suite("candour alone: what the practitioner sent, what became of it, and who is late")
struct OwnPageTests {
    private func page(_ state: String, due: [String] = [], show: [String]) -> String {
        let head = "case 26-0003 state=\(state) name=\"Dr Leila Haddad\" who=\"Priya Nair\""
        func answer(_ tag: Int, _ request: String, _ rows: [String]) -> String {
            "C: \(tag) \(request)\n" + rows.map { "S: \(tag) row \($0)\n" }.joined()
                + "S: \(tag) ok n=\(rows.count)\n"
        }
        let script =
            answer(1, "list case sort=due limit=100", [head])
            + answer(2, "due", due.map { "due 26-0003 " + $0 }) + answer(3, "show 26-0003", [head] + show)
        let bench = Bench([script], user: "U-90", role: "practitioner")
        #expect(bench.run("") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
        return bench.printed.result
    }

    private static let answered = "concern 26-0003.1 state=answered title=\"Letters\""
    private static let open = "ask Q-5 for=response due=2026-12-06 state=open"

    @Test(
        "a request for more time stays on the page until it is answered, and says where the answer is",
        arguments: [
            (
                "state=waiting", "",
                "You asked for more time until Sunday 20 December 2026: not answered yet. The old date holds.\n"
            ),
            (
                "state=declined", "refusal O-7 of=E-4 reason=\"Too long\"",
                "Your request for more time until Sunday 20 December 2026 was DECLINED. The old date holds. To read why: candour show O-7\n"
            ),
            ("state=answered", "", ""),
        ]
    )
    func moreTime(_ state: String, _ row: String, _ said: String) {
        let rows =
            [
                "concern 26-0003.1 state=open title=\"Letters\"", Self.open,
                "request E-4 of=Q-5 due=2026-12-20 \(state)",
            ]
            + (row.isEmpty ? [] : [row])
        let page = page("response", show: rows)
        #expect(said.isEmpty ? !page.contains("more time until") : page.contains(said), "\(page)")
    }

    @Test("a later request stands for an earlier one")
    func laterRequest() {
        let page = page(
            "response",
            show: [
                Self.open, "request E-4 of=Q-5 due=2026-12-20 state=declined",
                "request E-6 of=Q-5 due=2026-12-13 state=waiting",
            ]
        )
        #expect(!page.contains("DECLINED"))
        #expect(page.contains("until Sunday 13 December 2026: not answered yet"))
    }

    private static let representation = "representation E-8 of=X-9 hearing=yes when=2026-11-18T20:12:00Z"

    @Test(
        "representations and the hearing: sent, no day yet, the day, and that it was held",
        arguments: [
            ("proposal X-9 state=noticed", "", " You asked for a hearing: no day is set yet.\n"),
            (
                "proposal X-9 state=noticed group-name=\"Performance Panel\" held=2026-12-03", "",
                " You asked for a hearing: the Performance Panel meets on Thursday 3 December 2026, in 14 days.\n"
            ),
            (
                "proposal X-9 state=noticed group-name=\"Performance Panel\" held=2026-11-18", "",
                " You asked for a hearing: the Performance Panel met on Wednesday 18 November 2026, and no hearing is recorded yet.\n"
            ),
            (
                "proposal X-9 state=heard", "hearing V-3 of=X-9",
                " The hearing that you asked for was held: candour show V-3\n"
            ),
        ]
    )
    func hearing(_ proposal: String, _ row: String, _ said: String) {
        let page = page(
            "investigation",
            show: [proposal, Self.representation] + (row.isEmpty ? [] : [row])
        )
        let sent =
            "Your representations on X-9 were SENT and received at 8:12pm on Wednesday 18 November 2026."
        #expect(page.contains(sent + said), "\(page)")
    }

    @Test("comments that were sent are on the page, the last of each thing")
    func comments() {
        let page = page(
            "investigation",
            show: [
                "comment E-1 of=I-4 when=2026-11-17T09:00:00Z",
                "comment E-2 of=I-4 when=2026-11-18T20:12:00Z",
            ]
        )
        #expect(
            page.contains(
                "Your comment on I-4 was SENT and received at 8:12pm on Wednesday 18 November 2026.\n"
            )
        )
        #expect(!page.contains("9:00am"))
    }

    @Test("what the organisation has not done in time is called overdue, by how much, and whose turn it is")
    func lateness() {
        let page = page(
            "plan",
            due: [
                "for=milestone id=P-5 whose=organisation due=2026-09-17 state=overdue late=45",
                "for=plan id=P-5 whose=organisation due=2027-01-20 state=running",
            ],
            show: ["plan P-5 state=open by=U-2"]
        )
        #expect(
            page.contains(
                "OVERDUE by 45 working days, the organisation's turn: milestone of the action plan (P-5) was due by 11:59pm on Thursday 17 September 2026.\n"
            ),
            "\(page)"
        )
        #expect(page.contains("under way. Next: review of the action plan, Wednesday 20 January 2027."))
    }

    @Test("a response that is asked for after a concern was waived is something to do, with its command")
    func waived() {
        let concern = "concern 26-0003.1 state=waived title=\"Letters\""
        let asked = page("response", show: [concern, Self.open])
        #expect(
            asked.contains(
                "You are asked for a response (Q-5): by 11:59pm on Sunday 6 December 2026, in 17 days\n"
            )
        )
        #expect(
            asked.contains("You chose not to answer 26-0003.1. You still can: candour respond 26-0003.1\n")
        )
        #expect(!asked.contains("nothing to do"), "\(asked)")
        let quiet = page("told", show: [concern])
        #expect(quiet.contains("You still can: candour respond 26-0003.1\n"))
        #expect(quiet.contains("You have nothing to do now."))
        let decided = page("decided", show: [concern, "decision D-1 outcome=explained"])
        #expect(!decided.contains("You still can"))
    }

    @Test("the stage says whose turn it is")
    func stage() {
        let response = "response R-1 on=26-0003.1 when=2026-11-18T20:12:00Z"
        #expect(
            page("response", show: [Self.answered, response]).contains(
                "You have answered. The core team decides next.\n"
            )
        )
        for (state, said) in [
            ("waived", "You chose not to answer"), ("explained", "Nothing more is waited for from you"),
        ] {
            let page = page("response", show: ["concern 26-0003.1 state=\(state) title=\"Letters\""])
            #expect(page.contains("\(said). The core team decides next.\n"), "\(page)")
        }
        #expect(
            page("response", show: ["concern 26-0003.1 state=open title=\"Letters\"", Self.open]).contains(
                "Your response is waited for.\n"
            )
        )
    }
}
