import Testing

@testable import CandourClient

@Suite("What is said: one reason once, the next step right, and no word of the wire")
struct PlainSpeakingTests {
    private func refusal(_ faults: [String], _ said: String) -> Bench {
        let rows = faults.map { "S: 2 row fault \($0)\n" }.joined()
        return Bench([
            shownCase + "C: 2 close 26-0042 if=3 reason=\"x\" once=k1\n" + rows
                + "S: 2 no rule.guard id=26-0042 msg=\"\(said)\"\n"
        ])
    }

    @Test("a single reason is said once, with the command that puts it right")
    func once() {
        let bench = refusal(
            [
                #"key=learning-for-individual why=unmet msg="record learning for the individual, or the reason why there is none""#
            ],
            "cannot close yet: record learning for the individual, or the reason why there is none"
        )
        #expect(bench.run("close 42 --reason x --yes") == .notAllowed)
        #expect(
            bench.printed.messages.contains(
                """
                That cannot be done now. Cannot close yet: record learning for the individual, or the reason why there is none.
                To do it: candour learn 26-0042 --level individual

                """
            ),
            "\(bench.printed.messages)"
        )
    }

    @Test("several reasons are a list, each with its command")
    func several() {
        let bench = refusal(
            [
                #"key=told why=unmet msg="tell the practitioner first""#,
                #"key=decision-recorded why=unmet msg="record a decision first""#,
            ],
            "cannot close yet: tell the practitioner first"
        )
        #expect(bench.run("close 42 --reason x --yes") == .notAllowed)
        #expect(
            bench.printed.messages.contains(
                "  - Tell the practitioner first.\n  - Record a decision first.\nTo do it: candour tell 26-0042\nTo do it: candour decide 26-0042\n"
            )
        )
    }

    @Test("what a step waits for is said before its first question")
    func before() {
        let bench = Bench(
            [
                shownCase + """
                    C: 2 can verb=baseline on=26-0042
                    S: 2 ok allowed=yes
                    C: 3 why 26-0042
                    S: 3 row need verb=baseline key=told-or-delayed msg="tell the practitioner first, or have a second person approve a delay"
                    S: 3 ok n=1
                    """
            ],
            isInteractive: true
        )
        #expect(bench.run("grade 42") == .notAllowed)
        #expect(bench.isFinished)
        #expect(
            bench.printed.messages
                == "That cannot be done now. Tell the practitioner first, or have a second person approve a delay.\nTo do it: candour tell 26-0042\n"
        )
    }

    @Test(
        "hints of the wire are commands, stages have their names, and no key is left",
        arguments: [
            (
                "put an investigator on the case who has no other part in it: assign as=investigating",
                "Put an investigator on the case who has no other part in it: candour assign --as investigating."
            ),
            (
                "offer the practitioner an interview first: interview kind=practitioner",
                "Offer the practitioner an interview first: candour interview --kind practitioner."
            ),
            (
                #"cannot reopen: the case stands at "performance", and this step is taken at "closed""#,
                "Cannot reopen: the case stands at “A performance case is open”, and this step is taken at “Closed”."
            ),
            (
                "high-frequency needs both: it happened repeatedly, and patients may be at risk (safety=yes)",
                "“it happens often” needs both: it happened repeatedly, and patients may be at risk (patient safety “yes”)."
            ),
            ("cannot record the baseline yet", "Cannot record the grading yet."),
            ("due= is more than ten years away", "The date is more than ten years away."),
        ]
    )
    func words(_ said: String, _ shown: String) { #expect(Refusals.sentence(said) == shown) }

    private static let today = CivilDate(year: 2026, month: 11, day: 19)

    @Test(
        "dates: working days are not guessed, and nothing lies out of reach",
        arguments: [
            (
                "10 working days", DateReading.Side.future,
                "does not count working days. Type the day itself, like 3 December 2026."
            ),
            ("soon", .future, "like 3 December 2026, 3/12/2026 or in 2 weeks."),
            ("soon", .past, "like 19 November 2026, 19/11/2026 or yesterday."),
            ("1 january 2056", .future, "must be at most ten years from now."),
            ("1 january 1900", .past, "must be after 1948."),
        ]
    )
    func dates(_ typed: String, _ side: DateReading.Side, _ said: String) throws {
        let reading = DateReading(subject: "The date it is due", side: side, today: try #require(Self.today))
        let fault = #expect(throws: ClientFault.self) { try reading.read(typed) }
        #expect(fault?.status == .data)
        #expect(fault?.sentence.contains(said) == true, "\(fault?.sentence ?? "")")
    }

    @Test(arguments: [
        ("stats", "Did you mean \"statistics\"?"), ("shwo", "Did you mean \"show\"?"),
        ("topics", "\"topics\" is not a command.\n"),
    ])
    func suggestions(_ typed: String, _ said: String) {
        let bench = Bench()
        #expect(bench.run(typed) == .usage)
        #expect(bench.printed.messages.contains(said), "\(bench.printed.messages)")
    }

    @Test("help topics are listed, and an administrator's show is not taken for who")
    func topics() {
        let bench = Bench()
        #expect(bench.run("help topics") == .done)
        #expect(bench.printed.result.contains("getting-support"))
        let admin = Bench(program: "candour-admin")
        #expect(admin.run("show 1") == .usage)
        #expect(!admin.printed.messages.contains("who"))
    }

    @Test("an unknown kind of thing is a mistake, and the kinds are named")
    func kinds() {
        let bench = Bench()
        #expect(bench.run("show 42 respons") == .data)
        #expect(bench.printed.messages.contains("response"))
    }

    @Test("an unknown stage is named with the stages there are")
    func stages() {
        let bench = Bench()
        #expect(bench.run("list --state open") == .usage)
        #expect(bench.printed.messages.contains("--state must be one of received, told,"))
    }

    @Test("a registration number is looked at before it is sent")
    func number() {
        let bench = Bench()
        #expect(bench.run("register --name A --profession gp --number 12 --practice P --yes") == .data)
        #expect(bench.printed.messages.contains("A GMC number has seven digits. You typed \"12\"."))
    }

    @Test("undertakings are agreed to, everything else is approved")
    func measures() {
        func done(_ kind: String) -> String {
            let bench = Bench([
                shownCase
                    + "C: 2 measure 26-0042 kind=\(kind) immediate=no begins=2026-11-23 review=2026-12-07 alternatives=\"a\" basis=\"b\" reason=\"c\" once=k1\nS: 2 ok id=X-1\n"
            ])
            _ = bench.run(
                "measure 42 --kind \(kind) --immediate no --begins 23/11/2026 --review 7/12/2026 --alternatives a --basis b --reason c --yes"
            )
            return bench.printed.result
        }
        #expect(
            done("suspension").contains("candour approve X-1")
                && !done("suspension").contains("candour agree")
        )
        #expect(
            done("undertakings").contains("candour agree X-1")
                && !done("undertakings").contains("candour approve")
        )
    }

    @Test("a decision under a power says when it can be appealed against, and that notice is due")
    func decision() {
        let bench = Bench([
            shownCase + """
                C: 2 decide 26-0042 if=3 outcome=conditions cites=C-1 alternatives="a" meeting=H-2 power="p" appeal=2026-12-20 reason="r" once=k1
                S: 2 ok id=D-1 rev=5
                """
        ])
        #expect(
            bench.run(
                "decide 42 --outcome conditions --cites C-1 --meeting H-2 --alternatives a --power p --appeal-by 20/12/2026 --reason r --yes"
            ) == .done
        )
        #expect(bench.printed.result.contains("candour notify 26-0042"))
        #expect(bench.printed.result.contains("Dr Tom Hale can appeal by 11:59pm on Sunday 20 December 2026"))
        #expect(bench.printed.result.contains("candour intervene 26-0042"))
    }

    @Test("closing names the learning that is still due")
    func closing() {
        let bench = Bench([
            """
            C: 1 show 26-0042
            S: 1 row case 26-0042 rev=3 state=decided name="Dr Tom Hale"
            S: 1 row learning L-1 kind=learning due=2027-01-14
            S: 1 row learning L-2 kind=learning due=2027-01-15
            S: 1 row completion O-1 of=L-2
            S: 1 ok n=4
            C: 2 close 26-0042 if=3 reason="x" once=k1
            S: 2 ok rev=4
            """
        ])
        #expect(bench.run("close 42 --reason x --yes") == .done)
        #expect(
            bench.printed.result.contains(
                "Learning L-1 is due by 11:59pm on Thursday 14 January 2027. When it is done: candour complete L-1"
            )
        )
        #expect(!bench.printed.result.contains("L-2"))
    }

    @Test("who graded together is shown by name, and what is done counts down no more")
    func shown() {
        let bench = Bench([
            """
            C: 1 show 26-0042
            S: 1 row case 26-0042 rev=3 state=received told=2026-11-10 name="Dr Tom Hale"
            S: 1 row member user=U-2 who="Priya Nair" as=lead
            S: 1 row baseline B-1 present=U-2,U-3 result=isolated
            S: 1 row ask Q-1 for=response due=2026-12-03 state=done
            S: 1 row plan P-1 state=complete review=2027-01-20 milestones=2027-01-15
            S: 1 ok n=6
            """
        ])
        #expect(bench.run("show 42") == .done)
        #expect(bench.printed.result.contains("Graded together by: Priya Nair, U-3\n"))
        #expect(bench.printed.result.contains("Due: Thursday 3 December 2026\n"))
        #expect(bench.printed.result.contains("To be reviewed on: Wednesday 20 January 2027\n"))
        #expect(bench.printed.result.contains("Stage: Opened again, to be told what is new\n"))
    }
}

@Suite("Eighty columns")
struct EightyColumnsTests {
    @Test("an example that is broken is still one command, never broken inside a quoted text")
    func examples() {
        for (program, paths) in [
            ("candour", Program<Candour>.paths), ("candour-admin", Program<CandourAdmin>.paths),
        ] {
            for path in paths {
                let bench = Bench(program: program)
                _ = bench.run("help " + path)
                let lines = bench.printed.result.split(separator: "\n")
                for (index, line) in lines.enumerated() where line.hasPrefix("  candour") {
                    #expect(line.count(where: { $0 == "\"" }).isMultiple(of: 2), "\(path): \(line)")
                    let next = lines.indices.contains(index + 1) ? lines[index + 1] : ""
                    #expect(next.hasPrefix("      ") == line.hasSuffix(" \\"), "\(path): \(line)")
                }
            }
        }
    }

    @Test("a long line is broken between words, a command is not")
    func wrapped() {
        var printed = ""
        let screen = Screen(layout: .columns, width: 20, result: { printed += $0 }, message: { _ in })
        screen.say("  - Tell the practitioner first, then go on.")
        screen.say("    candour advise 42 --from review.md --yes")
        screen.say("To agree, type: candour agree P-1. It holds.")
        #expect(
            printed == """
                  - Tell the
                    practitioner
                    first, then go
                    on.
                    candour advise 42 --from review.md --yes
                To agree, type:
                  candour agree P-1.
                  It holds.

                """
        )
    }

    @Test("a column that is empty gives its place to one that is not, on a terminal only")
    func emptyColumns() {
        var table = Table(["Case", "Due", "Concern"])
        table.append([Cell("26-0042"), Cell(""), Cell("Late")])
        #expect(table.lines(layout: .columns, width: 80) == ["Case     Concern", "26-0042  Late"])
        #expect(table.lines(layout: .columns, width: nil)[0] == "Case     Due  Concern")
        #expect(table.lines(layout: .plain, width: 80) == ["26-0042\t\tLate"])
    }
}
