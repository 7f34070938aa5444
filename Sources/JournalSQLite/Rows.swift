import GRDB
import Journal

/// The rows of the tables: the only place that says SQL about them.
enum Rows {
    /// The last entry's number and hash.
    static func head(_ db: Database) throws -> Head {
        let statement = try RowStatement(db, "SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1")
        defer { statement.reset() }
        guard try statement.step() else { return .start }
        return Head(seq: UInt64(clamping: statement.number(0)), hash: statement.octets(1))
    }

    /// Entries from a number on.
    static func entries(_ db: Database, from seq: UInt64, limit: Int) throws -> [StoredEntry] {
        let statement = try RowStatement(
            db,
            "SELECT seq, envelope, nonce, sealed, hash FROM entry WHERE seq >= ? ORDER BY seq LIMIT ?"
        )
        defer { statement.reset() }
        try statement.bind(Int64(clamping: seq), at: 1)
        try statement.bind(Int64(limit), at: 2)
        var rows: [StoredEntry] = []
        while try statement.step() {
            rows.append(
                StoredEntry(
                    seq: UInt64(clamping: statement.number(0)),
                    envelope: statement.octets(1),
                    nonce: statement.octets(2),
                    sealed: statement.octets(3),
                    hash: statement.octets(4)
                )
            )
        }
        return rows
    }

    /// One piece of a file.
    static func chunk(_ db: Database, _ place: ChunkPlace) throws -> Chunk? {
        let statement = try RowStatement(
            db,
            "SELECT file, at, stream, nonce, sealed FROM chunk WHERE file = ? AND at = ?"
        )
        defer { statement.reset() }
        try statement.bind(place.file, at: 1)
        try statement.bind(Int64(place.at), at: 2)
        return try statement.step() ? chunk(statement) : nil
    }

    /// Pieces of files behind a place.
    static func chunks(_ db: Database, after place: ChunkPlace?, limit: Int) throws -> [Chunk] {
        let statement = try RowStatement(
            db,
            """
            SELECT file, at, stream, nonce, sealed FROM chunk
            WHERE (file, at) > (?, ?) ORDER BY file, at LIMIT ?
            """
        )
        defer { statement.reset() }
        // No file has an empty name, so the empty one comes before all.
        try statement.bind(place?.file ?? "", at: 1)
        try statement.bind(Int64(place?.at ?? 0), at: 2)
        try statement.bind(Int64(limit), at: 3)
        var chunks: [Chunk] = []
        while try statement.step() { chunks.append(chunk(statement)) }
        return chunks
    }

    /// All keys.
    static func keys(_ db: Database) throws -> [WrappedKey] {
        let statement = try RowStatement(db, "SELECT stream, wrapped FROM key ORDER BY stream")
        defer { statement.reset() }
        var keys: [WrappedKey] = []
        while try statement.step() {
            keys.append(WrappedKey(stream: StreamID(statement.name(0)), octets: statement.octets(1)))
        }
        return keys
    }

    /// Adds the rows of a batch, inside the caller's transaction.
    static func insert(_ batch: Batch, into db: Database) throws {
        for key in batch.keys { try insert(key, into: db) }
        if !batch.entries.isEmpty { try insert(batch.entries, into: db) }
        if !batch.chunks.isEmpty { try insert(batch.chunks, into: db) }
    }

    /// Puts nothing in the place of a stream's key.
    static func destroyKey(_ db: Database, _ stream: StreamID) throws {
        let statement = try RowStatement(
            db,
            """
            INSERT INTO key (stream, wrapped) VALUES (?, x'')
            ON CONFLICT (stream) DO UPDATE SET wrapped = x''
            """
        )
        defer { statement.reset() }
        try statement.bind(stream.name, at: 1)
        _ = try statement.step()
    }

    private static func chunk(_ statement: RowStatement) -> Chunk {
        Chunk(
            place: ChunkPlace(file: statement.name(0), at: Int(statement.number(1))),
            stream: StreamID(statement.name(2)),
            nonce: statement.octets(3),
            sealed: statement.octets(4)
        )
    }

    private static func insert(_ entries: [Entry], into db: Database) throws {
        let statement = try RowStatement(
            db,
            "INSERT INTO entry (seq, envelope, nonce, sealed, hash) VALUES (?, ?, ?, ?, ?)"
        )
        defer { statement.reset() }
        for entry in entries {
            try statement.bind(Int64(clamping: entry.envelope.seq), at: 1)
            try statement.bind(entry.envelope.octets, at: 2)
            try statement.bind(entry.nonce, at: 3)
            try statement.bind(entry.sealed, at: 4)
            try statement.bind(entry.hash, at: 5)
            _ = try statement.step()
            statement.reset()
        }
    }

    private static func insert(_ chunks: [Chunk], into db: Database) throws {
        let statement = try RowStatement(
            db,
            "INSERT INTO chunk (file, at, stream, nonce, sealed) VALUES (?, ?, ?, ?, ?)"
        )
        defer { statement.reset() }
        for chunk in chunks {
            try statement.bind(chunk.place.file, at: 1)
            try statement.bind(Int64(chunk.place.at), at: 2)
            try statement.bind(chunk.stream.name, at: 3)
            try statement.bind(chunk.nonce, at: 4)
            try statement.bind(chunk.sealed, at: 5)
            _ = try statement.step()
            statement.reset()
        }
    }

    /// The same key may come twice: a ring repeats it until it knows that it is durable. Another may not.
    private static func insert(_ key: WrappedKey, into db: Database) throws {
        let old = try RowStatement(db, "SELECT wrapped FROM key WHERE stream = ?")
        defer { old.reset() }
        try old.bind(key.stream.name, at: 1)
        if try old.step() {
            guard old.octets(0) == key.octets else {
                throw StorageFault.conflict("\(key.stream) has a key already")
            }
            return
        }
        let statement = try RowStatement(db, "INSERT INTO key (stream, wrapped) VALUES (?, ?)")
        defer { statement.reset() }
        try statement.bind(key.stream.name, at: 1)
        try statement.bind(key.octets, at: 2)
        _ = try statement.step()
    }
}
