import Testing

@testable import CandourClient

@Suite("A first word is not the last: the practitioner is told until when they can add to it")
struct LastWordTests {
    private static let shown = """
        C: 1 show 26-0042
        S: 1 row case 26-0042 rev=3 state=response name="Dr Tom Hale" lead=U-17 who="Priya Nair"
        S: 1 row concern 26-0042.1 state=open title="Late"
        S: 1 row ask Q-1 for=response due=2026-12-03 state=open

        """

    private func respond(_ final: String) -> String {
        Self.shown + """
            S: 1 ok n=3
            C: 2 respond 26-0042.1\(final) once=k1 {4}
            C| Done
            S: 2 ok id=R-1
            C: 3 receipt R-1
            S: 3 no bad.verb msg="no such verb"
            """
    }

    @Test(
        "respond asks whether this is all while a date runs, and says until when more can be added",
        arguments: [("no", "", true), ("yes", " final=yes", false)]
    )
    func asked(_ typed: String, _ final: String, _ runs: Bool) {
        let bench = Bench(
            [respond(final)],
            lines: [typed, "yes"],
            isInteractive: true,
            user: "U-90",
            role: "practitioner"
        )
        #expect(bench.run("respond 42 --text Done") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
        let question =
            "Is this all that you want to say? If not, your time runs until the end of Thursday 3 December 2026, and you can add to it."
        #expect(bench.printed.messages.contains(question), "\(bench.printed.messages)")
        let adding = "you can add to it: candour respond 26-0042.1"
        #expect(
            (bench.printed.result + bench.printed.messages).contains(adding) == runs,
            "\(bench.printed.result + bench.printed.messages)"
        )
    }

    @Test(
        "respond with flags says it only when the flag does",
        arguments: [("", ""), (" --final yes", " final=yes"), (" --final no", "")]
    )
    func flag(_ flag: String, _ final: String) {
        let bench = Bench([respond(final)], user: "U-90", role: "practitioner")
        #expect(bench.run("respond 42 --text Done\(flag) --yes") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
    }

    @Test(
        "the first page says until when more can be added",
        arguments: [
            (
                "due 26-0042 for=representations id=X-2 whose=practitioner due=2026-12-17 state=running",
                [#"representation E-5 of=X-2 hearing=no"#],
                "Your representations on X-2 were SENT (E-5). Your time runs",
                "candour represent X-2"
            ),
            (
                "due 26-0042 for=comments id=I-4 whose=practitioner due=2026-12-17 state=running",
                [#"comment E-6 of=I-4"#], "Your comments on I-4 were SENT (E-6). Your time runs",
                "candour comment I-4"
            ),
            (
                "due 26-0042 for=response id=Q-1 whose=practitioner due=2026-12-17 state=running",
                [
                    "concern 26-0042.1 state=answered title=\"Late\"",
                    "ask Q-1 for=response due=2026-12-17 state=open",
                    "response R-1 on=26-0042.1",
                ], "You have answered 26-0042.1. Your time runs", "candour respond 26-0042.1"
            ),
        ]
    )
    func page(_ due: String, _ rows: [String], _ said: String, _ command: String) {
        let file = ["case 26-0042 rev=2 state=response name=\"Dr Tom Hale\" title=\"Late\""] + rows
        let bench = Bench(
            [
                """
                C: 1 list case sort=due limit=100
                S: 1 row case 26-0042 rev=2 state=response name="Dr Tom Hale" title="Late"
                S: 1 ok n=1
                C: 2 due
                S: 2 row \(due)
                S: 2 ok n=1
                C: 3 show 26-0042
                \(file.map { "S: 3 row \($0)" }.joined(separator: "\n"))
                S: 3 ok n=\(file.count)
                """
            ],
            user: "U-90",
            role: "practitioner"
        )
        #expect(bench.run("") == .done)
        #expect(bench.printed.result.contains(said), "\(bench.printed.result)")
        #expect(
            bench.printed.result.contains(
                "until the end of Thursday 17 December 2026; you can add to it: \(command)\n"
            )
        )
        #expect(!bench.printed.result.contains("nothing to do"))
    }

    @Test("an answer that is all says so, and representations that came late do")
    func shown() {
        let rows = [
            ("R-1", "response R-1 on=26-0042.1 final=yes", "All that there is to say: Yes"),
            (
                "E-5", #"representation E-5 of=X-2 hearing=yes msg="received 1 day after Monday""#,
                "Received 1 day after Monday"
            ),
        ]
        for (id, row, said) in rows {
            let script = """
                C: 1 show 26-0042
                S: 1 row case 26-0042 rev=2 state=response name="Dr Tom Hale" title="Late"
                S: 1 row \(row)
                S: 1 ok n=2
                """
            let bench = Bench([script], layout: .records)
            #expect(bench.run("show 42") == .done, "\(id): \(bench.printed.messages)")
            #expect(bench.printed.result.contains(said), "\(bench.printed.result)")
        }
    }

    private static let proposed = """
        C: 1 show 26-0042
        S: 1 row case 26-0042 rev=3 state=report name="Dr Tom Hale" lead=U-17 who="Priya Nair"
        S: 1 row proposal X-9 kind=conditions state=heard
        S: 1 row representation E-5 of=X-9 hearing=no
        S: 1 ok n=3

        """
    private static let conditions =
        #"decide 42 --outcome conditions --cites B-1 --meeting H-2 --alternatives a --power p --appeal-by 17/12/2026 --reason x --yes"#

    @Test("decide takes, and asks for, how the representations were weighed")
    func weighed() {
        let without = Bench([Self.proposed])
        #expect(without.run(Self.conditions) == .usage)
        #expect(without.printed.messages.contains("Enter how E-5 was weighed"), "\(without.printed.messages)")
        let bench = Bench(
            [
                Self.proposed + """
                    C: 2 decide 26-0042 if=3 outcome=conditions cites=B-1 weighs=E-5 weighing="Accepted in part" alternatives="a" meeting=H-2 power="p" appeal=2026-12-17 reason="x" once=k1
                    S: 2 ok id=D-1 rev=4
                    """
            ]
        )
        #expect(
            bench.run(Self.conditions + #" --weigh "E-5=Accepted in part""#) == .done,
            "\(bench.printed.messages)"
        )
        #expect(bench.isFinished)
    }
}
