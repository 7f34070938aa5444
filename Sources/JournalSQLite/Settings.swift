import GRDB
import GRDBSQLite
import Journal

/// The settings of every connection, and those of the one writer on which durability rests.
enum Settings {
    /// What the writer must answer when it is asked. `synchronous` 2 is FULL.
    static let wanted = [("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1")]

    /// Settings that each connection gets when it is opened.
    static func configuration(readOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.label = "journal"
        configuration.readonly = readOnly
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA trusted_schema = OFF;
                    PRAGMA cell_size_check = ON;
                    PRAGMA mmap_size = 0;
                    PRAGMA secure_delete = ON;
                    PRAGMA temp_store = MEMORY;
                    """
            )
            limit(db)
        }
        return configuration
    }

    /// Settings of the writer. They come after the pool is built: building it sets `synchronous` to NORMAL,
    /// with which a power cut loses what was acknowledged.
    static func prepareWriter(_ db: Database) throws {
        try db.execute(
            sql: """
                PRAGMA synchronous = FULL;
                PRAGMA wal_autocheckpoint = 1000;
                PRAGMA journal_size_limit = -1;
                """
        )
    }

    /// Reads the settings of the writer back.
    ///
    /// - Throws: ``StorageFault/setting(name:found:wanted:)`` naming the first that is not as wanted.
    static func check(_ db: Database) throws {
        for (name, wanted) in wanted {
            let found = try String.fetchOne(db, sql: "PRAGMA \(name)") ?? "nothing"
            guard found.lowercased() == wanted else {
                throw StorageFault.setting(name: name, found: found, wanted: wanted)
            }
        }
    }

    /// Bounds for a file that somebody may have tampered with. No row comes near a million octets.
    private static func limit(_ db: Database) {
        let connection = db.sqliteConnection
        sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, 1_000_000)
        sqlite3_limit(connection, SQLITE_LIMIT_SQL_LENGTH, 100_000)
        sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0)
        sqlite3_limit(connection, SQLITE_LIMIT_VDBE_OP, 25_000)
        sqlite3_limit(connection, SQLITE_LIMIT_TRIGGER_DEPTH, 10)
    }
}
