import Journal
import JournalSQLite
import Testing

/// What every engine promises. A new engine joins `Engine` and passes, or it is not one.
@Suite("The contract of a store")
struct StorageContractTests {
    @Test(arguments: Engine.allCases) func beginsEmpty(engine: Engine) throws {
        try engine.withStorage { storage in
            #expect(try storage.head() == .start)
            #expect(try storage.entries(from: 1, limit: 10).isEmpty)
            #expect(try storage.entry(1) == nil)
            #expect(try storage.chunk(file: "F-1", at: 0) == nil)
            #expect(try storage.chunks(after: nil, limit: 10).isEmpty)
            #expect(try storage.wrappedKeys().isEmpty)
            #expect(try !storage.identity().id.isEmpty)
            try storage.checkSettings()
        }
    }

    @Test(arguments: Engine.allCases) func givesBackWhatWasAppended(engine: Engine) throws {
        try engine.withStorage { storage in
            var author = try Author(storage)
            var entries: [Entry] = []
            for size in [1, 2, 7, 50] {
                let builder = try author.batch(size)
                entries += builder.batch.entries
                try author.write(builder)
                #expect(try storage.head() == builder.head)
            }
            #expect(try storage.entries(from: 1, limit: 1_000) == entries)
            #expect(try storage.entries(from: 0, limit: 3) == Array(entries[..<3]))
            #expect(try storage.entries(from: 4, limit: 5) == Array(entries[3..<8]))
            #expect(try storage.entries(from: 60, limit: 5) == [entries[59]])
            #expect(try storage.entries(from: 61, limit: 5).isEmpty)
            #expect(try storage.entries(from: 1, limit: 0).isEmpty)
            #expect(try storage.entry(60) == entries[59])
            #expect(try storage.entry(61) == nil)
            #expect(try storage.entry(0) == nil)
            #expect(try author.verification(expecting: author.head).finding == nil)
        }
    }

    @Test(arguments: Engine.allCases) func keepsEmptyAndLargeContent(engine: Engine) throws {
        try engine.withStorage { storage in
            var author = try Author(storage)
            var builder = BatchBuilder(after: author.head, keys: author.keys)
            for count in [0, 1, StorageLimits.contentOctetsMax] {
                for keyed in [true, false] {
                    let content = [UInt8](repeating: 5, count: count)
                    try builder.append(
                        at: 0,
                        by: "-",
                        stream: Author.stream,
                        rev: 0,
                        content: content,
                        keyed: keyed
                    )
                }
            }
            let piece = [UInt8](repeating: 6, count: StorageLimits.chunkOctetsMax)
            try builder.append(file: "F-1", at: 0, stream: Author.stream, content: piece)
            try builder.append(file: "F-2", at: 0, stream: Author.stream, content: [])
            try author.write(builder)
            #expect(try storage.entries(from: 1, limit: 10) == builder.batch.entries)
            #expect(try storage.chunk(file: "F-1", at: 0) == builder.batch.chunks[0])
            #expect(try storage.chunk(file: "F-2", at: 0) == builder.batch.chunks[1])
            #expect(try author.verification().finding == nil)
        }
    }

    @Test(arguments: Engine.allCases) func aReadIsBounded(engine: Engine) throws {
        try engine.withStorage { storage in
            var author = try Author(storage)
            var builder = try author.batch(1_025)
            for at in 0..<65 { try builder.append(file: "F-1", at: at, stream: Author.stream, content: [1]) }
            try author.write(builder)
            #expect(try storage.entries(from: 1, limit: 1_024).count == 1_024)
            #expect(try storage.entries(from: 1, limit: 1_025).count == 1_024)
            #expect(try storage.chunks(after: nil, limit: 64).count == 64)
            #expect(try storage.chunks(after: nil, limit: 65).count == 64)
        }
    }

    @Test(arguments: Engine.allCases) func refusesABatchBehindAnotherHead(engine: Engine) throws {
        try engine.withStorage { storage in
            var author = try Author(storage)
            let first = try author.batch(3)
            let late = try author.batch(2)
            try author.write(first)
            #expect(throws: StorageFault.headMoved(expected: .start, found: first.head)) {
                try storage.append(late.batch, expecting: .start)
            }
            let forged = Head(seq: 3, hash: [UInt8](repeating: 1, count: 32))
            #expect(throws: StorageFault.headMoved(expected: forged, found: first.head)) {
                try storage.append(Batch(), expecting: forged)
            }
            #expect(try storage.head() == first.head)
            try author.write(try author.batch(1))
            #expect(try author.verification().entries == 4)
        }
    }

    @Test(arguments: Engine.allCases) func writesAWholeBatchOrNothing(engine: Engine) throws {
        try engine.withStorage { storage in
            var author = try Author(storage)
            var first = try author.batch(2)
            try first.append(file: "F-1", at: 0, stream: Author.stream, content: [1])
            try author.write(first)

            var again = try author.batch(2, stream: StreamID("26-0043"))
            try again.append(file: "F-1", at: 1, stream: Author.stream, content: [2])
            try again.append(file: "F-1", at: 0, stream: Author.stream, content: [3])
            try expectConflict { try storage.append(again.batch, expecting: author.head) }

            let gap = Batch(entries: Array(try author.batch(3).batch.entries.dropFirst()))
            try expectConflict { try storage.append(gap, expecting: author.head) }

            var otherKey = try author.batch(1).batch
            otherKey.keys = [WrappedKey(stream: Author.stream, octets: [1, 2, 3])]
            try expectConflict { try storage.append(otherKey, expecting: author.head) }

            #expect(try storage.head() == first.head)
            #expect(try storage.entries(from: 1, limit: 10).count == 2)
            #expect(try storage.chunk(file: "F-1", at: 1) == nil)
            #expect(try storage.wrappedKeys() == first.batch.keys)
            let usable = try author.batch(1)
            try author.write(usable)
            #expect(try author.verification().finding == nil)
        }
    }

    @Test(arguments: Engine.allCases) func takesTheSameKeyTwice(engine: Engine) throws {
        try engine.withStorage { storage in
            let author = try Author(storage)
            let first = try author.batch(1)
            try storage.append(first.batch, expecting: .start)
            // Nobody told the ring that the key is durable, so it is in this batch too.
            var second = BatchBuilder(after: first.head, keys: author.keys)
            try second.append(at: 1, by: "-", stream: Author.stream, rev: 2, content: [1])
            #expect(second.batch.keys == first.batch.keys)
            try storage.append(second.batch, expecting: first.head)
            #expect(try storage.wrappedKeys() == first.batch.keys)
        }
    }

    @Test(arguments: Engine.allCases) func takesABatchOfPiecesOnly(engine: Engine) throws {
        try engine.withStorage { storage in
            var author = try Author(storage)
            var builder = BatchBuilder(after: author.head, keys: author.keys)
            try builder.append(file: "F-1", at: 0, stream: Author.stream, content: [1, 2])
            try author.write(builder)
            #expect(try storage.head() == .start)
            #expect(try storage.chunks(after: nil, limit: 10) == builder.batch.chunks)
        }
    }

    @Test(arguments: Engine.allCases) func givesPiecesInOrder(engine: Engine) throws {
        try engine.withStorage { storage in
            var author = try Author(storage)
            var builder = BatchBuilder(after: author.head, keys: author.keys)
            let places = ["F-2", "F-10", "F-1"].flatMap { file in
                [9, 100, 0].map { ChunkPlace(file: file, at: $0) }
            }
            for place in places {
                try builder.append(file: place.file, at: place.at, stream: Author.stream, content: [1])
            }
            try author.write(builder)
            let sorted = places.sorted()
            #expect(try storage.chunks(after: nil, limit: 60).map(\.place) == sorted)
            for (index, place) in sorted.enumerated() {
                let behind = try storage.chunks(after: place, limit: 2).map(\.place)
                #expect(behind == Array(sorted.dropFirst(index + 1).prefix(2)))
            }
        }
    }

    @Test(arguments: Engine.allCases) func destroysAKeyForGood(engine: Engine) throws {
        try engine.withStorage { storage in
            var author = try Author(storage)
            try author.write(try author.batch(3))
            try author.write(try author.batch(3, stream: StreamID("26-0043")))
            try storage.destroyKey(stream: Author.stream)
            try storage.destroyKey(stream: Author.stream)
            let wrapped = try storage.wrappedKeys()
            #expect(wrapped.map(\.stream.name) == ["26-0042", "26-0043"])
            #expect(wrapped.map(\.isDestroyed) == [true, false])
            let result = try author.verification(expecting: author.head)
            #expect(result.finding == nil)
            #expect(result.destroyedStreams == 1)
            let entry = try #require(try storage.entry(1))
            let keys = try KeyRing(master: Author.master, wrapped: wrapped)
            #expect(throws: KeyRingFault.self) { try keys.content(of: entry) }
            // A ring that was not told cannot bring the key back either.
            var late = try author.batch(1).batch
            late.keys = [WrappedKey(stream: Author.stream, octets: [1])]
            try expectConflict { try storage.append(late, expecting: author.head) }
        }
    }

    @Test(arguments: Engine.allCases) func aStreamWithoutAKeyCanBeDestroyedInAdvance(engine: Engine) throws {
        try engine.withStorage { storage in
            try storage.destroyKey(stream: Author.stream)
            #expect(try storage.wrappedKeys() == [WrappedKey(stream: Author.stream, octets: [])])
        }
    }

    private func expectConflict(_ body: () throws -> Void) throws {
        do {
            try body()
            Issue.record("there was no conflict")
        } catch StorageFault.conflict {
            // As it should be.
        }
    }
}
