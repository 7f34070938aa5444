import Dispatch
import Foundation
import Synchronization

/// Reads pages of the journal ahead of whoever takes them, several at a time on threads of their own: what can be done with an
/// entry without knowing those before it is done there. It is used from one thread.
final class PageReader {
    /// One page on its way.
    private final class Slot: Sendable {
        private let arrived = DispatchSemaphore(value: 0)
        private let page = Mutex<Result<JournalPage, StorageFault>>(.success(JournalPage()))

        func put(_ found: Result<JournalPage, StorageFault>) {
            page.withLock { $0 = found }
            arrived.signal()
        }

        /// Waits for it.
        func take() throws(StorageFault) -> JournalPage {
            arrived.wait()
            return try page.withLock { page in
                defer { page = .success(JournalPage()) }
                return page
            }.get()
        }
    }

    /// Packers that nobody uses now, with the shapes of line that they know.
    private final class Packers: Sendable {
        private let free = Mutex<[EntryPacker]>([])

        func with<R>(_ body: (inout EntryPacker) -> R) -> R {
            var packer = free.withLock { $0.popLast() } ?? EntryPacker()
            defer { free.withLock { [packer] in $0.append(packer) } }
            return body(&packer)
        }
    }

    private let storage: any Storage
    private let keys: KeyRing
    private let packers = Packers()
    private let queue = DispatchQueue(label: "candour.pages", qos: .userInitiated, attributes: .concurrent)
    private var slots: [Slot] = []
    private var seq: UInt64
    /// How many pages are under way: enough that no processor waits for whoever takes them, and a few at most, for each is some
    /// megabytes.
    private let ahead = min(8, 2 * max(2, ProcessInfo.processInfo.activeProcessorCount))

    /// A reader that begins with this entry.
    init(_ storage: any Storage, keys: KeyRing, from seq: UInt64) {
        self.storage = storage
        self.keys = keys
        self.seq = seq
        fill()
    }

    /// The next page; empty at the end of the journal. Waits for it.
    func next() throws(StorageFault) -> JournalPage {
        let page = try slots.removeFirst().take()
        guard let last = page.entries.last?.entry.envelope.seq else { return page }
        // After a page that was not full, those under way may not be the ones that follow.
        if page.entries.count < StorageLimits.entriesPerReadMax {
            slots = []
            seq = last + 1
        }
        fill()
        return page
    }

    private func fill() {
        while slots.count < ahead {
            let slot = Slot()
            slots.append(slot)
            queue.async { [storage, keys, packers, seq] in
                do throws(StorageFault) {
                    let entries = try storage.entries(from: seq, limit: StorageLimits.entriesPerReadMax)
                    slot.put(.success(packers.with { JournalPage(entries, keys: keys, packer: &$0) }))
                } catch {
                    slot.put(.failure(error))
                }
            }
            seq += UInt64(StorageLimits.entriesPerReadMax)
        }
    }
}
