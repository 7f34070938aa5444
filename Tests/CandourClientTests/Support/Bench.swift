import Glibc
import OpenSSL
import Synchronization
import Testing

@testable import CandourClient

/// A desk for a test: scripted keyboard and servers, a clock that stands at 2:46pm on Thursday 19 November 2026, a
/// folder of its own, and what was printed.
final class Bench {
    /// 2026-11-19T14:46:00Z.
    static let now: Int64 = 1_795_099_560

    /// An authority and keys for all tests: making them takes time.
    static let credentials = Credentials()

    let desk: Desk
    let home: Home
    let keyboard: ScriptedKeyboard
    let printed = Printed()
    let servers: Servers

    let time: Time

    /// The clock of the computer; a test moves it.
    final class Time: Sendable {
        private let seconds: Mutex<Int64>

        init(_ now: Int64) { seconds = Mutex(now) }

        var now: Int64 {
            get { seconds.withLock { $0 } }
            set { seconds.withLock { $0 = newValue } }
        }
    }

    /// What was printed.
    final class Printed {
        var result = ""
        var messages = ""
    }

    /// The connections the client may open, in order.
    final class Servers {
        var waiting: [ScriptedServer]
        var used: [ScriptedServer] = []
        var certificates: [Certificate?] = []

        init(_ waiting: [ScriptedServer]) { self.waiting = waiting }
    }

    /// - Parameters:
    ///   - scripts: one transcript for each connection; `hello` is put in front of those that lack it.
    ///   - user: who joined; nil for nobody.
    init(
        _ scripts: [String] = [],
        lines: [String] = [],
        secrets: [String] = [],
        isInteractive: Bool = false,
        user: String? = "U-17",
        role: String = "manager",
        now: Int64 = Bench.now,
        layout: Layout = .columns,
        program: String = "candour",
        blobs: [String: [UInt8]] = [:],
        isSigningAnew: Bool = false,
        isGolden: Bool = false
    ) {
        var template = Array("/tmp/candour-test-XXXXXX".utf8CString)
        _ = mkdtemp(&template)
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        home = Home(all: folder, user: folder)
        keyboard = ScriptedKeyboard(lines: lines, secrets: secrets, isInteractive: isInteractive)
        let greeting = "S: \(Self.hello(user: user ?? "U-17", role: role))\n"
        let servers = Servers(
            scripts.map {
                ScriptedServer(
                    $0.contains("* hello") || $0.hasPrefix("!") || $0.contains("* bye") ? $0 : greeting + $0,
                    blobs: blobs,
                    isSigningAnew: isSigningAnew,
                    isGolden: isGolden
                )
            }
        )
        self.servers = servers
        let printed = self.printed
        let time = Time(now)
        self.time = time
        var onceCount = 0
        desk = Desk(
            program: program,
            screen: Screen(
                layout: layout,
                width: nil,
                result: { printed.result += $0 },
                message: { printed.messages += $0 }
            ),
            keyboard: keyboard,
            home: home,
            clock: LocalClock(now: { time.now }, secondsAhead: { _ in 0 }),
            environment: [:],
            dial: { _, _, identity throws(ClientFault) in
                servers.certificates.append(identity?.certificate)
                guard !servers.waiting.isEmpty else {
                    throw ClientFault(.unreachable, "The server cannot be reached.")
                }
                let server = servers.waiting.removeFirst()
                servers.used.append(server)
                return server
            },
            makeOnce: { () throws(ClientFault) in
                onceCount += 1
                return "k\(onceCount)"
            }
        )
        if let user { desk.keep(Self.credentials.identity(user: user), key: Self.credentials.key) }
    }

    deinit { removeAll(home.config) }

    static func hello(user: String, role: String) -> String {
        "* hello clp/1 epoch=7f3a server=\"candourd 0.1\" line=8192 blob=65536 inflight=32 idle=600 caps=once,watch "
            + "user=\(user) role=\(role)"
    }

    /// Runs a command line, given as words with quotation marks where they are needed.
    func run(_ line: String) -> ExitNumber {
        guard let words = CommandLineWords.split(line) else {
            Issue.record("a quotation mark is not closed in \(line)")
            return .unexpected
        }
        return desk.program == "candour-admin"
            ? Program<CandourAdmin>(desk: desk, name: "candour-admin", overview: CandourAdmin.overview).run(
                words
            )
            : Program<Candour>(desk: desk, name: "candour", overview: HelpTopics.overview).run(words)
    }

    /// Everything of every transcript happened, and every answer was asked for.
    var isFinished: Bool {
        servers.waiting.isEmpty && servers.used.allSatisfy(\.isFinished) && keyboard.isUsedUp
    }

    private func removeAll(_ folder: String) {
        for name in Disk.names(in: folder) {
            let path = "\(folder)/\(name)"
            if Disk.isFolder(path) { removeAll(path) } else { unlink(path) }
        }
        rmdir(folder)
    }
}
