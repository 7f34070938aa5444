import GRDB
import Journal

/// The tables, as numbered steps. A step that was published is never edited; a change is a new step.
enum Schema {
    /// The steps, the first of them number 1.
    static let steps = [
        """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE entry (
            seq INTEGER PRIMARY KEY,
            envelope BLOB NOT NULL,
            nonce BLOB NOT NULL,
            sealed BLOB NOT NULL,
            hash BLOB NOT NULL
        ) STRICT;
        CREATE TABLE chunk (
            number INTEGER PRIMARY KEY,
            file TEXT NOT NULL,
            at INTEGER NOT NULL,
            stream TEXT NOT NULL,
            nonce BLOB NOT NULL,
            sealed BLOB NOT NULL,
            UNIQUE (file, at)
        ) STRICT;
        CREATE TABLE key (
            number INTEGER PRIMARY KEY,
            stream TEXT NOT NULL UNIQUE,
            wrapped BLOB NOT NULL
        ) STRICT;
        """
    ]

    /// Brings a store to the newest step in one transaction, and gives a new one its identity.
    ///
    /// - Throws: ``StorageFault/schema(found:known:)`` when a newer version made the store.
    static func migrate(_ db: Database) throws {
        try db.inTransaction(.immediate) {
            let found = try number(db)
            guard found <= steps.count else { throw StorageFault.schema(found: found, known: steps.count) }
            for step in steps[found...] { try db.execute(sql: step) }
            if found == 0 {
                let identity = try StoreIdentity.random(schema: steps.count)
                try put(db, "id", identity.id)
                try put(db, "epoch", identity.epoch)
            }
            if found < steps.count { try put(db, "schema", String(steps.count)) }
            return .commit
        }
    }

    /// Who the store says it is.
    static func identity(_ db: Database) throws -> StoreIdentity {
        let rows = try Row.fetchAll(db, sql: "SELECT name, value FROM meta")
        var values: [String: String] = [:]
        for row in rows { values[row["name"]] = row["value"] }
        guard let id = values["id"], let epoch = values["epoch"],
            let schema = values["schema"].flatMap({ Int($0) })
        else { throw StorageFault.broken("the store does not say who it is") }
        return StoreIdentity(id: id, epoch: epoch, schema: schema)
    }

    /// Writes one value of the store's own.
    static func put(_ db: Database, _ name: String, _ value: String) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)",
            arguments: [name, value]
        )
    }

    private static func number(_ db: Database) throws -> Int {
        guard try db.tableExists("meta") else { return 0 }
        return try identity(db).schema
    }
}
