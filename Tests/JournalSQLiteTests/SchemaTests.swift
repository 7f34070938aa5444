import Foundation
import GRDB
import Journal
import JournalSQLite
import OpenSSL
import Testing

@Suite("The schema of the SQLite store")
struct SchemaTests {
    @Test func aStoreOfTheFirstSchemaIsReadByThisOne() throws {
        try withFolder { path in
            try make(path, sql: FrozenSchema1.sql)
            let storage = try SQLiteStorage(path: path)
            let identity = try storage.identity()
            #expect(identity.id == "00112233445566778899aabbccddeeff")
            #expect(identity.epoch == "7f3a")

            let author = try Author(storage)
            #expect(author.head == Head(seq: 6, hash: try #require(Hex.decode(FrozenSchema1.hash))))
            let result = try author.verification(expecting: author.head)
            #expect(result.finding == nil)
            #expect(result.chunks == 2)
            #expect(result.destroyedStreams == 1)

            for entry in try storage.entries(from: 1, limit: 10) {
                guard entry.envelope.stream != StreamID("S-88") else { continue }
                #expect(try author.keys.content(of: entry) == Array("content \(entry.envelope.seq)".utf8))
            }
            let once = try #require(try storage.entry(4)).envelope
            #expect(once.once == "k20")
            #expect(once.onceDigest == SHA256.hash([4]))
            let pieces = try storage.chunks(after: nil, limit: 10).map { try author.keys.content(of: $0) }
            #expect(pieces.map { String(decoding: $0, as: UTF8.self) } == ["first ", "second"])
        }
    }

    @Test func aStoreOfTheFirstSchemaGoesOn() throws {
        try withFolder { path in
            try make(path, sql: FrozenSchema1.sql)
            var author = try Author(try SQLiteStorage(path: path))
            try author.write(try author.batch(10))
            #expect(try author.verification(expecting: author.head).entries == 16)
        }
    }

    @Test func aStoreOfALaterSchemaIsRefused() throws {
        try withFolder { path in
            try make(path, sql: FrozenSchema1.sql + "UPDATE meta SET value = '1000' WHERE name = 'schema';")
            #expect(throws: StorageFault.schema(found: 1_000, known: 1)) { try SQLiteStorage(path: path) }
            #expect(throws: StorageFault.schema(found: 1_000, known: 1)) { try SQLiteStorage(readOnly: path) }
        }
    }

    @Test func aStoreThatDoesNotSayWhoItIsIsRefused() throws {
        try withFolder { path in
            try make(path, sql: FrozenSchema1.sql + "DELETE FROM meta WHERE name = 'epoch';")
            #expect(throws: StorageFault.self) { try SQLiteStorage(path: path) }
        }
    }

    private func make(_ path: String, sql: String) throws {
        let folder = (path as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700]
        )
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in try db.execute(sql: sql) }
        try queue.close()
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
}
