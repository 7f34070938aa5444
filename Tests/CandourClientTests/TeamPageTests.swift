import CLP
import Testing

@testable import CandourClient

@Suite("candour alone, for those who work on cases: every date that is late, and a companion's last day")
struct TeamPageTests {
    private static let head = #"case 26-0001 state=investigation name="Dr Grace Whitcombe" title="Recalls""#

    private func page(_ due: [String], show: [String] = [], role: String = "manager") -> String {
        var script = "C: 1 list case sort=due limit=100\nS: 1 row \(Self.head)\nS: 1 ok n=1\nC: 2 due\n"
        script += due.map { "S: 2 row due 26-0001 \($0)\n" }.joined() + "S: 2 ok n=\(due.count)\n"
        if !show.isEmpty {
            script +=
                "C: 3 show 26-0001 texts=no\n" + show.map { "S: 3 row \($0)\n" }.joined()
                + "S: 3 ok n=\(show.count)\n"
        }
        let bench = Bench([script], user: "U-5", role: role)
        #expect(bench.run("") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
        return bench.printed.result
    }

    @Test("an older date hides no graver one: each has its line, and the next date is one that is to come")
    func everyDate() {
        let page = page([
            "for=inquiry id=O-8 whose=organisation due=2026-10-26 state=overdue",
            "for=measure id=X-4 whose=body due=2026-11-15 state=overdue",
            "for=investigation id=M-2 whose=organisation due=2026-12-01 state=running",
        ])
        #expect(page.contains("26-0001  Overdue. Dr Grace Whitcombe: Recalls."), "\(page)")
        #expect(
            page.contains("Next date: Tuesday 1 December 2026, in 12 days, report of the investigation\n")
        )
        #expect(page.contains("  Overdue since Monday 26 October 2026, 24 days ago: inquiry (O-8)\n"))
        #expect(
            page.contains(
                "  REVIEW OVERDUE: the interim measure X-4 still holds, and its review was due on Sunday 15 November 2026.\n"
            )
        )
    }

    @Test("a measure that lapsed is said loudly")
    func lapsed() {
        let page = page(["for=measure id=X-4 whose=body due=2026-11-15 state=lapsed"])
        #expect(page.contains("  LAPSED: the interim measure X-4 NO LONGER HOLDS."), "\(page)")
        #expect(!page.contains("Next date"))
    }

    private static let members = [
        head, #"member user=U-2 who="Priya Nair" as=lead"#,
        #"member user=U-8 who="Dr Ilse Brandt" as=companion scope=concerns,responses"#,
    ]

    @Test(
        "a companion is named as a reader of what they were given, and of nothing else",
        arguments: [
            ("respond", true), ("represent", true), ("tell", true), ("plan", false), ("agree", false),
            ("draft", false), ("consider", false),
        ]
    )
    func companion(_ verb: String, _ isReader: Bool) throws {
        let rows = try Self.members.map { try Row(Message(octets: Array("* row \($0)\n".utf8))) }
        let outcome = Outcome(rows: rows, last: rows[0], refusal: nil)
        let file = CaseFile(id: "26-0001", outcome: outcome)
        let readers = Audience(.shared, of: file, verb: verb).readers
        #expect(readers.contains { $0.hasPrefix("Dr Ilse Brandt") } == isReader, "\(readers)")
    }

    @Test("a companion whose time has ended is told so, and on which day")
    func ended() {
        let bench = Bench(
            [
                """
                C: 1 list case sort=due limit=100
                S: 1 ok n=0
                C: 2 who
                S: 2 row place 26-0003 ends=2026-10-30
                S: 2 ok user=U-8 name="Dr Ilse Brandt" role=companion
                """
            ],
            user: "U-8",
            role: "companion"
        )
        #expect(bench.run("") == .done)
        #expect(bench.isFinished)
        #expect(
            bench.printed.result.contains(
                "Your time as companion on 26-0003 ended on Friday 30 October 2026.\n"
            )
        )
        #expect(!bench.printed.result.contains("no open cases"))
    }

    @Test("to a companion an empty list is what they may read, not all there is")
    func nothingToRead() {
        let bench = Bench(["C: 1 why 26-0001\nS: 1 ok n=0\n"], user: "U-8", role: "companion")
        #expect(bench.run("why 26-0001") == .done)
        #expect(bench.printed.result == "Nothing on 26-0001 that you may read is waiting.\n")
    }
}
