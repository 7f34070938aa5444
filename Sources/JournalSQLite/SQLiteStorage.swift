import GRDB
public import Journal
import Synchronization

/// A journal in one SQLite file, in write-ahead mode with a full sync of each commit.
///
/// One connection writes, and it alone moves pages from the log to the file; the others only read.
public final class SQLiteStorage: Storage {
    /// Files up to this size are looked over as a whole: 1 GiB takes a few seconds.
    static let quickCheckOctetsMax = 1 << 30

    private let reader: any DatabaseReader
    private let writer: DatabasePool?
    private let lock: StoreLock?
    /// Where the file is; nil for one that is only looked at.
    private let place: StorePlace?
    private let damage = Mutex<StorageFault?>(nil)

    /// Opens the store, or makes it.
    ///
    /// - Parameters:
    ///   - path: the database file, made with mode 0600 in a folder with mode 0700. Beside it stand a
    ///     write-ahead log, its index and a lock file.
    ///   - isLookedOver: whether ``lookOver()`` is done now; whoever says no does it later.
    /// - Throws: ``StorageFault``: ``StorageFault/inUse(_:)`` when another process has it, and any of the
    ///   others when it is not safe to use.
    public init(path: String, isLookedOver: Bool = true) throws(StorageFault) {
        let place = StorePlace(path: path)
        try place.prepareFolder()
        lock = try StoreLock(path: place.lockPath)
        try place.prepareFile()
        do {
            let pool = try DatabasePool(path: path, configuration: Settings.configuration(readOnly: false))
            writer = pool
            reader = pool
            try pool.writeWithoutTransaction { db in
                try Settings.prepareWriter(db)
                try Schema.migrate(db)
                try Settings.check(db)
            }
        } catch {
            throw StorageFault(error, while: "open")
        }
        self.place = place
        if isLookedOver { try lookOver() }
    }

    /// See ``Storage/lookOver()``.
    public func lookOver() throws(StorageFault) {
        guard let place, place.octets <= Self.quickCheckOctetsMax else { return }
        try read("look over", Self.quickCheck)
    }

    /// Opens an existing store to look at it only, even while a daemon has it open: needs no lock, makes no
    /// tables and changes nothing that is stored.
    public init(readOnly path: String) throws(StorageFault) {
        lock = nil
        place = nil
        writer = nil
        do {
            let queue = try DatabaseQueue(path: path, configuration: Settings.configuration(readOnly: true))
            reader = queue
            let schema = try queue.read { db in try Schema.identity(db).schema }
            guard schema <= Schema.steps.count else {
                throw StorageFault.schema(found: schema, known: Schema.steps.count)
            }
        } catch {
            throw StorageFault(error, while: "open for reading")
        }
    }

    deinit {
        // The readers go first: the last connection to go moves the log into the file, which no reader may
        // do. The lock goes last. Whatever fails here, the next opening repairs.
        writer?.invalidateReadOnlyConnections()
        try? reader.close()
    }

    /// See ``Storage/identity()``.
    public func identity() throws(StorageFault) -> StoreIdentity {
        try read("identity", Schema.identity)
    }

    /// See ``Storage/head()``.
    public func head() throws(StorageFault) -> Head {
        try read("head", Rows.head)
    }

    /// See ``Storage/append(_:expecting:)``.
    public func append(_ batch: Batch, expecting head: Head) throws(StorageFault) {
        try write("append") { db in
            try db.inTransaction(.immediate) {
                let found = try Rows.head(db)
                guard found == head else { throw StorageFault.headMoved(expected: head, found: found) }
                guard batch.follows(head) else {
                    throw StorageFault.conflict("the numbers of the entries do not follow")
                }
                try Rows.insert(batch, into: db)
                return .commit
            }
        }
    }

    /// See ``Storage/entries(from:limit:)``.
    public func entries(from seq: UInt64, limit: Int) throws(StorageFault) -> [Entry] {
        let rows = try read("entries") { db in
            try Rows.entries(db, from: seq, limit: min(max(0, limit), StorageLimits.entriesPerReadMax))
        }
        var entries: [Entry] = []
        entries.reserveCapacity(rows.count)
        for row in rows { entries.append(try row.entry()) }
        return entries
    }

    /// See ``Storage/entry(_:)``.
    public func entry(_ seq: UInt64) throws(StorageFault) -> Entry? {
        let row = try read("entry") { db in try Rows.entries(db, from: seq, limit: 1).first }
        guard let row, row.seq == seq else { return nil }
        return try row.entry()
    }

    /// See ``Storage/chunk(file:at:)``.
    public func chunk(file: String, at: Int) throws(StorageFault) -> Chunk? {
        let place = ChunkPlace(file: file, at: at)
        return try read("chunk") { db in try Rows.chunk(db, place) }
    }

    /// See ``Storage/chunks(after:limit:)``.
    public func chunks(after place: ChunkPlace?, limit: Int) throws(StorageFault) -> [Chunk] {
        try read("chunks") { db in
            try Rows.chunks(db, after: place, limit: min(max(0, limit), StorageLimits.chunksPerReadMax))
        }
    }

    /// See ``Storage/wrappedKeys()``.
    public func wrappedKeys() throws(StorageFault) -> [WrappedKey] {
        try read("keys", Rows.keys)
    }

    /// See ``Storage/destroyKey(stream:)``.
    ///
    /// The octets are overwritten in the file (`secure_delete`), and the log, which still has them, is
    /// emptied.
    public func destroyKey(stream: StreamID) throws(StorageFault) {
        try write("destroy key") { db in
            try db.inTransaction(.immediate) {
                try Rows.destroyKey(db, stream)
                return .commit
            }
            try Self.emptyLog(db)
        }
    }

    /// See ``Storage/checkSettings()``.
    public func checkSettings() throws(StorageFault) {
        try write("settings", Settings.check)
    }

    /// Lets tests spoil what the writer rests on, while no reader is in the way.
    package func onWriter(_ sql: String) throws {
        writer?.invalidateReadOnlyConnections()
        try writer?.writeWithoutTransaction { db in try db.execute(sql: sql) }
    }

    private func read<Answer: Sendable>(
        _ doing: String,
        _ body: (Database) throws -> Answer
    ) throws(StorageFault) -> Answer {
        do {
            return try reader.read(body)
        } catch {
            throw note(StorageFault(error, while: doing))
        }
    }

    private func write(_ doing: String, _ body: (Database) throws -> Void) throws(StorageFault) {
        guard let writer else { throw .readOnly }
        // After one failure nobody knows what is on the disk: there is no second try.
        if let fault = damage.withLock({ $0 }) { throw fault }
        do {
            try writer.writeWithoutTransaction(body)
        } catch {
            throw note(StorageFault(error, while: doing))
        }
    }

    /// Remembers a fault after which nothing may be written.
    private func note(_ fault: StorageFault) -> StorageFault {
        if case .broken = fault { damage.withLock { first in first = first ?? fault } }
        return fault
    }

    /// Moves all pages of the log to the file and cuts the log to nothing.
    private static func emptyLog(_ db: Database) throws {
        let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        guard let busy: Int = row?[0], busy == 0 else {
            throw StorageFault.remains("a reader kept the log from being emptied")
        }
    }

    private static func quickCheck(_ db: Database) throws {
        let answer = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "nothing"
        guard answer == "ok" else { throw StorageFault.broken("quick_check: \(answer)") }
    }
}
