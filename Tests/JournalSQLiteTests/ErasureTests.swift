import Foundation
import Journal
import JournalSQLite
import Testing

@Suite("A destroyed key in the SQLite store")
struct ErasureTests {
    /// Many keys in no order, so that pages were split and cells moved before the first is destroyed.
    @Test func leavesNoOctetsInAnyFile() throws {
        try withFolder { path in
            let storage = try SQLiteStorage(path: path)
            var author = try Author(storage)
            for round in 0..<20 {
                var builder = try author.batch(0)
                for number in 0..<25 {
                    let stream = StreamID("S-\((number * 7_919 + round * 104_729) % 100_000)")
                    try builder.append(at: 1, by: "-", stream: stream, rev: 1, content: [1, 2, 3])
                }
                try author.write(builder)
            }
            let wrapped = try storage.wrappedKeys()
            #expect(wrapped.count > 400)
            let destroyed = wrapped.enumerated().filter { $0.offset % 5 == 0 }.map(\.element)
            for key in destroyed.prefix(3) { #expect(isPresent(key, in: fileOctets(path))) }
            for key in destroyed { try storage.destroyKey(stream: key.stream) }
            let octets = fileOctets(path)
            #expect(destroyed.count { isPresent($0, in: octets) } == 0)
            #expect(wrapped.count { isPresent($0, in: octets) } == wrapped.count - destroyed.count)
            #expect(try author.verification(expecting: author.head).finding == nil)
        }
    }

    @Test func leavesAnEmptyLog() throws {
        try withFolder { path in
            let storage = try SQLiteStorage(path: path)
            var author = try Author(storage)
            try author.write(try author.batch(2))
            let log = FileManager.default.contents(atPath: path + "-wal")
            #expect(log?.isEmpty == false)
            try storage.destroyKey(stream: Author.stream)
            #expect(FileManager.default.contents(atPath: path + "-wal")?.isEmpty == true)
        }
    }

    private func isPresent(_ key: WrappedKey, in octets: [UInt8]) -> Bool {
        Data(octets).range(of: Data(key.octets.suffix(48))) != nil
    }
}
