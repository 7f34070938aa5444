import Dispatch
import Synchronization

/// Reads and opens the journal a page ahead of whoever takes the pages, on a thread of its own.
final class PageReader: Sendable {
    /// An entry and what it says; nil when its key was destroyed. What does not open is told when the chain up to it is known to
    /// be good.
    struct Opened: Sendable {
        let entry: Entry
        let content: Result<[UInt8]?, KeyRingFault>
    }

    private let storage: any Storage
    private let keys: KeyRing
    private let queue = DispatchQueue(label: "candour.pages", qos: .userInitiated)
    private let arrived = DispatchSemaphore(value: 0)
    private let page = Mutex<Result<[Opened], StorageFault>>(.success([]))

    /// A reader that begins with this entry.
    init(_ storage: any Storage, keys: KeyRing, from seq: UInt64) {
        self.storage = storage
        self.keys = keys
        read(from: seq)
    }

    /// The next page; empty at the end of the journal. Waits for it.
    func next() throws(StorageFault) -> [Opened] {
        arrived.wait()
        let found = try page.withLock { $0 }.get()
        if let last = found.last { read(from: last.entry.envelope.seq + 1) }
        return found
    }

    private func read(from seq: UInt64) {
        queue.async { [self] in
            let found: Result<[Opened], StorageFault>
            do throws(StorageFault) {
                let entries = try storage.entries(from: seq, limit: StorageLimits.entriesPerReadMax)
                found = .success(entries.map { Opened(entry: $0, content: content(of: $0)) })
            } catch {
                found = .failure(error)
            }
            page.withLock { $0 = found }
            arrived.signal()
        }
    }

    private func content(of entry: Entry) -> Result<[UInt8]?, KeyRingFault> {
        do throws(KeyRingFault) {
            return .success(try keys.content(of: entry))
        } catch .destroyed {
            return .success(nil)
        } catch {
            return .failure(error)
        }
    }
}
