import OpenSSL
import Testing

@testable import CandourClient

@Suite("What others did to the account is told at the start of the next command")
struct AccountNoticesTests {
    private static func hello(_ notice: String) -> String {
        "S: \(Bench.hello(user: "U-17", role: "manager")) notice=\(notice)\n"
    }

    @Test("told once for each thing, and again when there is something new")
    func told() {
        let first = """
            \(Self.hello("2026-11-19T09:00:00Z"))C: 1 who
            S: 1 row notice kind=invited by=U-1 when=2026-11-19T08:00:00Z who="Sam Reed"
            S: 1 row notice K-9 kind=enrolled by=U-1 when=2026-11-19T09:00:00Z who="Sam Reed"
            S: 1 ok user=U-17 name="Asha Patel" role=manager
            C: 2 can verb=share on=26-0042
            S: 2 ok allowed=yes
            """
        let second = """
            \(Self.hello("2026-11-19T09:00:00Z"))C: 1 can verb=share on=26-0042
            S: 1 ok allowed=yes
            """
        let third = """
            \(Self.hello("2026-11-19T10:00:00Z"))C: 1 who
            S: 1 row notice K-9 kind=enrolled by=U-1 when=2026-11-19T09:00:00Z who="Sam Reed"
            S: 1 row notice K-3 kind=revoked by=U-1 when=2026-11-19T10:00:00Z who="Sam Reed"
            S: 1 ok user=U-17 name="Asha Patel" role=manager
            C: 2 can verb=share on=26-0042
            S: 2 ok allowed=yes
            """
        let bench = Bench([first, second, third])
        let expected = [
            [
                "NOTICE. Sam Reed, U-1, made a new invitation for your account at 8am on Thursday 19 November 2026.",
                "NOTICE. K-9 joined your account at 9am on Thursday 19 November 2026, with an invitation made by Sam Reed, U-1.",
            ], [],
            ["NOTICE. Sam Reed, U-1, shut K-3 out of your account at 10am on Thursday 19 November 2026."],
        ]
        for lines in expected {
            bench.printed.messages = ""
            #expect(bench.run("can share 42") == .done, "\(bench.printed.messages)")
            bench.desk.dropConnection()
            let notices = bench.printed.messages.split(separator: "\n").filter { $0.hasPrefix("NOTICE") }
            #expect(notices.map(String.init) == lines)
        }
        #expect(bench.isFinished)
    }

    @Test("own devices: listed, this computer marked, one shut out")
    func devices() {
        let own = Bench.credentials.certificate(user: "U-17")
        let bench = Bench(
            [
                """
                C: 1 list device user=U-17
                S: 1 row device K-3 rev=1 user=U-17 fpr=\(own.fingerprint) state=active opened=2026-11-19 until=2026-11-26T09:00:00Z
                S: 1 row device K-9 rev=1 user=U-17 fpr=sha256:00 state=active opened=2026-11-19 until=2026-11-26T09:00:00Z
                S: 1 ok n=2
                C: 2 revoke K-9 once=k1
                S: 2 ok id=K-9 pos=Zr4
                """
            ]
        )
        bench.desk.keep(
            Bench.credentials.identity(user: "U-17", certificate: own),
            key: Bench.credentials.key
        )
        #expect(bench.run("devices") == .done)
        let lines = bench.printed.result.split(separator: "\n").filter { $0.hasPrefix("K-") }
        #expect(lines.map { $0.contains("this computer") } == [true, false])
        #expect(bench.run("devices --remove k-9 --yes") == .done)
        #expect(bench.printed.result.hasSuffix("Done. K-9 is no longer let in.\n"))
        #expect(bench.isFinished)
    }
}
