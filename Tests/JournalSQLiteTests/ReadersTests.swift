import Journal
import JournalSQLite
import Testing

@Suite("Readers beside the writer of the SQLite store")
struct ReadersTests {
    /// Whatever a reader sees while batches arrive is the journal up to the end of one of them.
    @Test func seeWholeBatchesOnly() async throws {
        let folder = Folder()
        defer { withExtendedLifetime(folder) {} }
        let storage = try SQLiteStorage(path: folder.path)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                var author = try Author(storage)
                for _ in 0..<100 { try author.write(try author.batch(7)) }
            }
            for _ in 0..<3 {
                group.addTask {
                    var seen: UInt64 = 0
                    while seen < 700 {
                        let head = try storage.head()
                        #expect(head.seq >= seen)
                        #expect(head.seq % 7 == 0)
                        seen = head.seq
                        let result = try Verifier(storage).run(expecting: head)
                        #expect(result.finding == nil)
                        #expect(result.entries >= Int(seen))
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
