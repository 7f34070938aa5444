import ArgumentParser
import CandourServer
import Casework
import Dispatch
import Foundation
import Journal
import JournalSQLite
import Logging

/// `candourd serve`: serves a store until it is told to stop.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve a store. SIGTERM stops it in order; SIGHUP reads settings and certificates again.",
        discussion: """
            Example:
              candourd serve --config /etc/candour/candourd.yaml
            """
    )

    @Option(help: "The settings file.")
    var config: String = "/etc/candour/candourd.yaml"

    func run() async throws {
        let settings = try Settings.load(config)
        let level = Logger.Level(rawValue: settings.logLevel) ?? .info
        var log = Logger(label: "candourd", factory: { _ in LineLog(level: level) })
        log.logLevel = level
        let storage: SQLiteStorage
        do {
            storage = try SQLiteStorage(path: settings.data + "/journal.sqlite", isLookedOver: false)
        } catch {
            throw StartFault(
                "The journal cannot be opened: \(error.debugDescription).",
                status: error.exitStatus
            )
        }
        let logger = log
        let daemon = try await Daemon.start(settings, storage: storage, log: log) { fault in
            // Crash-only: what is really on disk is found out by the next start. No answer leaves after this.
            logger.critical("the journal failed; stopping", metadata: ["what": "\(fault.debugDescription)"])
            Foundation.exit(74)
        }
        log.notice("listening", metadata: ["port": "\(daemon.port)", "entries": "\(daemon.state.seq)"])
        Operator.notify("READY=1\nSTATUS=Listening on port \(daemon.port)")
        for await signal in Operator.signals([SIGTERM, SIGINT, SIGHUP]) {
            guard signal == SIGHUP else { break }
            reload(daemon, log)
        }
        log.notice("stopping")
        Operator.notify("STOPPING=1")
        await daemon.stop()
        log.notice("stopped")
    }

    /// Settings are checked before anything changes; on a problem the earlier ones stay.
    private func reload(_ daemon: Daemon, _ log: Logger) {
        Operator.notify("RELOADING=1\nMONOTONIC_USEC=\(monotonicMicroseconds())")
        defer { Operator.notify("READY=1") }
        do {
            let restart = try daemon.reload(try Settings.load(config))
            let needs = restart.isEmpty ? "nothing" : restart.joined(separator: ", ")
            log.notice("settings and certificates reloaded", metadata: ["needs a restart": "\(needs)"])
        } catch let fault as StartFault {
            log.error("not reloaded; the earlier settings stay", metadata: ["what": "\(fault.sentence)"])
        } catch {
            log.error("not reloaded; the earlier settings stay")
        }
    }

    private func monotonicMicroseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
    }
}

/// Signals from the operator, as they come.
enum Operator {
    static func notify(_ state: String) { ServiceNotice.send(state) }

    static func signals(_ numbers: [Int32]) -> AsyncStream<Int32> {
        AsyncStream { continuation in
            var sources: [any DispatchSourceSignal] = []
            for number in numbers {
                signal(number, SIG_IGN)
                let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
                source.setEventHandler { continuation.yield(number) }
                source.resume()
                sources.append(source)
            }
            let kept = SourcesKept(sources)
            continuation.onTermination = { _ in kept.cancel() }
        }
    }
}

/// Keeps signal sources alive for as long as their stream. `@unchecked Sendable`: a dispatch source may be cancelled from any
/// thread, and the list never changes.
private final class SourcesKept: @unchecked Sendable {
    private let sources: [any DispatchSourceSignal]
    init(_ sources: [any DispatchSourceSignal]) { self.sources = sources }
    func cancel() { for source in sources { source.cancel() } }
}
