import Casework
import Foundation
import Journal
import Logging
import Synchronization

/// Writes the snapshot of a store now and then, away from the writer and the event loops.
final class SnapshotKeeper: Sendable {
    /// A start replays about this many entries in a fifth of a second.
    static let entriesBetween: UInt64 = 50_000

    private struct Progress {
        var isWriting = false
        /// The entry up to which the snapshot goes.
        var seq: UInt64
    }

    private let folder: StoreFolder
    private let storage: any Storage
    private let keys: KeyRing
    private let writer: Writer
    private let log: Logger
    private let progress: Mutex<Progress>

    init(
        _ folder: StoreFolder,
        storage: any Storage,
        keys: KeyRing,
        writer: Writer,
        log: Logger,
        from seq: UInt64
    ) {
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
        guard progress.withLock({ !$0.isWriting && seq >= $0.seq + Self.entriesBetween }) else { return }
        let thread = Thread { [self] in write() }
        thread.qualityOfService = .background
        thread.start()
    }

    /// Writes a snapshot now, unless nothing happened since the last one or one is being written.
    func write() {
        let seq = writer.state.seq
        let mine = progress.withLock { progress in
            guard !progress.isWriting, seq > progress.seq else { return false }
            progress.isWriting = true
            return true
        }
        guard mine else { return }
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
            progress.isWriting = false
            if let done { progress.seq = done }
        }
    }
}
