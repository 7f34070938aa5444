import CandourServer
import Casework
import Foundation
import Journal

/// A whole store at one moment: what a test comes back to as often as it likes.
public struct StoreImage: Sendable {
    let rows: [StoredEntry]
    let chunks: [Chunk]
    let keys: [WrappedKey]
    let files: [String: Data]
    let seconds: Int64
}

extension TestServer {
    /// The store as it is now. Only for stores in memory.
    public func image() throws -> StoreImage {
        guard let memory = storage as? MemoryStorage else { throw TestFault("this store is not in memory") }
        let found = memory.image
        var files: [String: Data] = [:]
        for name in ["authority.pem", "authority.key", "server.pem", "server.key", "master.key"] {
            files[name] = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name))
        }
        return StoreImage(
            rows: found.rows,
            chunks: found.chunks,
            keys: found.keys,
            files: files,
            seconds: clock.now.seconds
        )
    }

    /// A server of its own on a copy of a store.
    public convenience init(_ image: StoreImage) async throws {
        let clock = TestClock()
        clock.advance(seconds: image.seconds - clock.now.seconds)
        let storage = MemoryStorage(rows: image.rows, chunks: image.chunks, keys: image.keys)
        try await self.init(copied: storage, files: image.files, clock: clock)
    }
}
