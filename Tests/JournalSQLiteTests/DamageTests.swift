import Foundation
import Journal
import JournalSQLite
import Testing

@Suite("A damaged file under the SQLite store")
struct DamageTests {
    /// Octets all over the file are changed one at a time. Each time the store refuses to open, or the check
    /// names an entry, or what it reads is exactly what was written (the octet meant nothing).
    @Test func isNeverTakenForTheJournal() throws {
        try withFolder { path in
            let (head, entries, keys) = try made(path)
            let good = try #require(FileManager.default.contents(atPath: path))
            var seen = 0
            for place in stride(from: 0, to: good.count, by: 97) {
                var bad = good
                bad[place] ^= 0x55
                try bad.write(to: URL(fileURLWithPath: path))
                try setPrivate(path)
                guard let found = try? outcome(path, expecting: head) else {
                    seen += 1
                    continue
                }
                if found.finding != nil {
                    seen += 1
                } else if found.entries != entries || found.keys != keys {
                    Issue.record("octet \(place) changed what is read, and nobody saw it")
                }
            }
            // More than a third of the file is entries and tables; the rest is space that was never used.
            #expect(seen > good.count / 97 / 3)
        }
    }

    @Test func aFileOfSomethingElseIsRefused() throws {
        try withFolder { path in
            _ = try SQLiteStorage(path: path)
            try Data(repeating: 65, count: 8_192).write(to: URL(fileURLWithPath: path))
            try setPrivate(path)
            do throws(StorageFault) {
                _ = try SQLiteStorage(path: path)
                Issue.record("it was opened")
            } catch {
                #expect(error.mustStop)
            }
        }
    }

    @Test func afterAnErrorOfTheFileNothingIsWrittenAnyMore() throws {
        try withFolder { path in
            let storage = try SQLiteStorage(path: path)
            var author = try Author(storage)
            try author.write(try author.batch(1))
            try storage.onWriter("DROP TABLE chunk")
            var builder = try author.batch(1)
            try builder.append(file: "F-1", at: 0, stream: Author.stream, content: [1])
            let head = author.head
            var first: StorageFault?
            do throws(StorageFault) {
                try storage.append(builder.batch, expecting: head)
            } catch {
                first = error
            }
            let fault = try #require(first)
            #expect(fault.mustStop)
            let harmless = try author.batch(1)
            #expect(throws: fault) { try storage.append(harmless.batch, expecting: head) }
            #expect(throws: fault) { try storage.checkSettings() }
            #expect(try storage.head() == head)
        }
    }

    /// Makes a store, and closes it.
    private func made(_ path: String) throws -> (Head, [Entry], [WrappedKey]) {
        let storage = try SQLiteStorage(path: path)
        var author = try Author(storage)
        try author.write(try author.batch(60, octets: 300))
        return (author.head, try storage.entries(from: 1, limit: 100), try storage.wrappedKeys())
    }

    private struct Outcome {
        let finding: Finding?
        let entries: [Entry]
        let keys: [WrappedKey]
    }

    private func outcome(_ path: String, expecting head: Head) throws -> Outcome {
        let storage = try SQLiteStorage(readOnly: path)
        let wrapped = try storage.wrappedKeys()
        let keys = try KeyRing(master: Author.master, wrapped: wrapped)
        let finding = try Verifier(storage, keys: keys).run(expecting: head).finding
        return Outcome(finding: finding, entries: try storage.entries(from: 1, limit: 100), keys: wrapped)
    }

    private func setPrivate(_ path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
}
