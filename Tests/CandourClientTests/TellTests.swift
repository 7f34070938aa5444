import Testing

@testable import CandourClient

@Suite("Telling of some concerns and not of others")
struct TellTests {
    private static func shown(_ second: String, _ third: String) -> String {
        """
        C: 1 show 26-0042
        S: 1 row case 26-0042 rev=3 state=told name="Dr Tom Hale"
        S: 1 row concern 26-0042.1 state=open heard=2026-11-10 title="Letters"
        S: 1 row concern 26-0042.2 state=open heard=2026-11-18 \(second) title="Untold"
        S: 1 row concern 26-0042.3 state=open heard=2026-11-18 \(third) title="Recalls"
        S: 1 ok n=4

        """
    }

    private static let delayed = "standing=delayed expires=2026-12-20"
    private static let words =
        "--how phone --told today --in-person no --companion offered --support yes --yes"

    private static func sent(_ of: String) -> String {
        """
        C: 2 tell 26-0042 if=3 how=phone told=2026-11-19 in-person=no companion=offered support=yes of=\(of) once=k1
        S: 2 ok id=M-1 rev=4
        """
    }

    @Test("without --of nobody is told of what a delay puts off, and the words say so")
    func usual() {
        let bench = Bench([Self.shown(Self.delayed, "standing=untold") + Self.sent("26-0042.3")])
        #expect(bench.run("tell 42 \(Self.words)") == .done, "\(bench.printed.messages)")
        let told = bench.printed.messages
        #expect(told.contains("and date, but not the accounts:\n  - 26-0042.3: Recalls, first heard"))
        #expect(
            told.contains(
                "Dr Tom Hale still does not see:\n  - 26-0042.2: Untold, first heard Wednesday 18 November 2026 (an approved delay puts the telling off until Sunday 20 December 2026)\n"
            )
        )
        #expect(bench.isFinished)
    }

    @Test("it is asked which, by number, when more than one is untold")
    func asked() {
        let bench = Bench(
            [Self.shown(Self.delayed, "standing=untold") + Self.sent("26-0042.3")],
            lines: ["7", "2"],
            isInteractive: true
        )
        #expect(bench.run("tell 42 \(Self.words)") == .done, "\(bench.printed.messages)")
        #expect(bench.printed.messages.contains("Which concerns was Dr Tom Hale told of?"))
        #expect(bench.printed.messages.contains("There is no \"7\" to choose from."))
        #expect(bench.isFinished)
    }

    @Test("what is under a delay is named, by its whole reference or its number")
    func named() {
        for of in ["26-0042.2,26-0042.3", "2,3"] {
            let bench = Bench([Self.shown(Self.delayed, "standing=untold") + Self.sent("26-0042.2,26-0042.3")]
            )
            #expect(bench.run("tell 42 --of \(of) \(Self.words)") == .done, "\(bench.printed.messages)")
            #expect(bench.isFinished)
        }
        let silent = Bench([Self.shown(Self.delayed, Self.delayed)])
        #expect(silent.run("tell 42 \(Self.words)") == .usage)
        #expect(silent.printed.messages.contains("--of"))
    }

    @Test("a concern says that it is not told, and until when")
    func rendered() {
        let bench = Bench([Self.shown(Self.delayed, "standing=untold")])
        #expect(bench.run("show 42") == .done, "\(bench.printed.messages)")
        #expect(
            bench.printed.result.contains(
                "not yet: an approved delay puts it off until Sunday 20 December 2026"
            )
        )
    }

    @Test("why names the concerns in the command")
    func why() {
        let bench = Bench([
            """
            C: 1 why 26-0042
            S: 1 row turn verb=tell of=26-0042.3 whose=lead who="Priya Nair" step="tell the practitioner"
            S: 1 ok n=1

            """
        ])
        #expect(bench.run("why 42") == .done)
        #expect(bench.printed.result.contains("candour tell 26-0042 --of 26-0042.3"))
    }

    @Test("readers: what is held back is said to be read later, what is addressed to the practitioner is not")
    func readers() {
        let referral = "refer 42 --to police --date today --reason x --yes"
        let bench = Bench([
            Self.shown(Self.delayed, "standing=untold").replacing(
                "show 26-0042\n",
                with: "show 26-0042 texts=no\n"
            ) + """
                C: 2 refer 26-0042 to=police date=2026-11-19 reason="x" once=k1
                S: 2 ok id=O-1
                """
        ])
        #expect(bench.run(referral) == .done, "\(bench.printed.messages)")
        #expect(
            bench.printed.messages.contains(
                "Dr Tom Hale will see it as soon as it is recorded that they were told of 26-0042.2 and 26-0042.3."
            )
        )
    }
}
