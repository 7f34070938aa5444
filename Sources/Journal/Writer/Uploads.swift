import Casework
import OpenSSL

/// How far each open upload has come: its length so far and its running digest. Rebuilt from the store when asked about
/// an upload from before the last start.
struct Uploads {
    private struct Progress {
        var count = 0
        var digest = SHA256()
    }

    /// Uploads remembered at a time; the rest are rebuilt when a part comes.
    private static let keptMax = 256

    private var open: [ItemID: Progress] = [:]
    private let storage: any Storage
    private let keys: KeyRing

    init(storage: any Storage, keys: KeyRing) {
        self.storage = storage
        self.keys = keys
    }

    /// Whether the part is new (false: it was stored before), and how far the upload has come with it.
    ///
    /// - Parameter waiting: pieces that were admitted and are not stored yet.
    /// - Throws: `bad.state` with the place to go on at when it neither continues the upload nor repeats what is there.
    mutating func admit(_ part: JobDecision.Part, waiting: [Chunk]) throws(Refusal) -> (
        isNew: Bool, count: Int
    ) {
        var progress = try progress(of: part.upload)
        if part.at == progress.count {
            progress.digest.update(part.octets)
            progress.count += part.octets.count
            keep(progress, part.upload)
            return (true, progress.count)
        }
        if part.at < progress.count, try repeats(part, waiting) { return (false, progress.count) }
        let what = part.at < progress.count ? "other octets stand there already" : "parts come in order"
        throw Refusal(
            .badState,
            "\(what): \(part.upload.text) goes on at \(progress.count)",
            fields: [Refusal.Field(key: "at", value: String(progress.count))]
        )
    }

    /// How far an upload has come.
    mutating func count(of upload: ItemID) throws(Refusal) -> Int { try progress(of: upload).count }

    /// Whether the octets of a part stand at its place already, from the beginning of an earlier part on.
    private func repeats(_ part: JobDecision.Part, _ waiting: [Chunk]) throws(Refusal) -> Bool {
        var rest = part.octets[...]
        var place = ChunkPlace(file: part.upload.text, at: part.at)
        while !rest.isEmpty {
            let found: [UInt8]?
            do {
                let chunk =
                    try waiting.first { $0.place == place } ?? storage.chunk(file: place.file, at: place.at)
                found = try chunk.map { try keys.content(of: $0) }
            } catch {
                throw Refusal(.failed, "the file cannot be read now")
            }
            guard let found, !found.isEmpty else { return false }
            let count = min(found.count, rest.count)
            guard rest.prefix(count).elementsEqual(found.prefix(count)) else { return false }
            rest = rest.dropFirst(count)
            place = ChunkPlace(file: place.file, at: place.at + count)
        }
        return true
    }

    /// Throws unless the parts add up to the size and digest that were announced.
    mutating func check(_ file: FileFacts) throws(Refusal) {
        let progress = try progress(of: file.content)
        guard progress.count == file.size else {
            throw Refusal(
                .badState,
                "\(file.content.text) has \(progress.count) of \(file.size) octets: send the rest first",
                fields: [Refusal.Field(key: "at", value: String(progress.count))]
            )
        }
        guard Hex.encode(progress.digest.finalized()) == file.sha256 else {
            let message = "what arrived is not the file that was announced; put it again"
            throw .rule(
                [Refusal.Fault(key: "sha256", why: "mismatch", message: message)],
                id: file.content.text
            )
        }
    }

    /// Forgets everything: the next question reads the store.
    mutating func forget() { open = [:] }

    private mutating func progress(of upload: ItemID) throws(Refusal) -> Progress {
        if let known = open[upload] { return known }
        var progress = Progress()
        var place = ChunkPlace(file: upload.text, at: -1)
        reading: while true {
            guard let page = try? storage.chunks(after: place, limit: 64) else {
                throw Refusal(.failed, "the file cannot be read now")
            }
            if page.isEmpty { break }
            for chunk in page {
                guard chunk.place.file == upload.text else { break reading }
                guard let clear = try? keys.content(of: chunk) else {
                    throw Refusal(.failed, "the file cannot be read now")
                }
                progress.digest.update(clear)
                progress.count += clear.count
                place = chunk.place
            }
        }
        keep(progress, upload)
        return progress
    }

    private mutating func keep(_ progress: Progress, _ upload: ItemID) {
        if open.count >= Uploads.keptMax && open[upload] == nil { open = [:] }
        open[upload] = progress
    }
}
