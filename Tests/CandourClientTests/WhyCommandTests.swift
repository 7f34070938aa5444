import ArgumentParser
import Casework
import Testing

@testable import CandourClient

@Suite("What `why` tells people to type can be typed")
struct WhyCommandTests {
    /// What a step is about where it names something, as references that the server can give.
    private static let about: [Action: [String]] = [
        .approve: ["Y-1", "W-2", "X-3", "J-4"], .review: ["P-1", "X-2"], .respond: ["26-0042.1"],
        .advise: ["Q-5"], .agree: ["P-3", "X-9", "Q-5"], .represent: ["X-9"], .hear: ["X-9"],
        .ask: ["26-0042"], .consider: ["26-0042"], .comment: ["I-4"], .decide: ["X-9"], .notify: ["D-4"],
        .appeal: ["D-4"], .determine: ["E-2", "O-3"], .complete: ["L-9"], .extend: ["Q-5", "I-3"],
        .decline: ["E-5"], .withhold: ["N-7"], .contact: ["X-9"],
    ]

    @Test("every step of the table has a command line that the parser and the command itself take")
    func parse() throws {
        for row in NextStep.rows {
            var references: [String?] = [nil]
            var to = ""
            if case .owed = row.cause { to = " --to ppa" }
            switch row.cause {
            case .always, .unmet, .when: break
            case .each, .owed:
                let known = Self.about[row.action]
                #expect(known != nil, "\(row.action): say what it is about")
                references = known ?? []
            }
            for reference in references {
                let line = StepCommand.line(row.action.rawValue, about: reference, on: "26-0042") + to
                #expect(!line.hasPrefix("candour why"), "\(row.action) has no command")
                let words = line.split(separator: " ").dropFirst().map(String.init)
                #expect(throws: Never.self, "\(line)") { try Candour.parseAsRoot(words) }
                // Nobody answers here: what the command refuses before it asks the server, it always refuses.
                let bench = Bench()
                let status = bench.run(words.joined(separator: " "))
                #expect(![.data, .unexpected].contains(status), "\(line): \(bench.printed.messages)")
            }
        }
    }

    /// One row of `why`, who reads it, and the line that comes of it.
    private static let rows: [(row: String, role: String, says: String)] = [
        (
            #"turn verb=hear id=X-9 whose=lead who="Priya Nair""#, "manager",
            "It is the turn of Priya Nair. Next step: candour hear 26-0042 --about X-9\n"
        ),
        (
            #"turn verb=notify id=D-4 to=nhs-resolution whose=lead who="Priya Nair""#, "manager",
            "Next step: candour notify 26-0042 --about D-4 --to nhs-resolution\n"
        ),
        (
            #"turn verb=contact id=X-3 to=ppa whose=lead who="Priya Nair""#, "manager",
            "Next step: candour contact 26-0042 --to ppa\n"
        ),
        (
            #"turn verb=raise whose=lead who="Priya Nair""#, "manager",
            "It is the turn of Priya Nair. Next step: candour add-concern 26-0042\n"
        ),
        (
            #"turn verb=decide id=X-9 whose=body who="the body, at a meeting""#, "panel",
            "Next step: candour decide 26-0042 --proposal X-9\n"
        ),
        (
            #"turn verb=decide whose=body who="the body, at a meeting""#, "manager",
            "It is the turn of the body, at a meeting. Next step: decide. If no meeting is called yet: candour meetings call\n"
        ),
        (
            #"turn verb=advise id=Q-5 whose=adviser who="Grace Obi""#, "manager",
            "It is the turn of Grace Obi. Next step: give advice.\n"
        ),
        (
            #"turn verb=advise id=Q-5 whose=adviser who="Grace Obi""#, "adviser",
            "It is the turn of Grace Obi. Next step: candour advise 26-0042\n"
        ),
        (
            #"turn verb=agree id=P-3 whose=practitioner who="Priya Nair, for Dr Tom Hale, who has no account""#,
            "manager", "Next step: candour agree P-3\n"
        ),
        (
            #"need verb=close key=x step="close the case" msg="record learning for the individual, or the reason why there is none: learn""#,
            "practitioner",
            "  - to close the case: Record learning for the individual, or the reason why there is none.\n"
        ),
        (
            #"need verb=receive key=x step="receive it" msg="report the case to the committee first: report kind=isolated""#,
            "manager", "Report the case to the committee first: candour report --kind isolated.\n"
        ),
    ]

    @Test("a step is a command for whoever takes it, and words for everybody else")
    func readers() {
        for (row, role, says) in Self.rows {
            let bench = Bench(["C: 1 why 26-0042\nS: 1 row \(row)\nS: 1 ok n=1\n"], role: role)
            #expect(bench.run("why 42") == .done)
            #expect(bench.printed.result.contains(says), "\(role): \(bench.printed.result)")
            #expect(bench.isFinished)
        }
    }

    @Test("the case manager, who does not decide, is not told to type it")
    func lead() {
        let script = """
            C: 1 why 26-0042
            S: 1 row turn verb=decide whose=team who="the core team, without the case manager"
            S: 1 ok n=1
            C: 2 can verb=decide on=26-0042
            """
        for (answer, says) in [
            ("no", "Next step: decide.\n"), ("yes", "Next step: candour decide 26-0042\n"),
        ] {
            let bench = Bench([script + "\nS: 2 ok allowed=\(answer)\n"])
            #expect(bench.run("why 42") == .done)
            #expect(bench.printed.result.hasSuffix(says), "\(bench.printed.result)")
        }
    }
}
