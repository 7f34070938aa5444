import Foundation
import Journal
import JournalSQLite
import Testing

@Suite("Files of the SQLite store")
struct StorePlaceTests {
    @Test func theyAreForTheirOwnerOnly() throws {
        try withFolder { path in
            var author = try Author(try SQLiteStorage(path: path))
            try author.write(try author.batch(1))
            #expect(try mode((path as NSString).deletingLastPathComponent) == 0o700)
            for end in ["", "-wal", "-shm", ".lock"] { #expect(try mode(path + end) == 0o600, "\(end)") }
        }
    }

    @Test(arguments: [0o755, 0o750, 0o701, 0o777]) func aFolderThatIsOpenToOthersIsRefused(bits: Int) throws {
        try withFolder { path in
            _ = try SQLiteStorage(path: path)
            try setMode((path as NSString).deletingLastPathComponent, bits)
            #expect(throws: StorageFault.self) { try SQLiteStorage(path: path) }
        }
    }

    @Test(arguments: [0o644, 0o640, 0o604]) func aFileThatIsOpenToOthersIsRefused(bits: Int) throws {
        try withFolder { path in
            _ = try SQLiteStorage(path: path)
            try setMode(path, bits)
            #expect(throws: StorageFault.self) { try SQLiteStorage(path: path) }
        }
    }

    @Test func aLinkIsRefused() throws {
        try withFolder { path in
            _ = try SQLiteStorage(path: path)
            try FileManager.default.linkItem(atPath: path, toPath: path + ".second")
            #expect(throws: StorageFault.place("\(path) has a second name")) { try SQLiteStorage(path: path) }
            try FileManager.default.removeItem(atPath: path)
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path + ".second")
            #expect(throws: StorageFault.self) { try SQLiteStorage(path: path) }
        }
    }

    @Test func aFolderWithoutAParentIsNotMade() throws {
        try withFolder { path in
            #expect(throws: StorageFault.self) { try SQLiteStorage(path: path + "/deeper/journal.sqlite") }
        }
    }

    private func mode(_ path: String) throws -> Int? {
        (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
    }

    private func setMode(_ path: String, _ bits: Int) throws {
        try FileManager.default.setAttributes([.posixPermissions: bits], ofItemAtPath: path)
    }
}
