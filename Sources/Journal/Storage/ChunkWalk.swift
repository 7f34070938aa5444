import OpenSSL

/// The part of a ``Verifier`` that opens the pieces of all files.
struct ChunkWalk {
    private struct File {
        let name: String
        let stream: StreamID
        var octets = 0
        var sum = SHA256()
    }

    private let storage: any Storage
    private let keys: KeyRing
    private var file: File?
    /// Pieces looked at.
    private(set) var count = 0

    init(storage: any Storage, keys: KeyRing) {
        self.storage = storage
        self.keys = keys
    }

    /// The first finding, or nil. Each file is told when all its pieces were good.
    mutating func run(onFile: (FileDigest) -> Void) throws(StorageFault) -> Finding? {
        var place: ChunkPlace?
        while true {
            let page = try storage.chunks(after: place, limit: StorageLimits.chunksPerReadMax)
            guard let last = page.last else { break }
            place = last.place
            for chunk in page where !keys.isDestroyed(chunk.stream) {
                if let problem = look(at: chunk, onFile: onFile) {
                    return Finding(.chunk(chunk.place), problem)
                }
            }
            count += page.count
        }
        finish(onFile)
        return nil
    }

    private mutating func look(at chunk: Chunk, onFile: (FileDigest) -> Void) -> Finding.Problem? {
        if file?.name != chunk.place.file {
            finish(onFile)
            file = File(name: chunk.place.file, stream: chunk.stream)
        }
        guard file?.octets == chunk.place.at, file?.stream == chunk.stream else { return .chunkGap }
        do {
            let clear = try keys.content(of: chunk)
            file?.sum.update(clear)
            file?.octets += clear.count
            return nil
        } catch .unknown {
            return .keyMissing
        } catch .keyDoesNotOpen {
            return .keyDoesNotOpen
        } catch {
            return .contentDoesNotOpen
        }
    }

    private mutating func finish(_ onFile: (FileDigest) -> Void) {
        guard let done = file else { return }
        file = nil
        onFile(
            FileDigest(
                file: done.name,
                stream: done.stream,
                octets: done.octets,
                sha256: done.sum.finalized()
            )
        )
    }
}
