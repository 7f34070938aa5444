import ArgumentParser
import CandourServer
import Casework
import Dispatch
import Foundation
import Journal
import JournalSQLite
import SampleCases
import Synchronization

/// `seed`: fills a store that is not being served with years of plausible cases.
struct Seed: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fill a store with plausible cases; prints cases=… entries=… seconds=…",
        discussion: """
            The store must have been made by `candourd init` and must not be served meanwhile. The cases are made up: never
            fill a store that real ones are to be kept in.

            Example:
              candour-load seed --data DATA --master-key KEYFILE --cases 10000 --practitioners 3700 --years 5
            """
    )

    @Option(help: "The data folder.") var data: String
    @Option(help: "The master key's file.") var masterKey: String
    @Option(help: "Cases.") var cases = 10_000
    @Option(help: "Practitioners on the register.") var practitioners = 3_700
    @Option(help: "Years up to today.") var years = 5
    @Option(help: "The same seed gives the same cases.") var seed: UInt64 = 1

    func run() throws {
        let start = Clock.now
        let end = Moment(seconds: Int64(Date().timeIntervalSince1970))
        let folder = StoreFolder(path: data, masterKeyPath: masterKey)
        let storage = try SQLiteStorage(path: folder.journal)
        let keys = try KeyRing(master: try folder.masterKey(), wrapped: try storage.wrappedKeys())
        let replayed = try Replay.state(of: storage, keys: keys)
        let failed = Mutex<String?>(nil)
        let writer = Writer(
            storage: storage,
            keys: keys,
            texts: Texts(storage: storage, keys: keys),
            replayed: replayed,
            clock: { end },
            rang: { _ in },
            stopped: { fault in failed.withLock { $0 = fault.debugDescription } }
        )
        // Whatever happens, what was handed over is on disk before the program ends.
        defer { writer.drain() }
        // A few thousand writes on their way at most, so that memory stays small.
        let room = DispatchSemaphore(value: 4_096)
        let begin = end.advanced(bySeconds: -Int64(years) * 365 * 86_400)
        var store = SampleStore(replayed.state, at: begin) { events, by, at in
            if let what = failed.withLock({ $0 }) { throw LoadFault(what) }
            room.wait()
            let job = Job(by: by, once: nil, at: at) { (_, _) throws(Refusal) in
                JobDecision(events: events, answer: "ok")
            } done: { outcome in
                if case .refused(let refusal) = outcome { failed.withLock { $0 = refusal.message } }
                room.signal()
            }
            writer.submit(job)
        }
        try SampleHistory.play(cases, practitioners: practitioners, seed: seed, until: end, in: &store) {
            opened in
            if opened.isMultiple(of: 1_000) { FileHandle.standardError.write(Data("\(opened) cases\n".utf8)) }
        }
        writer.drain()
        if let what = failed.withLock({ $0 }) { throw LoadFault(what) }
        let state = writer.state
        print("cases=\(state.casesCount) entries=\(state.seq) seconds=\(Int(Clock.seconds(since: start)))")
    }
}
