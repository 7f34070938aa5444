import Journal
import OpenSSL
import Testing

@Suite("What a check with keys finds")
struct VerifierKeyTests {
    static let stream = SampleJournal.streams[1]

    @Test func nothingWhereAKeyWasDestroyed() throws {
        let journal = try SampleJournal(entries: 40, chunks: 3)
        let storage = journal.storage
        try storage.destroyKey(stream: SampleJournal.streams[0])
        let keys = try KeyRing(master: SampleJournal.master, wrapped: try storage.wrappedKeys())
        let result = try Verifier(storage, keys: keys).run()
        #expect(result.finding == nil)
        #expect(result.entries == 40)
        #expect(result.destroyedStreams == 1)
        #expect(throws: KeyRingFault.self) { try keys.content(of: try #require(try storage.entry(4))) }
        #expect(try Verifier(storage).run().destroyedStreams == 1)
    }

    @Test func aKeyThatIsGoneWithoutHavingBeenDestroyed() throws {
        var journal = try SampleJournal(entries: 40)
        journal.wrapped.removeAll { $0.stream == Self.stream }
        let finding = Finding(.entry(1), .keyMissing)
        #expect(try journal.finding() == finding)
        #expect(try journal.finding(keyed: true) == finding)
    }

    @Test func aChangedKey() throws {
        var journal = try SampleJournal(entries: 40)
        let index = try #require(journal.wrapped.firstIndex { $0.stream == Self.stream })
        var octets = journal.wrapped[index].octets
        octets[20] ^= 1
        journal.wrapped[index] = WrappedKey(stream: Self.stream, octets: octets)
        #expect(try journal.finding() == nil)
        #expect(try journal.finding(keyed: true) == Finding(.entry(1), .keyDoesNotOpen))
    }

    @Test func aChangedKeyThatNoEntryUsesYet() throws {
        var journal = try SampleJournal(entries: 4)
        let unused = StreamID("26-9999")
        journal.wrapped.append(WrappedKey(stream: unused, octets: journal.wrapped[0].octets))
        #expect(try journal.finding(keyed: true) == Finding(.key(unused), .keyDoesNotOpen))
    }

    @Test func contentForgedTogetherWithTheWholeChainBehindIt() throws {
        var journal = try SampleJournal(entries: 40)
        journal.rows[12].sealed[3] ^= 1
        var previous = journal.heads[12].hash
        for index in 12..<40 {
            let row = journal.rows[index]
            previous = Chain.hash(
                after: previous,
                envelope: row.envelope,
                nonce: row.nonce,
                sealed: row.sealed
            )
            journal.rows[index].hash = previous
        }
        #expect(try journal.finding() == nil)
        #expect(try journal.finding(keyed: true) == Finding(.entry(13), .contentDoesNotOpen))
        #expect(try journal.finding(expecting: journal.heads[40]) == Finding(.entry(40), .rewritten))
    }

    @Test func aChangedPieceOfAFile() throws {
        let good = try SampleJournal(entries: 4, chunks: 5)
        for index in good.chunks.indices {
            let chunk = good.chunks[index]
            for place in chunk.sealed.indices {
                var journal = good
                var sealed = chunk.sealed
                sealed[place] ^= 1
                journal.chunks[index] = Chunk(
                    place: chunk.place,
                    stream: chunk.stream,
                    nonce: chunk.nonce,
                    sealed: sealed
                )
                #expect(try journal.finding(keyed: true) == Finding(.chunk(chunk.place), .contentDoesNotOpen))
            }
        }
    }

    @Test func aMissingPieceOfAFile() throws {
        for index in 0..<4 {
            var journal = try SampleJournal(entries: 4, chunks: 5)
            journal.chunks.remove(at: index)
            let next = ChunkPlace(file: "F-1", at: (index + 1) * 100)
            #expect(try journal.finding(keyed: true) == Finding(.chunk(next), .chunkGap))
        }
    }

    @Test func whatEachFileHolds() throws {
        let keys = try KeyRing(master: SampleJournal.master)
        var builder = BatchBuilder(after: .start, keys: keys)
        var whole: [String: [UInt8]] = [:]
        for file in ["F-1", "F-10", "F-2"] {
            for piece in 0..<30 {
                let content = [UInt8](repeating: UInt8(piece), count: 11)
                try builder.append(file: file, at: piece * 11, stream: Self.stream, content: content)
                whole[file, default: [UInt8(file.utf8.count)]] += content
            }
        }
        let storage = MemoryStorage(chunks: builder.batch.chunks, keys: builder.batch.keys)
        var found: [FileDigest] = []
        #expect(try Verifier(storage, keys: keys).run { found.append($0) }.finding == nil)
        #expect(found.map(\.file) == ["F-1", "F-10", "F-2"])
        for file in found {
            #expect(file.octets == 330)
            #expect(file.sha256 == SHA256.hash(Array(try #require(whole[file.file]).dropFirst())))
        }
    }
}
