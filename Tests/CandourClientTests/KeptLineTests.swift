import Testing

@testable import CandourClient

@Suite("A line that is kept means what it meant when it was typed, and is not offered for ever")
struct KeptLineTests {
    private static let hello = "S: \(Bench.hello(user: "U-17", role: "manager"))\n"
    private static let day: Int64 = 86_400

    /// A computer that joined for long enough, away from the server.
    private func away(from now: Int64 = Bench.now) -> Bench {
        let bench = Bench([], now: now)
        let certificate = Bench.credentials.certificate(user: "U-17", from: now, seconds: 30 * Self.day)
        bench.desk.keep(
            Bench.credentials.identity(user: "U-17", certificate: certificate),
            key: Bench.credentials.key
        )
        return bench
    }

    @Test(
        "today and yesterday are those of the day on which the line was typed, and are said before it goes",
        arguments: [
            ("--told today", "2026-11-19", "Thursday 19 November 2026"),
            ("--told yesterday", "2026-11-18", "Wednesday 18 November 2026"),
            ("--told \"last monday\"", "2026-11-16", "Monday 16 November 2026"),
            ("--told 18/11", "2026-11-18", "Wednesday 18 November 2026"),
        ]
    )
    func told(_ flag: String, _ iso: String, _ long: String) throws {
        let bench = away()
        let line =
            "tell 42 --how phone \(flag) --in-person no --companion offered --support yes --text \"By phone\" --yes"
        #expect(bench.run(line) == .notSent)
        bench.time.now += 4 * Self.day
        // Still away: the day does not move with it.
        #expect(bench.run("send --yes") == .notSent)
        bench.time.now += 3 * Self.day
        bench.servers.waiting = [
            ScriptedServer(
                Self.hello + shownCase + """
                    C: 2 tell 26-0042 if=3 how=phone told=\(iso) in-person=no companion=offered support=yes once=k1 {8}
                    C| By phone
                    S: 2 ok rev=4
                    """
            )
        ]
        #expect(bench.run("send --yes") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
        #expect(
            bench.printed.messages.contains("The date Dr Tom Hale was told: \(long).\n"),
            "\(bench.printed.messages)"
        )
    }

    @Test("a case number without its year is one of the year in which it was typed")
    func newYear() throws {
        // 29 December 2026.
        let bench = away(from: Bench.now + 40 * Self.day)
        #expect(bench.run("close 42 --reason Done --yes") == .notSent)
        bench.time.now += 4 * Self.day
        bench.servers.waiting = [
            ScriptedServer(
                Self.hello + shownCase + "C: 2 close 26-0042 if=3 reason=\"Done\" once=k1\nS: 2 ok rev=4\n"
            )
        ]
        #expect(bench.run("send --yes") == .done, "\(bench.printed.messages)")
        #expect(bench.isFinished)
    }

    @Test(
        "a date that has passed while the line was kept is refused, and the line is kept, not offered again"
    )
    func passed() throws {
        let bench = away()
        #expect(bench.run("ask 42 --for response --by \"in 2 days\" --agreed yes --yes") == .notSent)
        bench.time.now += 7 * Self.day
        bench.servers.waiting = [ScriptedServer(Self.hello + shownCase)]
        #expect(bench.run("send --yes") == .data)
        #expect(bench.printed.messages.contains("The date it is due: Saturday 21 November 2026."))
        #expect(bench.printed.messages.contains("must be today or in the future"))
        #expect(try bench.desk.drafts().list().map(\.state) == [.writing])
        #expect(bench.run("send --yes") == .done)
        #expect(bench.printed.result.contains("Nothing is waiting to be sent."))
    }

    @Test(
        "every command that records something is kept while the server is away",
        arguments: [
            "plan 42 --kind remediation --objective a --criterion b --support c --milestone 20/12/2026 --review 20/1/2027 --yes",
            "ask 42 --for response --by 20/12/2026 --agreed yes --yes",
            "ask 42 --for advice --from U-5 --by 20/12/2026 --question Why --yes",
            "invite 42 --name Sam --scope concerns --ends 20/12/2026 --output sam.invite --yes",
            "tell 42 --how phone --told today --in-person no --companion offered --support yes --yes",
            "approve Y-1 --yes", "attach 42 /etc/hostname --yes",
        ]
    )
    func everyCommand(_ line: String) throws {
        let bench = Bench([])
        #expect(bench.run(line) == .notSent, "\(bench.printed.messages)")
        #expect(bench.printed.messages.contains("To try again: candour send draft-1"))
        #expect(try bench.desk.drafts().list().map(\.state) == [.waiting])
        let log = try AnswerLog(bench.desk.drafts().open("draft-1", key: bench.desk.draftKey()))
        // Who is asked for advice is no file.
        #expect(log?.arguments.contains { $0.hasSuffix("/U-5") } == false)
    }

    @Test("a command and what it is about alone is not kept")
    func nothingToKeep() throws {
        let bench = Bench([], isInteractive: true)
        #expect(bench.run("grade 42") == .unreachable)
        #expect(try bench.desk.drafts().list().isEmpty)
    }

    @Test("a kept line that is refused keeps its number, and is not offered again")
    func refused() throws {
        let bench = Bench([])
        #expect(bench.run("close 42 --reason Done --yes") == .notSent)
        bench.servers.waiting = [
            ScriptedServer(
                Self.hello + shownCase
                    + "C: 2 close 26-0042 if=3 reason=\"Done\" once=k1\nS: 2 no rule.guard id=26-0042 msg=\"cannot close yet\"\n"
            )
        ]
        #expect(bench.run("send --yes") == .notAllowed)
        let listed = try bench.desk.drafts().list()
        #expect(listed.map(\.id) == ["draft-1"])
        #expect(listed.map(\.state) == [.refused])
        #expect(bench.run("send --yes") == .done)
    }

    @Test("a case that cannot be seen any more: the line is refused, and still there")
    func gone() throws {
        let bench = Bench([])
        #expect(bench.run("close 42 --reason Done --yes") == .notSent)
        bench.servers.waiting = [
            ScriptedServer(Self.hello + "C: 1 show 26-0042\nS: 1 no none msg=\"no such case\"\n")
        ]
        #expect(bench.run("send --yes") == .notVisible)
        #expect(bench.printed.messages.contains("candour resume draft-1"))
        #expect(try bench.desk.drafts().list().map(\.state) == [.refused])
    }

    @Test("a step that was taken leaves no half-written answers to it behind")
    func taken() throws {
        let start =
            shownCase + "C: 2 can verb=tell on=26-0042\nS: 2 ok allowed=yes\n"
        let bench = Bench([start], lines: ["3", "today", "yes"], isInteractive: true)
        #expect(bench.run("tell 42") == .stopped)
        #expect(try bench.desk.drafts().list().map(\.state) == [.writing])
        bench.desk.dropConnection()
        bench.servers.waiting = [
            ScriptedServer(
                Self.hello + shownCase
                    + "C: 2 tell 26-0042 if=3 how=phone told=2026-11-19 in-person=no companion=offered support=yes once=k1\nS: 2 ok rev=4\n"
            )
        ]
        let line =
            "tell 42 --how phone --told today --in-person no --companion offered --support yes --yes"
        #expect(bench.run(line) == .done, "\(bench.printed.messages)")
        #expect(try bench.desk.drafts().list().isEmpty)
    }
}
