import Journal
import JournalSQLite
import Testing

@Suite("A full disk under the SQLite store")
struct FullDiskTests {
    @Test func nothingIsWrittenAndReadingGoesOnAndWritingToo() throws {
        try withFolder { path in
            let storage = try SQLiteStorage(path: path)
            var author = try Author(storage)
            try author.write(try author.batch(3))
            // The engine then says what it says when the file system has no space.
            try storage.onWriter("PRAGMA max_page_count = 20")
            var isFull = false
            for _ in 0..<100 where !isFull {
                let batch = try author.batch(10, octets: 600)
                do {
                    try author.write(batch)
                } catch StorageFault.full {
                    isFull = true
                }
            }
            #expect(isFull)
            #expect(try storage.head() == author.head)
            #expect(try author.verification(expecting: author.head).finding == nil)
            try storage.onWriter("PRAGMA max_page_count = 100000")
            try author.write(try author.batch(10, octets: 600))
            #expect(try author.verification(expecting: author.head).finding == nil)
        }
    }
}
