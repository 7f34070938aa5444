import Journal
import Testing

@Suite("Keys of streams")
struct KeyRingTests {
    static let stream = StreamID("26-0042")
    static let other = StreamID("26-0043")

    @Test func opensWhatItSealed() throws {
        let ring = try KeyRing(master: SampleJournal.master)
        for content in [[], [1], [UInt8](repeating: 9, count: 70_000)] as [[UInt8]] {
            let seal = try ring.seal(content, stream: Self.stream, authenticating: [5])
            #expect(seal.octets.count == content.count + 16)
            let clear = try ring.open(
                seal.octets,
                nonce: seal.nonce,
                stream: Self.stream,
                authenticating: [5]
            )
            #expect(clear == content)
        }
    }

    @Test func opensNothingElse() throws {
        let ring = try KeyRing(master: SampleJournal.master)
        let seal = try ring.seal([1, 2, 3], stream: Self.stream, authenticating: [5])
        _ = try ring.seal([1, 2, 3], stream: Self.other, authenticating: [5])
        #expect(throws: KeyRingFault.self) {
            try ring.open(seal.octets, nonce: seal.nonce, stream: Self.stream, authenticating: [6])
        }
        #expect(throws: KeyRingFault.self) {
            try ring.open(seal.octets, nonce: seal.nonce, stream: Self.other, authenticating: [5])
        }
        #expect(throws: KeyRingFault.self) {
            try ring.open(seal.octets, nonce: seal.nonce, stream: StreamID("26-0044"), authenticating: [5])
        }
        for place in seal.octets.indices {
            var octets = seal.octets
            octets[place] ^= 1
            #expect(throws: KeyRingFault.self) {
                try ring.open(octets, nonce: seal.nonce, stream: Self.stream, authenticating: [5])
            }
        }
    }

    @Test func aWrappedKeyOpensUnderItsMasterAndItsNameOnly() throws {
        let ring = try KeyRing(master: SampleJournal.master)
        let seal = try ring.seal([1], stream: Self.stream, authenticating: [])
        let key = try #require(seal.unsavedKey)
        #expect(key.octets.count == 60)
        #expect(try KeyRing(master: SampleJournal.master, wrapped: [key]).opens(Self.stream))
        let master = [UInt8](repeating: 8, count: 32)
        #expect(try !KeyRing(master: master, wrapped: [key]).opens(Self.stream))
        let moved = WrappedKey(stream: Self.other, octets: key.octets)
        #expect(try !KeyRing(master: SampleJournal.master, wrapped: [moved]).opens(Self.other))
        for count in 1..<60 {
            let cut = WrappedKey(stream: Self.stream, octets: Array(key.octets.prefix(count)))
            #expect(try !KeyRing(master: SampleJournal.master, wrapped: [cut]).opens(Self.stream))
        }
    }

    @Test func aMasterKeyHas32Octets() throws {
        #expect(throws: KeyRingFault.self) { try KeyRing(master: [UInt8](repeating: 1, count: 31)) }
        #expect(throws: KeyRingFault.self) { try KeyRing(master: [UInt8](repeating: 1, count: 33)) }
        _ = try KeyRing(master: [UInt8](repeating: 1, count: 32))
    }

    @Test func aKeyGoesIntoEveryBatchUntilOneIsDurable() throws {
        let ring = try KeyRing(master: SampleJournal.master)
        let first = try ring.seal([1], stream: Self.stream, authenticating: []).unsavedKey
        #expect(first != nil)
        #expect(try ring.seal([2], stream: Self.stream, authenticating: []).unsavedKey == first)
        ring.saved([try #require(first)])
        #expect(try ring.seal([3], stream: Self.stream, authenticating: []).unsavedKey == nil)
    }

    @Test func aDestroyedKeyIsGone() throws {
        let ring = try KeyRing(master: SampleJournal.master)
        let seal = try ring.seal([1], stream: Self.stream, authenticating: [])
        ring.destroy(Self.stream)
        #expect(ring.isDestroyed(Self.stream))
        #expect(throws: KeyRingFault.self) {
            try ring.open(seal.octets, nonce: seal.nonce, stream: Self.stream, authenticating: [])
        }
        #expect(throws: KeyRingFault.self) { try ring.seal([2], stream: Self.stream, authenticating: []) }
    }

    @Test func theSameContentNeverLooksTheSame() throws {
        let ring = try KeyRing(master: SampleJournal.master)
        var seen: Set<[UInt8]> = []
        for _ in 0..<1_000 {
            let seal = try ring.seal([1, 2, 3], stream: Self.stream, authenticating: [])
            #expect(seal.nonce.count == 12)
            #expect(seen.insert(seal.nonce).inserted)
        }
    }

    @Test func sharedByThreadsItMakesOneKey() async throws {
        let ring = try KeyRing(master: SampleJournal.master)
        let made = try await withThrowingTaskGroup(of: WrappedKey?.self) { group in
            for _ in 0..<64 {
                group.addTask { try ring.seal([1], stream: Self.stream, authenticating: []).unsavedKey }
            }
            var keys: [WrappedKey?] = []
            for try await key in group { keys.append(key) }
            return keys
        }
        #expect(made.allSatisfy { $0 == made.first })
    }
}
