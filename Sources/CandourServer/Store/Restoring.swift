public import Casework
public import Journal
import Logging
import OpenSSL

/// Begins a new epoch in a journal that was put back, and accepts its end as the last one.
public enum Restoring {
    /// What was found and done.
    public struct Result: Sendable {
        /// Entries that the journal had, before the one that was added.
        public let entries: UInt64
        /// When the last of them was made.
        public let lastAt: Moment
        /// The entry at which the journal ended when it was last served; nil when that is not known.
        public let served: UInt64?
        /// The new epoch.
        public let epoch: String
    }

    /// Replays the journal, adds an entry that names the new epoch, and keeps the new end.
    ///
    /// - Throws: `StartFault` when the journal cannot be read, is broken, or cannot be written.
    public static func run(
        _ folder: StoreFolder,
        storage: any Storage,
        at now: Moment
    ) throws(StartFault) -> Result {
        let master = try folder.masterKey()
        // The authority is put back together with the journal: without it the server would not start.
        _ = try folder.authority(master: master)
        let heads = try HeadKeeper(
            folder,
            storage: storage,
            master: master,
            log: Logger(label: "candourd") { _ in SwiftLogNoOpLogHandler() }
        )
        let (keys, replayed) = try replayed(storage, master)
        guard replayed.head.seq > 0 else {
            throw StartFault("The journal is empty: there is nothing to restore.", status: 78)
        }
        let epoch = try freshEpoch()
        let writer = Writer(
            storage: storage,
            keys: keys,
            texts: Texts(storage: storage, keys: keys),
            replayed: replayed,
            clock: { now },
            rang: { _ in },
            stopped: { _ in }
        )
        writer.submit(
            Job(by: nil, once: nil) { (_, _) throws(Refusal) in
                JobDecision(events: [EventDraft(.restored(epoch: epoch))], answer: "ok")
            } done: { _ in
            }
        )
        writer.drain()
        guard writer.state.epoch == epoch else {
            throw StartFault("The new epoch could not be written. Is the disk full?", status: 74)
        }
        // A mark that cannot be read is no reason to stop here: this is what replaces it.
        let served = (try? heads.last())?.head.seq
        try heads.write(writer.image().head)
        return Result(
            entries: replayed.head.seq,
            lastAt: replayed.state.lastAt,
            served: served,
            epoch: epoch
        )
    }

    private static func replayed(_ storage: any Storage, _ master: [UInt8]) throws(StartFault)
        -> (KeyRing, Replay.Result)
    {
        do {
            try storage.checkSettings()
            let keys = try KeyRing(master: master, wrapped: try storage.wrappedKeys())
            return (keys, try Replay.state(of: storage, keys: keys))
        } catch let fault as Replay.Fault {
            throw StartFault("The journal cannot be replayed: \(fault). Run candourd verify.", status: 74)
        } catch let fault as StorageFault {
            throw StartFault("The journal cannot be opened: \(fault.debugDescription).", status: 74)
        } catch {
            throw StartFault("The journal cannot be opened: \(error).", status: 74)
        }
    }

    private static func freshEpoch() throws(StartFault) -> String {
        do {
            return Hex.encode(try RandomOctets.make(8))
        } catch {
            throw StartFault("There is no randomness for a new epoch: \(error).", status: 74)
        }
    }
}
