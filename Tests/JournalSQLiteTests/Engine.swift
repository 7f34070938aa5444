import Foundation
import Journal
import JournalSQLite

/// The engines on which the storage contract runs.
enum Engine: CaseIterable, CustomStringConvertible {
    case memory, sqlite

    var description: String {
        switch self {
        case .memory: "in memory"
        case .sqlite: "SQLite"
        }
    }

    /// Runs a body on an empty store of this kind, and removes the store afterwards.
    func withStorage(_ body: (any Storage) throws -> Void) throws {
        switch self {
        case .memory: try body(MemoryStorage())
        case .sqlite: try withFolder { path in try body(try SQLiteStorage(path: path)) }
        }
    }
}

/// A place for a store that does not exist yet, in a folder that does not either; removed with this value.
final class Folder: Sendable {
    /// The folder.
    let url: URL
    /// The path of the store.
    var path: String { url.appendingPathComponent("journal.sqlite").path }

    init() {
        url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }
}

/// Runs a body with the path of a store that does not exist yet.
func withFolder(_ body: (String) throws -> Void) throws {
    let folder = Folder()
    try withExtendedLifetime(folder) { try body(folder.path) }
}

/// All octets of the files of a store.
func fileOctets(_ path: String) -> [UInt8] {
    ["", "-wal", "-shm"].flatMap { end in
        (FileManager.default.contents(atPath: path + end)).map { [UInt8]($0) } ?? []
    }
}

/// Writes what a test needs.
struct Author {
    let storage: any Storage
    let keys: KeyRing
    var head: Head

    static let master = [UInt8](repeating: 7, count: 32)
    static let stream = StreamID("26-0042")

    init(_ storage: any Storage) throws {
        self.storage = storage
        keys = try KeyRing(master: Self.master, wrapped: try storage.wrappedKeys())
        head = try storage.head()
    }

    /// A batch of this many entries behind the head, not yet written.
    func batch(_ entries: Int, stream: StreamID = Self.stream, octets: Int = 20) throws -> BatchBuilder {
        var builder = BatchBuilder(after: head, keys: keys)
        for number in 0..<entries {
            let content = [UInt8](repeating: UInt8(number % 256), count: octets)
            let once = number % 2 == 0 ? "k\(number)" : nil
            try builder.append(
                at: 1_795_305_600_000,
                by: "U-17",
                stream: stream,
                rev: UInt32(number),
                once: once,
                onceDigest: once.map { _ in [UInt8](repeating: 3, count: 32) },
                content: content
            )
        }
        return builder
    }

    /// Writes a batch and goes on behind it.
    mutating func write(_ builder: BatchBuilder) throws {
        try storage.append(builder.batch, expecting: head)
        keys.saved(builder.batch.keys)
        head = builder.head
    }

    /// The check with all keys.
    func verification(expecting expected: Head? = nil) throws -> Verification {
        let keys = try KeyRing(master: Self.master, wrapped: try storage.wrappedKeys())
        return try Verifier(storage, keys: keys).run(expecting: expected)
    }
}
