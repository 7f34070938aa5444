import Testing

@testable import CandourClient

@Suite("Commands that lead on, and refusals that come before the questions")
struct DeadEndTests {
    private static let inquiry =
        #"consideration O-9 on=26-0042 topic=u3 answer=unknown user=U-17 due=2026-12-04 state=open title="Was the context examined?""#
    private static let file = """
        row case 26-0042 rev=3 state=performance name="Dr Tom Hale" pack=p version=1
        """

    private static func shown(_ tag: Int, _ more: String = "") -> String {
        let rows = ([file] + (more.isEmpty ? [] : [more])).map { "S: \(tag) \($0)\n" }.joined()
        return "C: \(tag) show 26-0042\n\(rows)S: \(tag) ok n=1\n"
    }

    private static func list(_ tag: Int, _ type: String, _ rows: [String]) -> String {
        "C: \(tag) list \(type)\n" + rows.map { "S: \(tag) row \($0)\n" }.joined() + "S: \(tag) ok n=1\n"
    }

    @Test("an inquiry is answered by its reference, and says so where it is read")
    func inquiry() {
        let script =
            "C: 1 show O-9\nS: 1 row \(Self.inquiry)\nS: 1 ok n=1\n" + Self.shown(2)
            + "C: 3 list figure pack=p version=1\nS: 3 row question u3 for=f state=own title=\"P\" msg=\"Was it?\"\nS: 3 ok n=1\n"
            + "C: 4 consider 26-0042 topic=u3 answer=yes once=k1\nS: 4 ok id=O-12\n"
        let bench = Bench([script])
        #expect(bench.run("consider O-9 --answer yes --yes") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
        let read = Bench(["C: 1 show O-9\nS: 1 row \(Self.inquiry)\nS: 1 ok n=1\n" + Self.shown(2)])
        #expect(read.run("show O-9") == .done)
        #expect(read.printed.result.hasSuffix("To answer it: candour consider O-9\n"))
    }

    @Test("a hearing is recorded by the proposal that it was about")
    func hearing() {
        let script =
            "C: 1 show X-9\nS: 1 row proposal X-9 on=26-0042 kind=conditions\nS: 1 ok n=1\n" + Self.shown(2)
            + "C: 3 hear 26-0042 of=X-9 meeting=H-2 attended=no companion=declined once=k1\nS: 3 ok id=O-12\n"
        let bench = Bench([script])
        let line = "hear X-9 --meeting H-2 --attended no --companion declined --yes"
        #expect(bench.run(line) == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
    }

    private static let meetings = [
        "meeting H-1 group=G-1 date=2026-11-02 state=held",
        "meeting H-2 group=G-2 date=2026-11-03 state=held",
        "meeting H-3 group=G-2 date=2026-12-03 state=called",
        "meeting H-4 group=G-3 date=2026-11-04 state=held",
    ]
    private static let bodies = [
        #"body G-1 kind=committee name="Contractor committee""#,
        #"body G-2 kind=panel name="Performance Panel""#,
        #"body G-3 kind=panel name="Other panel""#,
    ]

    @Test("only meetings without minutes are offered for minutes, by the name of their body")
    func hold() {
        let bench = Bench(
            [Self.list(1, "meeting", Self.meetings) + Self.list(2, "body", Self.bodies)],
            lines: ["stop"],
            isInteractive: true
        )
        #expect(bench.run("meetings hold") == .stopped)
        #expect(
            bench.printed.messages.contains(
                "   1. H-3, Thursday 3 December 2026, Performance Panel, Called\nEnter a number from 1 to 1: "
            ),
            "\(bench.printed.messages)"
        )
        let none = Bench(
            [Self.list(1, "meeting", [Self.meetings[0]]) + Self.list(2, "body", Self.bodies)],
            isInteractive: true
        )
        #expect(none.run("meetings hold") == .notVisible)
        #expect(none.printed.messages.contains("No meeting waits for its minutes."))
        let held = Bench(["C: 1 show H-1\nS: 1 row \(Self.meetings[0])\nS: 1 ok n=1\n"])
        #expect(held.run("meetings hold H-1 --present U-1 --text x --yes") == .notAllowed)
        #expect(held.printed.messages.contains("The minutes of H-1 are recorded already."))
    }

    @Test("minutes without a quorum say before and after that nothing can be decided there")
    func quorum() {
        let script = """
            C: 1 show H-3
            S: 1 row meeting H-3 rev=1 group=G-2 date=2026-11-19 state=called
            S: 1 ok n=1
            C: 2 show G-2
            S: 2 row body G-2 rev=1 kind=panel quorum=3 name="Performance Panel"
            S: 2 ok n=1
            C: 3 hold H-3 present=U-8,U-9 once=k1 {7}
            C| Minutes
            S: 3 ok rev=2
            """
        let bench = Bench([script])
        #expect(bench.run("meetings hold H-3 --present U-8,U-9,U-8 --text Minutes --yes") == .done)
        let words =
            "2 of the 3 members that are needed were present and free to act: nothing can be decided at H-3."
        #expect(bench.printed.messages.contains(words), "\(bench.printed.messages)")
        #expect(bench.printed.result.contains(words), "\(bench.printed.result)")
    }

    private static let may =
        "C: 2 can verb=decide on=26-0042\nS: 2 ok allowed=yes\nC: 3 why 26-0042\nS: 3 ok n=0\n"

    @Test("a panel's outcome is refused at once where no panel has the case, and offers its held meetings")
    func decide() {
        let none = Bench([Self.shown(1) + Self.may], lines: ["conditions"], isInteractive: true)
        #expect(none.run("decide 42") == .notAllowed)
        #expect(
            none.printed.messages.contains(
                "No panel that decides under the regulations that 26-0042 was reported to has held a meeting."
            )
        )
        #expect(none.isFinished, "\(none.printed.messages)")
        let report = "row report O-1 on=26-0042 group=G-2 meeting=H-2"
        let bench = Bench(
            [
                Self.shown(1, report) + Self.may + Self.list(4, "meeting", Self.meetings)
                    + Self.list(5, "body", Self.bodies)
            ],
            lines: ["conditions", "stop"],
            isInteractive: true
        )
        #expect(bench.run("decide 42") == .stopped)
        #expect(
            bench.printed.messages.contains(
                "   1. H-2, Tuesday 3 November 2026, Performance Panel, Held\nEnter a number from 1 to 1: "
            ),
            "\(bench.printed.messages)"
        )
    }

    @Test("the answer to a request for more time says what was asked for, and offers that day")
    func extend() {
        let ask =
            "C: 1 show Q-1\nS: 1 row ask Q-1 on=26-0042 for=response due=2026-12-03 state=open\nS: 1 ok n=1\n"
        let request =
            #"row request E-5 on=26-0042 of=Q-1 due=2026-12-21 state=waiting reason="On leave" by=U-90 who="Dr Tom Hale""#
        let script =
            ask + Self.shown(2).replacing("26-0042\n", with: "26-0042 rows=members\n", maxReplacements: 1)
            + Self.shown(3, request)
            + "C: 4 extend Q-1 due=2026-12-21 reason=\"Leave\" agreed=yes once=k1\nS: 4 ok\n"
        let bench = Bench([script], lines: ["yes", "Leave", "1", "yes"], isInteractive: true)
        #expect(bench.run("extend Q-1") == .done, "\(bench.printed.messages)")
        #expect(
            bench.printed.messages.contains(
                "Dr Tom Hale asked for more time (E-5), until Monday 21 December 2026: On leave.\nIs Monday 21 December 2026 to be the new date? Type yes or no: "
            )
        )
        #expect(bench.isFinished)
    }

    @Test("what was answered is shown before it is sent")
    func checked() {
        let script = Self.shown(1) + "C: 2 can verb=contact on=26-0042\nS: 2 ok allowed=yes\n"
        let bench = Bench(
            [script],
            lines: ["today", "yes", "7", "DC Smith", "Asked", "", "no"],
            isInteractive: true
        )
        _ = bench.run("contact 42")
        #expect(
            bench.printed.messages.contains(
                "Check your answers. NOT SENT. Contact with a body outside, 26-0042.\n  Day: Thursday 19 November 2026\n  Body: The police\n  With: DC Smith\n  Why: Asked\nTo change one, type no, and then: candour resume\n"
            ),
            "\(bench.printed.messages)"
        )
        #expect(bench.keyboard.isUsedUp)
    }

    @Test("the only companion is the one that is meant, and the nearest name wins")
    func names() {
        let script = """
            C: 1 show 26-0042
            S: 1 row member user=U-9 who="Ann Lee" as=companion
            S: 1 ok n=1
            C: 2 uninvite 26-0042 user=U-9 once=k1
            S: 2 ok
            """
        let bench = Bench([script], user: "U-90", role: "practitioner")
        #expect(bench.run("uninvite 42 --yes") == .done, "\(bench.printed.messages)")
        let people = ["Jo Marsh", "Late Joiner", "Joanna Major", "Sian O'Neill"].enumerated().map {
            Choice("U-\($0.offset)", $0.element)
        }
        let cases: [(String, [String])] = [
            ("jo", ["Jo Marsh"]), ("join", ["Late Joiner"]), ("major", ["Joanna Major"]),
            ("oneill", ["Sian O'Neill"]), ("oanna", ["Joanna Major"]), ("ma", ["Jo Marsh", "Joanna Major"]),
            ("'", []), ("zz", []),
        ]
        for (typed, found) in cases {
            #expect(NameMatch.best(typed, in: people).map(\.label) == found, "\(typed)")
        }
    }

    /// What is typed after `can`, the verb that the server is asked about, and the case.
    private static let asked: [(typed: String, verb: String, on: String?)] = [
        ("meetings call", "new-meeting", nil), ("meetings hold", "hold", nil), ("hold-meeting", "hold", nil),
        ("review 42", "review", "26-0042"), ("share 26 0042", "share", "26-0042"),
        ("GRADE 42", "baseline", "26-0042"),
        ("draft-report 42", "draft", "26-0042"), ("add-concern 42", "new-concern", "26-0042"),
    ]

    @Test("can takes commands as they are typed")
    func can() {
        for (typed, verb, on) in Self.asked {
            let place = on.map { " on=\($0)" } ?? ""
            let bench = Bench(["C: 1 can verb=\(verb)\(place)\nS: 1 ok allowed=yes\n"])
            #expect(bench.run("can \(typed)") == .done, "\(typed): \(bench.printed.messages)")
            let more = on.map { " Whether the case has come that far: candour why \($0)" } ?? ""
            #expect(bench.printed.result == "Yes, you may.\(more)\n")
            #expect(bench.isFinished)
        }
        let wrong = Bench()
        #expect(wrong.run("can fly!") == .usage)
        #expect(wrong.printed.messages.contains("\"fly!\" is not a command."))
    }
}
