import Testing

@testable import CandourClient

/// Questions of fairness: answering one, and reading them.
@Suite("Fairness")
struct FairnessTests {
    private static func shown(_ tag: Int, more: String = "") -> String {
        """
        C: \(tag) show 26-0042
        S: \(tag) row case 26-0042 rev=4 state=told prac=S-1 name="Dr Tom Hale" lead=U-17 who="Priya Nair" pack=england-primary-care version=1 title="Late letters"
        S: \(tag) row member 26-0042 user=U-22 as=team who="Jo Marsh"
        \(more)S: \(tag) ok n=2

        """
    }

    private static let figures = """
        C: 2 list figure pack=england-primary-care version=1
        S: 2 row pack england-primary-care version=1 title="England"
        S: 2 row question w1 for=fairness state=inferred title="Ensuring welfare and support" msg="Was support named?" basis="x"
        S: 2 row question u3 for=fairness state=topic title="Understanding the issues" msg="Was the context examined?" basis="x"
        S: 2 ok n=3

        """

    @Test("what was answered stands below its question, under its Principle; what is open comes first")
    func reading() {
        let answer = """
            S: 1 row consideration O-9 on=26-0042 topic=u3 answer=unknown user=U-22 due=2026-12-04 state=open stage=told level=understanding title="Was the context examined?" by=U-17 when=2026-11-19T09:00:00Z who="Priya Nair"

            """
        let bench = Bench([Self.shown(1, more: answer) + Self.figures])
        #expect(bench.run("fairness 42") == .done, "\(bench.printed.messages)")
        #expect(
            bench.printed.result == """
                STILL LOOKED INTO: 1 question.
                The wording is Candour's own: the official questions are not published.

                Ensuring welfare and support
                  w1. Was support named?

                Understanding the issues
                  u3. Was the context examined?
                      Not known yet. Priya Nair, 19 November 2026 (O-9). Jo Marsh looks into it by 11:59pm on Friday 4 December 2026

                """
        )
        #expect(bench.isFinished)
    }

    @Test(
        "an answer goes with what it needs",
        arguments: [
            ("--answer yes", "answer=yes"),
            ("--answer no --not-relevant \"No report yet\"", "answer=no reason=\"No report yet\""),
            (
                "--answer unknown --owner U-22 --due 4/12/2026",
                "answer=unknown user=U-22 due=2026-12-04"
            ),
        ]
    )
    func answering(flags: String, sent: String) {
        let script =
            Self.shown(1) + Self.figures
            + "C: 3 consider 26-0042 topic=u3 \(sent) once=k1\nS: 3 ok id=O-9\n"
        let bench = Bench([script])
        #expect(bench.run("consider 42 --question u3 \(flags) --yes") == .done, "\(bench.printed.messages)")
        #expect(bench.printed.result.contains("The answer is on the file of 26-0042"))
        #expect(bench.isFinished, "\(bench.printed.messages)")
    }
}
