import Journal

/// A journal made for a test: several streams, keyed and clear entries, with and without `once=`, and a file.
struct SampleJournal {
    /// The ring that made it. Its master key is 32 times 7.
    let keys: KeyRing
    /// The rows of its entries.
    var rows: [StoredEntry] = []
    /// The pieces of its file `F-1`.
    var chunks: [Chunk] = []
    /// Its wrapped keys.
    var wrapped: [WrappedKey] = []
    /// `heads[n]` is the head after entry n.
    var heads: [Head] = [.start]

    static let master = [UInt8](repeating: 7, count: 32)
    static let streams = ["26-0042", "26-0043", "U-17", "S-88"].map(StreamID.init)

    init(entries: Int, contentOctets: Int = 40, chunks: Int = 0) throws {
        keys = try KeyRing(master: Self.master)
        var builder = BatchBuilder(after: .start, keys: keys)
        for number in 1...entries {
            let isStore = number % 9 == 0
            let entry = try builder.append(
                at: 1_795_305_600_000 + Int64(number),
                by: number % 5 == 0 ? "-" : "U-\(number % 7 + 1)",
                stream: isStore ? StreamID("store") : Self.streams[number % Self.streams.count],
                rev: UInt32(number),
                once: number % 3 == 0 ? "k\(number)" : nil,
                onceDigest: number % 3 == 0 ? [UInt8](repeating: UInt8(number % 251), count: 32) : nil,
                content: [UInt8](repeating: UInt8(number % 256), count: contentOctets),
                keyed: !isStore
            )
            heads.append(entry.head)
        }
        for number in 0..<chunks {
            let content = [UInt8](repeating: UInt8(number), count: 100)
            try builder.append(file: "F-1", at: number * 100, stream: Self.streams[0], content: content)
        }
        rows = builder.batch.entries.map { StoredEntry($0) }
        self.chunks = builder.batch.chunks
        wrapped = builder.batch.keys
        keys.saved(wrapped)
    }

    /// A store that holds it.
    var storage: MemoryStorage { MemoryStorage(rows: rows, chunks: chunks, keys: wrapped) }

    /// The finding of a check with or without keys.
    func finding(keyed: Bool = false, expecting head: Head? = nil) throws -> Finding? {
        let ring = keyed ? try KeyRing(master: Self.master, wrapped: wrapped) : nil
        return try Verifier(storage, keys: ring).run(expecting: head).finding
    }
}
