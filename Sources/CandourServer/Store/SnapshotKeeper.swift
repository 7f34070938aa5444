import Casework
import Dispatch
import Foundation
import Journal
import Logging
import Synchronization

/// Writes the snapshot of a store now and then, away from the writer and the event loops.
final class SnapshotKeeper: Sendable {
    /// A start replays about this many entries in a fifth of a second.
    static let entriesBetween: UInt64 = 50_000

    private struct Progress {
        /// Whether one is to be written, or is being written.
        var isDue = false
        /// The entry up to which the snapshot goes.
        var seq: UInt64
    }

    /// One snapshot at a time is written, in order: whoever stops waits for the one that is being written.
    private let queue = DispatchQueue(label: "candour.snapshot", qos: .utility)
    private let folder: StoreFolder
    private let storage: any Storage
    private let keys: KeyRing
    private let writer: Writer
    private let log: Logger
    private let progress: Mutex<Progress>
    private let every: UInt64

    init(
        _ folder: StoreFolder,
        storage: any Storage,
        keys: KeyRing,
        writer: Writer,
        log: Logger,
        from seq: UInt64,
        every: UInt64 = SnapshotKeeper.entriesBetween
    ) {
        self.every = every
        self.folder = folder
        self.storage = storage
        self.keys = keys
        self.writer = writer
        self.log = log
        progress = Mutex(Progress(seq: seq))
    }

    /// Writes a snapshot on a thread of its own when enough was written to the journal since the last one.
    func writeWhenDue() {
        let seq = writer.state.seq
        let isDue = progress.withLock { progress in
            guard !progress.isDue, seq >= progress.seq + every else { return false }
            progress.isDue = true
            return true
        }
        if isDue { queue.async { [self] in writeNow() } }
    }

    /// Writes a snapshot, after the one that is being written, unless nothing happened since. Returns when it is on disk.
    func write() { queue.sync { writeNow() } }

    private func writeNow() {
        guard writer.state.seq > progress.withLock({ $0.seq }) else {
            return progress.withLock { $0.isDue = false }
        }
        var done: UInt64?
        do {
            let image = writer.image()
            try StoreFolder.write(
                try Snapshot.octets(of: image, in: storage, keys: keys),
                to: folder.snapshot
            )
            done = image.head.seq
        } catch let fault as SnapshotFault {
            log.warning(
                "no snapshot was written; the next start takes longer",
                metadata: ["what": "\(fault.sentence)"]
            )
        } catch let fault as StartFault {
            log.warning(
                "no snapshot was written; the next start takes longer",
                metadata: ["what": "\(fault.sentence)"]
            )
        } catch {
            log.warning("no snapshot was written; the next start takes longer")
        }
        progress.withLock { progress in
            progress.isDue = false
            if let done { progress.seq = done }
        }
    }
}
