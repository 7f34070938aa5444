import Testing

@testable import CandourClient

@Suite("Prompts offer the words of the rules")
struct ListedWordsTests {
    private static let shown = """
        C: 1 show N-7
        S: 1 row note N-7 on=26-0042.1 kind=phone {1}
        S| x
        S: 1 ok n=1
        C: 2 show 26-0042
        S: 2 row case 26-0042 rev=3 state=told name="Dr Tom Hale"
        S: 2 ok n=1
        C: 3 list word on=26-0042

        """
    private static let withheld = """
        C: 4 withhold N-7 why=legal-advice review=2027-03-01 reason="Counsel" once=k1
        S: 4 ok id=W-1
        """
    private static let rest = ["1/3/2027", "yes", "Counsel", "yes"]

    @Test("only the words that the rules of the case have are offered")
    func some() {
        let words = """
            S: 3 row list withholding-reasons count=2 confidence=inferred title="x" basis="x"
            S: 3 row word third-party list=withholding-reasons title="x"
            S: 3 row word legal-advice list=withholding-reasons title="x"
            S: 3 row word police-request list=delay-reasons title="x"
            S: 3 ok n=4

            """
        let bench = Bench([Self.shown + words + Self.withheld], lines: ["2"] + Self.rest, isInteractive: true)
        #expect(bench.run("withhold N-7") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
        #expect(
            bench.printed.messages.contains(
                "   1. It is about someone else\n   2. It is legal advice\nEnter a number from 1 to 2: "
            )
        )
    }

    @Test(
        "a case without such a list, and a server that does not know the question, leave every word",
        arguments: ["S: 3 ok n=0\n", "S: 3 no bad.verb msg=\"no such verb\"\n"]
    )
    func all(answer: String) {
        let bench = Bench(
            [Self.shown + answer + Self.withheld],
            lines: ["3"] + Self.rest,
            isInteractive: true
        )
        #expect(bench.run("withhold N-7") == .done, "\(bench.printed.messages)")
        #expect(bench.printed.messages.contains("Enter a number from 1 to 5: "))
    }
}
