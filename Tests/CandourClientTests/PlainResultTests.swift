import Testing

@testable import CandourClient

@Suite("What programs read is whole, and what people read is named")
struct PlainResultTests {
    private static let home = """
        C: 1 list case sort=due limit=100
        S: 1 row case 26-0042 state=told name="Dr Tom Hale" title="Letters" new=R-1,E-2,E-3,J-4,E-9 kinds=response,hearing,request,agreement approve=X-5 inquire=O-6 total=20
        S: 1 ok n=1
        C: 2 due
        S: 2 row due 26-0042 for=inquiry id=O-6 whose=team begins=2026-11-01 due=2026-11-26 state=running msg="by"
        S: 2 ok n=1

        """

    @Test("the first page as JSON holds the dates and every line that people read")
    func page() {
        let bench = Bench([Self.home])
        #expect(bench.run("--json") == .done, "\(bench.printed.messages)")
        for part in [
            #""due":[{"row":"due""#, #""item":"O-6""#, #""page":["Good afternoon, "#, #""meetings":[]"#,
            #"candour consider O-6"#, "with a request for a HEARING, E-2",
        ] {
            #expect(bench.printed.result.contains(part), "\(part): \(bench.printed.result)")
        }
    }

    @Test("news are called what they are, and what is not named is counted")
    func news() {
        let bench = Bench([Self.home])
        #expect(bench.run("") == .done)
        for line in [
            "New from Dr Tom Hale: response R-1.",
            "New from Dr Tom Hale: representations, with a request for a HEARING, E-2.",
            "New from Dr Tom Hale: request for more time E-3.", "New from Dr Tom Hale: agreement J-4.",
            "New from Dr Tom Hale: answer or request E-9.",
            "And 13 more that wait on this case: candour show 26-0042\n",
        ] {
            #expect(bench.printed.result.contains(line), "\(line): \(bench.printed.result)")
        }
    }

    @Test("a practitioner reads on the first page that something is kept back, and why")
    func keptBack() {
        let row = #"case 26-0042 state=told name="Dr Tom Hale" title="Letters""#
        let script = """
            C: 1 list case sort=due limit=100
            S: 1 row \(row)
            S: 1 ok n=1
            C: 2 due
            S: 2 ok n=0
            C: 3 show 26-0042
            S: 3 row \(row)
            S: 3 row withheld W-9 why=third-party review=2026-12-21 state=approved
            S: 3 ok n=2
            """
        let bench = Bench([script], user: "U-90", role: "practitioner")
        #expect(bench.run("") == .done)
        let line =
            "Something is kept back from you (W-9). Why: It is about someone else. It is looked at again on Monday 21 December 2026.\n"
        #expect(bench.printed.result.contains(line), "\(bench.printed.result)")
    }

    @Test("who is on no list is not said to be on one, and a fallen decision has no clock")
    func standing() {
        let prac = Bench([
            """
            C: 1 show S-4
            S: 1 row prac S-4 rev=1 profession=gp list=medical state=not-on-list begins=2026-11-19 name="Dr Ann Lee"
            S: 1 ok n=1
            """
        ])
        #expect(prac.run("show S-4") == .done)
        #expect(prac.printed.result.contains("On the list: Not on the list\n"), "\(prac.printed.result)")
        #expect(!prac.printed.result.contains("Since:") && !prac.printed.result.contains("Medical"))
        let row = "row decision D-4 on=26-0042 outcome=conditions set=2026-12-20 standing=overturned"
        let file = "C: 2 show 26-0042\nS: 2 row case 26-0042 name=\"Dr Tom Hale\"\nS: 2 ok n=1\n"
        let decision = Bench(["C: 1 show D-4\nS: 1 \(row)\nS: 1 ok n=1\n" + file])
        #expect(decision.run("show D-4") == .done)
        #expect(!decision.printed.result.contains("The clock stands still"), "\(decision.printed.result)")
        #expect(decision.printed.result.contains("Appeal until, as it was set: Sunday 20 December 2026\n"))
    }

    @Test("meetings name bodies and people, for programs too")
    func meetings() {
        let script = """
            C: 1 list meeting
            S: 1 row meeting H-2 rev=1 group=G-1 date=2026-11-03 state=held present=U-8
            S: 1 ok n=1
            C: 2 list body
            S: 2 row body G-1 kind=committee name="Contractor committee"
            S: 2 row seat G-1 user=U-8 as=chair who="Raj Shah"
            S: 2 ok n=2
            C: 3 list meeting
            S: 3 ok n=0
            """
        let plain = Bench([script], layout: .plain)
        #expect(plain.run("meetings list") == .done)
        #expect(
            plain.printed.result == "H-2\tContractor committee (G-1)\t2026-11-03\theld\t\tRaj Shah (U-8)\n",
            "\(plain.printed.result)"
        )
        let json = Bench([script])
        #expect(json.run("meetings list --json") == .done)
        #expect(
            json.printed.result.contains(#""groupName":"Contractor committee","presentNames":["Raj Shah"]"#)
        )
    }

    @Test("who has read something: the latest first, and what each read")
    func looks() {
        let bench = Bench([
            """
            C: 1 who-looked R-1
            S: 1 row look id=26-0042 by=U-2 when=2026-11-18T09:00:00Z who="Priya Nair" role=manager
            S: 1 row look id=R-1 by=U-3 when=2026-11-19T09:00:00Z who="Jo Marsh" role=manager
            S: 1 ok n=2
            """
        ])
        #expect(bench.run("who-read R-1") == .done)
        let lines = bench.printed.result.split(separator: "\n")
        #expect(lines.first?.hasPrefix("Jo Marsh, Case manager read R-1. ") == true, "\(lines)")
        #expect(
            lines.last?.hasPrefix("Priya Nair, Case manager read the case, 26-0042. ") == true,
            "\(lines)"
        )
    }

    @Test("a draft that is not there is missed in the same words everywhere")
    func drafts() throws {
        let bench = Bench([shownCase], lines: ["here", "One", ".", "no"], isInteractive: true)
        _ = bench.run("note 42 --kind phone")
        for line in ["resume draft-9", "send draft-9", "drafts --remove draft-9"] {
            bench.printed.messages = ""
            #expect(bench.run(line) == .noInput, "\(line)")
            #expect(
                bench.printed.messages
                    == "Error: There is no draft draft-9.\nTo see your drafts: candour drafts\n"
            )
        }
    }

    @Test(
        "refusals name the flag, and say what is asked",
        arguments: [
            (
                "there is more than one incident: say in differs= why it is no pattern",
                "There is more than one incident: say with --differs why it is no pattern."
            ),
            (
                "Jo Marsh, U-3, needs the role panel for a seat on G-1: an administrator gives it first",
                "Jo Marsh, U-3, needs the role committee (candour-admin role set) for a seat on G-1: an administrator gives it first."
            ),
            (
                "report the case first: report kind=isolated",
                "Report the case first: candour report --kind isolated."
            ),
            ("the case is late: wait for it", "The case is late: wait for it."),
        ]
    )
    func refusals(_ said: String, _ shown: String) {
        #expect(Refusals.sentence(said) == shown)
    }

    @Test("a yes-or-no flag that is missing says its question")
    func missing() {
        let bench = Bench([shownCase])
        #expect(bench.run("ask 42 --for response --by \"11 december\" --yes") == .usage)
        #expect(
            bench.printed.messages.hasSuffix(
                "Enter an answer to the question \"Did Dr Tom Hale agree to this date?\": yes, no, with --agreed.\n"
            ),
            "\(bench.printed.messages)"
        )
    }

    @Test("a date at a weekend is said to be one, and one on the wrong side says how it was read")
    func dates() throws {
        let bench = Bench([shownCase])
        #expect(bench.run("ask 42 --for response --by \"6 december\" --yes") == .usage)
        #expect(
            bench.printed.messages.contains("The date it is due is at a weekend: Sunday 6 December 2026.\n")
        )
        let past = Bench([shownCase])
        #expect(past.run("ask 42 --for response --by 12.3.26 --yes") == .data)
        #expect(
            past.printed.messages.contains(
                "must be today or in the future. You typed \"12.3.26\", which is Thursday 12 March 2026."
            )
        )
        let friday = try #require(CivilDate(iso: "2026-11-20"))
        #expect(
            [13, 14, 15, 16, 17].map { friday.workday(after: $0).iso } == [
                "2026-12-03", "2026-12-04", "2026-12-07", "2026-12-07", "2026-12-07",
            ]
        )
    }

    @Test("what goes up slowly is said to be on its way, once")
    func slow() {
        let bench = Bench([
            shownCase + """
                C: 2 note 26-0042 kind=phone once=k1 {5}
                C| Hello
                ~
                S: 2 ok id=N-1
                """
        ])
        #expect(bench.run("note 42 --kind phone --text Hello --yes") == .done, "\(bench.printed.messages)")
        #expect(
            bench.printed.messages.contains(
                "Still sending: 5 bytes are on their way. The line is slow, and nothing is lost.\n"
            ),
            "\(bench.printed.messages)"
        )
    }

    @Test("a manual page fits a terminal of 80 columns beside its indent")
    func columns() {
        for program in ["candour", "candour-admin"] {
            let bench = Bench(program: program)
            _ = bench.run("help man-page")
            let text = bench.printed.result.replacing("\\-", with: "-").replacing("\\e", with: "\\")
            var isVerbatim = false
            for line in text.split(separator: "\n") {
                if line == ".nf" || line == ".fi" { isVerbatim = line == ".nf" }
                if isVerbatim { #expect(line.count <= 73, "\(line)") }
            }
        }
    }

    @Test("no example of a manual page is broken where a shell would not go on")
    func examples() {
        for program in ["candour", "candour-admin"] {
            let bench = Bench(program: program)
            _ = bench.run("help man-page")
            let lines = bench.printed.result.split(separator: "\n", omittingEmptySubsequences: false)
            for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("  \(program)") {
                let isWhole =
                    line.hasSuffix("\\e") ? next.hasPrefix("      ") : next.first?.isLowercase != true
                #expect(isWhole, "\(line)\n\(next)")
                #expect(line.count { $0 == "\"" }.isMultiple(of: 2), "\(line)")
            }
        }
    }
}
