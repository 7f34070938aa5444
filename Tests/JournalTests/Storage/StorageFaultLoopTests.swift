import Journal
import Testing

/// Every operation of a writing session fails in turn, before or after it took effect, once or for ever.
/// After each run the store is opened again, and must hold whole batches only, all that were acknowledged
/// among them.
@Suite("Any one failure of the store")
struct StorageFaultLoopTests {
    static let streams = (1...4).map { StreamID("26-000\($0)") }

    @Test(arguments: [1, Int.max], [true, false]) func losesNothingAcknowledged(count: Int, isAfter: Bool)
        throws
    {
        let fault = StorageFault.broken("told to fail")
        var number = 0
        var isClean = false
        while !isClean {
            number += 1
            let storage = MemoryStorage()
            storage.fail(at: number, count: count, with: isAfter ? .after(fault) : .before(fault))
            var acknowledged: [Head] = []
            isClean = session(storage, &acknowledged, batches: 8)
            storage.heal()
            try check(storage, acknowledged, mayHoldOneMore: isAfter)
            #expect(number < 100)
        }
        #expect(number > 10)
    }

    @Test func afterAFullDiskTheSameSessionGoesOn() throws {
        // The first three operations read.
        for number in 4...11 {
            let storage = MemoryStorage()
            storage.fail(at: number, count: 2, with: .before(.full("told to be full")))
            var acknowledged: [Head] = []
            #expect(session(storage, &acknowledged, batches: 8))
            #expect(acknowledged.count == 8)
            try check(storage, acknowledged, mayHoldOneMore: false)
        }
    }

    /// Writes batches of 1, 2, 3 … entries, stops at the first fault that demands it, and tries a batch again
    /// when the disk was full. False when it had to stop.
    private func session(_ storage: MemoryStorage, _ acknowledged: inout [Head], batches: Int) -> Bool {
        do {
            try storage.checkSettings()
            let keys = try KeyRing(master: SampleJournal.master, wrapped: storage.wrappedKeys())
            var head = try storage.head()
            var number = 1
            var tries = 0
            while number <= batches, tries < 100 {
                tries += 1
                let builder = try self.batch(number, after: head, keys: keys)
                do {
                    try storage.append(builder.batch, expecting: head)
                } catch .full {
                    continue
                }
                keys.saved(builder.batch.keys)
                head = builder.head
                acknowledged.append(head)
                number += 1
            }
            return true
        } catch {
            return false
        }
    }

    private func batch(_ number: Int, after head: Head, keys: KeyRing) throws -> BatchBuilder {
        var builder = BatchBuilder(after: head, keys: keys)
        for entry in 1...number {
            let stream = Self.streams[(number + entry) % Self.streams.count]
            let content = [UInt8(number), UInt8(entry)]
            try builder.append(at: 1, by: "-", stream: stream, rev: 1, content: content)
        }
        try builder.append(file: "F-\(number)", at: 0, stream: Self.streams[0], content: [UInt8(number)])
        return builder
    }

    private func check(_ storage: MemoryStorage, _ acknowledged: [Head], mayHoldOneMore: Bool) throws {
        let keys = try KeyRing(master: SampleJournal.master, wrapped: try storage.wrappedKeys())
        let result = try Verifier(storage, keys: keys).run(expecting: acknowledged.last)
        #expect(result.finding == nil)
        let whole = result.chunks
        #expect(whole == acknowledged.count || (mayHoldOneMore && whole == acknowledged.count + 1))
        #expect(result.entries == whole * (whole + 1) / 2)
    }
}
