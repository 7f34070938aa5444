import Journal
import OpenSSL
import Testing

@Suite("Making a batch")
struct BatchBuilderTests {
    static let stream = StreamID("26-0042")

    @Test func numbersAndChainsItsEntries() throws {
        let journal = try SampleJournal(entries: 30)
        let entries = try journal.rows.map { try $0.entry() }
        #expect(entries.map(\.envelope.seq) == Array(1...30))
        #expect(try Chain.verify(entries, after: .start) == journal.heads[30])
        #expect(Batch(entries: entries).follows(.start))
        #expect(!Batch(entries: entries).follows(journal.heads[1]))
        #expect(!Batch(entries: [entries[0], entries[2]]).follows(.start))
    }

    @Test func theHashIsTheOneInItsDescription() throws {
        let journal = try SampleJournal(entries: 2)
        let row = journal.rows[1]
        let octets = journal.rows[0].hash + row.envelope + [10] + row.nonce + row.sealed
        #expect(row.hash == SHA256.hash(octets))
    }

    @Test func noOctetCanMoveFromOnePartToAnother() throws {
        let row = try SampleJournal(entries: 1).rows[0]
        let start = Head.start.hash
        let longer = row.envelope + [row.nonce[0]]
        let moved = Array(row.nonce.dropFirst()) + [row.sealed[0]]
        let rest = Array(row.sealed.dropFirst())
        #expect(Chain.hash(after: start, envelope: longer, nonce: moved, sealed: rest) != row.hash)
    }

    @Test func contentComesBackFromItsEntry() throws {
        let keys = try KeyRing(master: SampleJournal.master)
        var builder = BatchBuilder(after: .start, keys: keys)
        let sealed = try builder.append(at: 1, by: "-", stream: Self.stream, rev: 1, content: [1, 2])
        let clear = try builder.append(
            at: 1,
            by: "-",
            stream: StreamID("store"),
            rev: 1,
            content: [3, 4],
            keyed: false
        )
        #expect(sealed.keyed)
        #expect(!clear.keyed)
        #expect(clear.sealed == [3, 4])
        #expect(try keys.content(of: sealed) == [1, 2])
        #expect(try keys.content(of: clear) == [3, 4])
        #expect(builder.batch.keys.map(\.stream) == [Self.stream])
    }

    @Test func anEntryHasAtMost256KiBAndAPieceAtMost64() throws {
        let keys = try KeyRing(master: SampleJournal.master)
        var builder = BatchBuilder(after: .start, keys: keys)
        let entry = [UInt8](repeating: 1, count: 262_144)
        try builder.append(at: 1, by: "-", stream: Self.stream, rev: 1, content: entry)
        #expect(throws: KeyRingFault.self) {
            try builder.append(at: 1, by: "-", stream: Self.stream, rev: 2, content: entry + [1])
        }
        let piece = [UInt8](repeating: 1, count: 65_536)
        try builder.append(file: "F-1", at: 0, stream: Self.stream, content: piece)
        #expect(throws: KeyRingFault.self) {
            try builder.append(file: "F-1", at: 65_536, stream: Self.stream, content: piece + [1])
        }
        #expect(builder.batch.entries.count == 1)
        #expect(builder.batch.chunks.count == 1)
    }

    @Test func aPieceOpensAtItsPlaceOnly() throws {
        let keys = try KeyRing(master: SampleJournal.master)
        var builder = BatchBuilder(after: .start, keys: keys)
        try builder.append(file: "F-1", at: 0, stream: Self.stream, content: [1, 2, 3])
        let chunk = builder.batch.chunks[0]
        #expect(chunk.count == 3)
        #expect(try keys.content(of: chunk) == [1, 2, 3])
        for place in [ChunkPlace(file: "F-1", at: 3), ChunkPlace(file: "F-2", at: 0)] {
            let moved = Chunk(place: place, stream: Self.stream, nonce: chunk.nonce, sealed: chunk.sealed)
            #expect(throws: KeyRingFault.self) { try keys.content(of: moved) }
        }
    }

    @Test func aRefusedEntryLeavesTheBatchAsItWas() throws {
        let keys = try KeyRing(master: SampleJournal.master)
        var builder = BatchBuilder(after: .start, keys: keys)
        try builder.append(at: 1, by: "-", stream: Self.stream, rev: 1, content: [1])
        let before = (builder.batch, builder.head)
        #expect(throws: KeyRingFault.self) {
            try builder.append(at: 1, by: "not an atom", stream: Self.stream, rev: 2, content: [1])
        }
        keys.destroy(Self.stream)
        #expect(throws: KeyRingFault.self) {
            try builder.append(at: 1, by: "-", stream: Self.stream, rev: 2, content: [1])
        }
        #expect(builder.batch == before.0)
        #expect(builder.head == before.1)
    }
}
