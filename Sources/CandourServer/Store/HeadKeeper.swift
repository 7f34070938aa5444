import Foundation
public import Journal
import Logging
import Synchronization

/// Remembers where the journal ended while it is served, and refuses one that was put back: whoever connects would take new
/// entries for the ones that they have seen. Written at a start, once a minute and at a stop, so a copy from within the last
/// minute before a crash passes for the journal itself.
public final class HeadKeeper: Sendable {
    private let folder: StoreFolder
    private let storage: any Storage
    private let store: String
    private let master: [UInt8]
    private let log: Logger
    private let kept = Mutex<Journal.Head?>(nil)

    init(_ folder: StoreFolder, storage: any Storage, master: [UInt8], log: Logger) throws(StartFault) {
        self.folder = folder
        self.storage = storage
        self.master = master
        self.log = log
        do {
            store = try storage.identity().id
        } catch {
            throw StartFault("The journal cannot be opened: \(error.debugDescription).", status: 74)
        }
    }

    /// What was kept last; nil when nothing was.
    ///
    /// - Throws: `StartFault` with status 78 when the file is there and is not as it was written.
    func last() throws(StartFault) -> LastHead? {
        let path = folder.lastHeadPath
        guard folder.holds(path) else { return nil }
        guard let found = LastHead(try folder.read(path), master: master) else {
            throw StartFault(
                "\(path) is not as it was written. Look into it with candourd verify; then run candourd restore.",
                status: 78
            )
        }
        return found
    }

    /// The head that was kept for a store, as somebody who only verifies it finds it; nil when none was.
    ///
    /// - Throws: `StartFault` with status 78 when the file is there and is not as it was written, or is another store's.
    public static func expected(in folder: StoreFolder, of storage: any Storage) throws(StartFault) -> Journal
        .Head?
    {
        let keeper = try HeadKeeper(
            folder,
            storage: storage,
            master: try folder.masterKey(),
            log: Logger(label: "candour.verify")
        )
        guard let last = try keeper.last() else { return nil }
        guard last.store == keeper.store else {
            throw StartFault("\(folder.lastHeadPath) is of another store.", status: 78)
        }
        return last.head.seq > 0 ? last.head : nil
    }

    /// Passes when the journal holds the entry at which it ended when it was last served.
    ///
    /// - Throws: `StartFault` with status 78 when it was put back, or is another one.
    func check() throws(StartFault) {
        guard let last = try last() else {
            return log.warning(
                "nothing says where the journal ended: whether its end was cut off cannot be seen",
                metadata: ["missing": "\(folder.lastHeadPath)"]
            )
        }
        let found: Entry?
        do {
            found = last.store == store ? try storage.entry(last.head.seq) : nil
        } catch {
            throw StartFault("The journal cannot be read: \(error.debugDescription).", status: 74)
        }
        guard found?.hash == last.head.hash || last.head.seq == 0 && last.store == store else {
            throw StartFault(
                """
                The journal in \(folder.path) does not hold entry \(last.head.seq), the last that was served: a copy was \
                put back. Run candourd restore, so that everybody's programs forget what they know of later entries.
                """,
                status: 78
            )
        }
        kept.withLock { $0 = last.head }
    }

    /// Keeps the end of the journal, when it is another one than was kept before.
    func keep(_ head: Journal.Head) {
        guard kept.withLock({ $0 != head }) else { return }
        do {
            try write(head)
        } catch {
            log.error(
                "a journal that is put back will not be noticed; set last_head to a file that the server may write",
                metadata: ["what": "\(error.sentence)"]
            )
        }
    }

    /// Keeps the end of the journal.
    func write(_ head: Journal.Head) throws(StartFault) {
        do {
            let octets = try LastHead(store: store, head: head).octets(master: master)
            try StoreFolder.write(octets, to: folder.lastHeadPath)
        } catch let fault as StartFault {
            throw fault
        } catch {
            throw StartFault("The end of the journal cannot be sealed: \(error).", status: 74)
        }
        kept.withLock { $0 = head }
    }
}
