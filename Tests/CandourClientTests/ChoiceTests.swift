import Testing

@testable import CandourClient

@Suite("What is meant: concerns, items, bodies and people, by number and by name")
struct ChoiceTests {
    private static func concerns(_ first: String, _ second: String) -> String {
        """
        C: 1 show 26-0042
        S: 1 row case 26-0042 rev=3 state=told name="Dr Tom Hale"
        S: 1 row concern 26-0042.1 state=\(first) title="Letters"
        S: 1 row concern 26-0042.2 state=\(second) title="Recalls"
        S: 1 ok n=3

        """
    }

    private static let waived = "C: 2 waive 26-0042.2 reason=\"x\" once=k1\nS: 2 ok\n"

    @Test("a case stands for its only open concern")
    func onlyOpen() {
        let bench = Bench(
            [Self.concerns("answered", "open") + Self.waived],
            user: "U-90",
            role: "practitioner"
        )
        #expect(bench.run("waive 42 --reason x --yes") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
    }

    @Test("with two open concerns it is asked which, and named without a terminal")
    func whichConcern() {
        let script = Self.concerns("open", "open")
        let bench = Bench(
            [script + Self.waived],
            lines: ["2"],
            isInteractive: true,
            user: "U-90",
            role: "practitioner"
        )
        #expect(bench.run("waive 42 --reason x --yes") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
        let silent = Bench([script], user: "U-90", role: "practitioner")
        #expect(silent.run("waive 42 --reason x --yes") == .usage)
        #expect(silent.printed.messages.contains("26-0042 has 2 open concerns."))
        #expect(silent.printed.messages.contains("  26-0042.2: Recalls\n"))
    }

    @Test("appeal 42: the one decision that can be appealed against")
    func appeal() {
        let bench = Bench(
            [
                """
                C: 1 show 26-0042
                S: 1 row case 26-0042 rev=3 state=decided name="Dr Tom Hale"
                S: 1 row decision D-1 on=26-0042 outcome=explained
                S: 1 row decision D-2 on=26-0042 outcome=conditions appeal=2026-12-20
                S: 1 ok n=3
                C: 2 show D-2
                S: 2 row decision D-2 on=26-0042 outcome=conditions appeal=2026-12-20
                S: 2 ok n=1
                C: 3 show 26-0042
                S: 3 row case 26-0042 rev=3 state=decided name="Dr Tom Hale"
                S: 3 ok n=1
                C: 4 appeal D-2 once=k1 {7}
                C| Unfair.
                S: 4 ok id=E-1
                """
            ],
            user: "U-90",
            role: "practitioner"
        )
        #expect(bench.run("appeal 42 --text Unfair. --yes") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
        #expect(bench.printed.messages.contains("Decision D-2, on 26-0042, Conditions, by a panel\n"))
    }

    @Test("nothing typed: a numbered list of what can be meant on all cases")
    func list() {
        let bench = Bench(
            [
                """
                C: 1 list case limit=6
                S: 1 row case 26-0042 state=plan
                S: 1 ok n=1
                C: 2 show 26-0042
                S: 2 row case 26-0042 rev=3 state=plan name="Dr Tom Hale"
                S: 2 row plan P-1 on=26-0042 state=complete objectives="Old"
                S: 2 row plan P-2 on=26-0042 state=proposed objectives="Audit"
                S: 2 row measure X-3 on=26-0042 kind=undertakings state=proposed
                S: 2 ok n=4
                C: 3 show P-2
                S: 3 row plan P-2 on=26-0042 state=proposed
                S: 3 ok n=1
                C: 4 show 26-0042
                S: 4 row case 26-0042 rev=3 state=plan name="Dr Tom Hale"
                S: 4 ok n=1
                C: 5 agree P-2 once=k1
                S: 5 ok id=J-1
                """
            ],
            lines: ["1"],
            isInteractive: true
        )
        #expect(bench.run("agree --yes") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
        #expect(
            bench.printed.messages.contains(
                "   1. Action plan P-2, on 26-0042, Audit\n   2. Interim measure X-3, on 26-0042\n"
            )
        )
    }

    private static let bodies = """
        C: 1 list body
        S: 1 row body G-1 name="Performance Panel"
        S: 1 row body G-2 name="Performance Advisory Group"
        S: 1 ok n=2

        """

    @Test("a body by its name, and by a part that only one has")
    func body() {
        let sent = """
            C: 2 list meeting group=G-1
            S: 2 ok n=0
            """
        for typed in ["performance panel", "panel", "G-1"] {
            let bench = Bench([typed == "G-1" ? sent.replacing(" 2 ", with: " 1 ") : Self.bodies + sent])
            #expect(bench.run("meetings list --of \"\(typed)\"") == .done, "\(bench.printed.messages)")
            #expect(bench.isFinished)
        }
        let bench = Bench([Self.bodies])
        #expect(bench.run("meetings list --of performance") == .data)
        #expect(bench.printed.messages.contains("More than one is called \"performance\"."))
    }

    @Test("a person by a name without its accents and curly apostrophe")
    func person() {
        let bench = Bench([
            shownCase + """
                C: 2 list user
                S: 2 row user U-9 name="Dr Inés O’Carrow" role=investigator state=active
                S: 2 ok n=1
                C: 3 assign 26-0042 if=3 user=U-9 as=investigating once=k1
                S: 3 ok rev=4
                """
        ])
        #expect(
            bench.run(#"assign 42 "Ines O'Carrow" --as investigating --yes"#) == .done,
            "\(bench.printed.messages)"
        )
        #expect(bench.isFinished)
    }

    @Test("a case number that cannot be read is asked again")
    func caseAgain() {
        let bench = Bench(
            ["C: 1 why 26-0042\nS: 1 ok n=0\n"],
            lines: ["the first", "42"],
            isInteractive: true
        )
        #expect(bench.run("why") == .done, "\(bench.printed.messages)")
        #expect(bench.printed.messages.contains("Error: Enter a case reference"))
    }
}
