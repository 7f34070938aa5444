import Synchronization

/// A store in memory, for tests: nothing of it is durable, and any of its operations can be made to fail.
public final class MemoryStorage: Storage {
    /// How a chosen operation fails.
    public enum Failure: Sendable {
        /// It throws, and nothing of it happens.
        case before(StorageFault)
        /// It happens, and then throws all the same, as a failed sync does whose data arrived.
        case after(StorageFault)
    }

    private struct Contents {
        var rows: [UInt64: StoredEntry] = [:]
        var chunks: [ChunkPlace: Chunk] = [:]
        var keys: [StreamID: WrappedKey] = [:]
        var last: UInt64 = 0
        var operations = 0
        var failFrom = Int.max
        var failTo = Int.max
        var failure = Failure.before(.broken("told to fail"))
        var damage: StorageFault?
    }

    private let contents: Mutex<Contents>
    private let named: StoreIdentity

    /// A store with these rows; what they say is not checked, so a test can put anything into them.
    public init(
        rows: [StoredEntry] = [],
        chunks: [Chunk] = [],
        keys: [WrappedKey] = [],
        identity: StoreIdentity = StoreIdentity(id: "memory", epoch: "7f3a", schema: 1)
    ) {
        var contents = Contents()
        for row in rows { contents.rows[row.seq] = row }
        for chunk in chunks { contents.chunks[chunk.place] = chunk }
        for key in keys { contents.keys[key.stream] = key }
        contents.last = rows.map(\.seq).max() ?? 0
        self.contents = Mutex(contents)
        self.named = identity
    }

    /// Makes the `count` operations from the `number`-th from now on (1 is the next) fail.
    public func fail(at number: Int, count: Int = 1, with failure: Failure) {
        contents.withLock { contents in
            contents.failFrom = contents.operations + number
            contents.failTo = count == Int.max ? Int.max : contents.failFrom + count - 1
            contents.failure = failure
        }
    }

    /// No operation fails any more.
    public func heal() {
        contents.withLock { contents in
            contents.failFrom = Int.max
            contents.failTo = Int.max
        }
    }

    /// Makes ``lookOver()`` throw this, or nothing.
    public func setDamage(_ fault: StorageFault?) {
        contents.withLock { $0.damage = fault }
    }

    /// Puts a row in the place of another one, as whoever writes on the disk would.
    public func replace(_ row: StoredEntry) { contents.withLock { $0.rows[row.seq] = row } }

    /// How many operations there were.
    public var operations: Int { contents.withLock { $0.operations } }

    /// Everything stored, in order, as it is.
    public var image: (rows: [StoredEntry], chunks: [Chunk], keys: [WrappedKey]) {
        contents.withLock { contents in
            (
                contents.rows.values.sorted { $0.seq < $1.seq },
                contents.chunks.values.sorted { $0.place < $1.place },
                contents.keys.values.sorted { $0.stream < $1.stream }
            )
        }
    }

    /// See ``Storage/identity()``.
    public func identity() throws(StorageFault) -> StoreIdentity {
        try operate { (_) throws(StorageFault) in named }
    }

    /// See ``Storage/head()``.
    public func head() throws(StorageFault) -> Head {
        try operate { (contents) throws(StorageFault) in Self.head(of: contents) }
    }

    /// See ``Storage/append(_:expecting:)``.
    public func append(_ batch: Batch, expecting head: Head) throws(StorageFault) {
        try operate { (contents) throws(StorageFault) in
            let found = Self.head(of: contents)
            guard found == head else { throw .headMoved(expected: head, found: found) }
            guard batch.follows(head) else { throw .conflict("the numbers of the entries do not follow") }
            // Everything is looked at before anything is added: a batch that does not fit leaves nothing
            // behind.
            var places: Set<ChunkPlace> = []
            for chunk in batch.chunks {
                guard contents.chunks[chunk.place] == nil, places.insert(chunk.place).inserted else {
                    throw .conflict("a piece of \(chunk.place.file) at \(chunk.place.at) is there already")
                }
            }
            for key in batch.keys where contents.keys[key.stream, default: key] != key {
                throw .conflict("\(key.stream) has a key already")
            }
            for entry in batch.entries { contents.rows[entry.envelope.seq] = StoredEntry(entry) }
            for chunk in batch.chunks { contents.chunks[chunk.place] = chunk }
            for key in batch.keys { contents.keys[key.stream] = key }
            contents.last = head.seq + UInt64(batch.entries.count)
        }
    }

    /// See ``Storage/entries(from:limit:)``.
    public func entries(from seq: UInt64, limit: Int) throws(StorageFault) -> [Entry] {
        try operate { (contents) throws(StorageFault) in
            var found: [Entry] = []
            var next = seq
            let limit = min(limit, StorageLimits.entriesPerReadMax)
            while next <= contents.last, found.count < limit {
                if let row = contents.rows[next] { found.append(try row.entry()) }
                next += 1
            }
            return found
        }
    }

    /// See ``Storage/entry(_:)``.
    public func entry(_ seq: UInt64) throws(StorageFault) -> Entry? {
        try operate { (contents) throws(StorageFault) in try contents.rows[seq]?.entry() }
    }

    /// See ``Storage/chunk(file:at:)``.
    public func chunk(file: String, at: Int) throws(StorageFault) -> Chunk? {
        try operate { (contents) throws(StorageFault) in contents.chunks[ChunkPlace(file: file, at: at)] }
    }

    /// See ``Storage/chunks(after:limit:)``.
    public func chunks(after place: ChunkPlace?, limit: Int) throws(StorageFault) -> [Chunk] {
        try operate { (contents) throws(StorageFault) in
            let limit = min(max(0, limit), StorageLimits.chunksPerReadMax)
            let behind = contents.chunks.values.filter { chunk in place.map { $0 < chunk.place } ?? true }
            return Array(behind.sorted { $0.place < $1.place }.prefix(limit))
        }
    }

    /// See ``Storage/wrappedKeys()``.
    public func wrappedKeys() throws(StorageFault) -> [WrappedKey] {
        try operate { (contents) throws(StorageFault) in
            contents.keys.values.sorted { $0.stream < $1.stream }
        }
    }

    /// See ``Storage/destroyKey(stream:)``.
    public func destroyKey(stream: StreamID) throws(StorageFault) {
        try operate { (contents) throws(StorageFault) in
            contents.keys[stream] = WrappedKey(stream: stream, octets: [])
        }
    }

    /// See ``Storage/checkSettings()``: memory has none.
    public func checkSettings() throws(StorageFault) {
        try operate { (_) throws(StorageFault) in }
    }

    /// See ``Storage/lookOver()``: memory has no form that could break, but a test can say that it has.
    public func lookOver() throws(StorageFault) {
        try operate { (contents) throws(StorageFault) in
            if let fault = contents.damage { throw fault }
        }
    }

    private static func head(of contents: Contents) -> Head {
        guard let row = contents.rows[contents.last] else { return .start }
        return Head(seq: row.seq, hash: row.hash)
    }

    private func operate<Answer: Sendable>(
        _ body: (inout Contents) throws(StorageFault) -> Answer
    ) throws(StorageFault) -> Answer {
        try contents.withLock { (contents) throws(StorageFault) in
            contents.operations += 1
            guard (contents.failFrom...contents.failTo).contains(contents.operations) else {
                return try body(&contents)
            }
            switch contents.failure {
            case .before(let fault):
                throw fault
            case .after(let fault):
                _ = try body(&contents)
                throw fault
            }
        }
    }
}
