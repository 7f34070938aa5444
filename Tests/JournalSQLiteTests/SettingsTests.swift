import Journal
import JournalSQLite
import Testing

@Suite("Settings and place of the SQLite store")
struct SettingsTests {
    @Test(arguments: [
        ("PRAGMA synchronous = NORMAL", "synchronous", "1", "2"),
        ("PRAGMA synchronous = OFF", "synchronous", "0", "2"),
        ("PRAGMA synchronous = EXTRA", "synchronous", "3", "2"),
        ("PRAGMA foreign_keys = OFF", "foreign_keys", "0", "1"),
    ])
    func aSettingThatIsNotWantedIsNamed(sql: String, name: String, found: String, wanted: String) throws {
        try withFolder { path in
            let storage = try SQLiteStorage(path: path)
            try storage.checkSettings()
            try storage.onWriter(sql)
            #expect(throws: StorageFault.setting(name: name, found: found, wanted: wanted)) {
                try storage.checkSettings()
            }
        }
    }

    @Test func aStoreThatLeftItsWriteAheadLogIsRefused() throws {
        try withFolder { path in
            let storage = try SQLiteStorage(path: path)
            try storage.onWriter("PRAGMA journal_mode = DELETE")
            #expect(throws: StorageFault.setting(name: "journal_mode", found: "delete", wanted: "wal")) {
                try storage.checkSettings()
            }
        }
    }

    @Test func aSecondOpeningIsRefusedUntilTheFirstIsOver() throws {
        try withFolder { path in
            var first: SQLiteStorage? = try SQLiteStorage(path: path)
            #expect(throws: StorageFault.inUse(path + ".lock")) { try SQLiteStorage(path: path) }
            #expect(try first?.head() == .start)
            first = nil
            #expect(try SQLiteStorage(path: path).head() == .start)
        }
    }

    @Test func itKnowsItselfAgain() throws {
        try withFolder { path in
            let first = try SQLiteStorage(path: path).identity()
            #expect(first.id.count == 32)
            #expect(first.schema == 1)
            var storage: SQLiteStorage? = try SQLiteStorage(path: path)
            #expect(try storage?.identity() == first)
            storage = nil
            #expect(try SQLiteStorage(path: path).identity() == first)
        }
    }

    @Test func twoStoresAreNotTheSame() throws {
        try withFolder { one in
            try withFolder { two in
                let first = try SQLiteStorage(path: one).identity()
                let second = try SQLiteStorage(path: two).identity()
                #expect(first.id != second.id)
                #expect(first.epoch != second.epoch)
            }
        }
    }

    @Test func readOnlyItNeedsNoLockAndWritesNothing() throws {
        try withFolder { path in
            var author = try Author(try SQLiteStorage(path: path))
            try author.write(try author.batch(5))
            let reader = try SQLiteStorage(readOnly: path)
            #expect(try Verifier(reader).run(expecting: author.head).entries == 5)
            let more = try author.batch(1)
            #expect(throws: StorageFault.readOnly) { try reader.append(more.batch, expecting: author.head) }
            #expect(throws: StorageFault.readOnly) { try reader.destroyKey(stream: Author.stream) }
            try author.write(more)
            #expect(try reader.head() == author.head)
        }
    }

    @Test func readOnlyItDoesNotMakeAStore() throws {
        try withFolder { path in
            #expect(throws: StorageFault.self) { try SQLiteStorage(readOnly: path) }
        }
    }
}
