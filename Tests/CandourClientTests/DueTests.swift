import Testing

@testable import CandourClient

@Suite("What is due, and the calendar")
struct DueTests {
    private static let rows = """
        S: 1 row due 26-0041 for=response id=Q-3 whose=practitioner begins=2026-11-19 due=2026-12-03 state=running msg="by 11:59pm on Thursday 3 December 2026 (10 working days): 10 working days counted from Thursday 19 November 2026" title="Late letters"
        S: 1 row due 26-0042 for=baseline whose=organisation begins=2026-11-02 due=2026-11-16 state=overdue late=3 confidence=recalled msg="by 11:59pm on Monday 16 November 2026 (10 working days): counted; this figure is not verified (recalled)" basis="A policy" title="Two"
        S: 1 row due 26-0043 for=measure id=X-1 whose=body begins=2026-11-02 due=2026-11-17 state=lapsed msg="by 11:59pm on Tuesday 17 November 2026, the day that was set" title="Three"
        S: 1 row due 26-0044 for=response id=Q-9 whose=practitioner begins=2026-11-02 state=stopped msg="the clock has been stopped since Monday 9 November 2026" title="Four"
        S: 1 ok n=4
        """

    @Test("late things come first, in words; figures that are not sure say so; the day is said in full")
    func order() {
        let bench = Bench(["C: 1 due\n" + Self.rows])
        #expect(bench.run("due") == .done)
        #expect(
            bench.printed.result == """
                OVERDUE: 1 date has passed.
                LAPSED: 1 time has run out under the rules.

                OVERDUE by 3 working days. 26-0042: baseline assessment, the organisation's turn. By 11:59pm on Monday 16 November 2026 (10 working days) (not verified).
                  Concern: Two
                LAPSED. 26-0043: review of the interim measure (X-1), the committee's turn. By 11:59pm on Tuesday 17 November 2026, the day that was set.
                  Concern: Three
                26-0041: response (Q-3), the practitioner's turn. By 11:59pm on Thursday 3 December 2026 (10 working days).
                  Concern: Late letters
                Stopped. 26-0044: response (Q-9), the practitioner's turn. The clock has been stopped since Monday 9 November 2026.
                  Concern: Four

                """
        )
        #expect(bench.isFinished)
    }

    @Test("--working says how, by which rule, and that it is not verified")
    func working() {
        let bench = Bench(["C: 1 due\n" + Self.rows])
        #expect(bench.run("due --working") == .done)
        for line in [
            "  Counted from: Monday 2 November 2026\n", "  Rule: A policy (not verified)\n",
            "  Worked out: by 11:59pm on Thursday 3 December 2026 (10 working days): 10 working days counted from Thursday 19 November 2026\n",
        ] { #expect(bench.printed.result.contains(line), "\(line)") }
    }

    @Test("the practitioner reads whose turn it is as theirs")
    func own() {
        let bench = Bench(["C: 1 due\n" + Self.rows], user: "U-5", role: "practitioner")
        #expect(bench.run("due") == .done)
        #expect(bench.printed.result.contains("26-0041: response (Q-3), your turn."))
    }

    @Test("plain has a line for each with tabs, JSON has every field")
    func programs() {
        let plain = Bench(["C: 1 due\n" + Self.rows], layout: .plain)
        #expect(plain.run("due") == .done)
        let first = "26-0042\tbaseline\torganisation\t2026-11-16\toverdue\t3\t\tnot verified"
        #expect(plain.printed.result.split(separator: "\n").first.map(String.init) == first)
        #expect(plain.printed.messages.contains("OVERDUE: 1 date has passed."))
        let how = Bench(["C: 1 due\n" + Self.rows], layout: .plain)
        #expect(how.run("due --working") == .done)
        #expect(how.printed.result.contains("(recalled)\tA policy\n"))
        let json = Bench(["C: 1 due\n" + Self.rows])
        #expect(json.run("due --json") == .done)
        for part in [
            #"{"schema":1,"due":[{"row":"due","id":"26-0042","for":"baseline","#, #""verified":false}"#,
            #""item":"Q-3""#,
        ] { #expect(json.printed.result.contains(part), "\(part)") }
    }

    @Test(arguments: [
        Conversation(
            line: "due --case 42 --whose organisation --before \"1 december\"",
            script: "C: 1 due on=26-0042 whose=organisation before=2026-12-01\nS: 1 ok n=0",
            tells: ["Nothing is due.\n"]
        ),
        Conversation(
            line: "due --whose me",
            script: "",
            status: .usage,
            tells: ["--whose must be organisation"]
        ),
        Conversation(line: "due --before soon", script: "", status: .data, tells: ["must be a date"]),
        Conversation(line: "due --case x9x", script: "", status: .data, tells: ["Enter a case reference"]),
    ])
    func lines(conversation: Conversation) { conversation.check() }

    // MARK: The calendar

    private static let events =
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nBEGIN:VALARM\r\nEND:VALARM\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

    private static func script(_ more: String = "") -> String {
        "C: 1 calendar\nS: 1 ok type=text/calendar\(more) {\(events.utf8.count)}\nS< events"
    }

    private static func bench(_ more: String = "", lines: [String] = [], isInteractive: Bool = false) -> Bench
    {
        Bench(
            [script(more)],
            lines: lines,
            isInteractive: isInteractive,
            blobs: ["events": Array(events.utf8)]
        )
    }

    @Test("the file is what the server made; what it holds is said, and that it names nobody")
    func calendar() throws {
        let bench = Self.bench(" left=3")
        let path = bench.home.config + "/due.ics"
        #expect(bench.run("calendar --out \(path)") == .done)
        #expect(try Disk.read(path) == Array(Self.events.utf8))
        for part in [
            "2 dates written to \(path), with 1 reminder in", "They name nobody.", "3 later dates do not fit",
        ] {
            #expect(bench.printed.result.contains(part), "\(part)")
        }
    }

    @Test(
        "a file that exists is replaced only when the person says so",
        arguments: [
            ("", nil, ExitNumber.cannotCreate), ("--yes", nil, .done), ("", "yes", .done),
            ("", "no", .stopped),
        ] as [(String, String?, ExitNumber)]
    )
    func existing(flag: String, answer: String?, status: ExitNumber) throws {
        let bench = Self.bench(lines: answer.map { [$0] } ?? [], isInteractive: answer != nil)
        let path = bench.home.config + "/due.ics"
        try Disk.write(Array("mine".utf8), to: path)
        #expect(bench.run("calendar --out \(path) \(flag)") == status)
        #expect(try Disk.read(path) == (status == .done ? Array(Self.events.utf8) : Array("mine".utf8)))
    }
}

extension Conversation {
    /// Plays it.
    func check() {
        let bench = Bench(script.isEmpty ? [] : [script], user: user, role: role, program: program)
        let status = bench.run(line)
        #expect(status == self.status, "\(bench.printed.messages)")
        #expect(bench.isFinished, "the conversation stopped early")
        for part in says { #expect(bench.printed.result.contains(part), "\(bench.printed.result)") }
        for part in tells { #expect(bench.printed.messages.contains(part), "\(bench.printed.messages)") }
    }
}
