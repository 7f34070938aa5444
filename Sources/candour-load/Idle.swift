import ArgumentParser
import CLP
import Glibc

/// `idle`: many sessions that say nothing.
struct Idle: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Open signed-in sessions, leave them be, and read the server's memory before and after."
    )

    @OptionGroup var account: Account
    @Option(help: "The process of the server.") var pid: Int32
    @Option(help: "Sessions.") var sessions = 10_000

    func run() throws {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        guard limit.rlim_cur > UInt(sessions) + 16 else {
            throw LoadFault(
                "\(sessions) sessions need ulimit -n above \(sessions + 16); it is \(limit.rlim_cur)"
            )
        }
        let server = ServerProcess(pid: pid)
        let before = try server.residentKibibytes()
        let start = Clock.now
        let links = try account.connect(sessions, octets: 1024)
        let seconds = Clock.seconds(since: start)
        // The server frees what the handshakes needed a moment after the last of them.
        sleep(1)
        let after = try server.residentKibibytes()
        // The first and the last are still served.
        for link in [links.first, links.last].compactMap(\.self) { _ = try link.ask(LineBuilder("ping")) }
        print(
            "sessions=\(links.count) before_kib=\(before) after_kib=\(after) "
                + "each_octets=\((after - before) * 1024 / max(1, links.count)) seconds=\(Decimal.text(seconds))"
        )
    }
}
