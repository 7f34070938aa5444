import CLP
public import Casework
import Synchronization

/// Long texts, read from the journal when someone asks, with the recently used ones kept.
public final class Texts: Sendable {
    /// Octets kept in each of two generations: when the young one is full it becomes the old one.
    private static let generationOctetsMax = 16 * 1024 * 1024

    private struct Kept {
        var young: [TextPlace: [UInt8]] = [:]
        var old: [TextPlace: [UInt8]] = [:]
        var youngOctets = 0
    }

    private let storage: any Storage
    private let keys: KeyRing
    private let kept = Mutex(Kept())

    /// The texts of one store.
    public init(storage: any Storage, keys: KeyRing) {
        self.storage = storage
        self.keys = keys
    }

    /// A text that needs no reading from the disk; nil when it does.
    public func ready(_ place: TextPlace) -> [UInt8]? {
        kept.withLock { kept in
            if let found = kept.young[place] { return found }
            guard let found = kept.old[place] else { return nil }
            Texts.keep(found, place, in: &kept)
            return found
        }
    }

    /// A text, read from the disk if need be. Blocks: not for an event loop. Nil when there is no such text, or its key
    /// was destroyed.
    public func read(_ place: TextPlace) throws(StorageFault) -> [UInt8]? {
        if let found = ready(place) { return found }
        guard let entry = try storage.entry(place.seq) else { return nil }
        guard let content = try? keys.content(of: entry), let messages = try? Message.all(in: content),
            Int(place.line) < messages.count, let text = messages[Int(place.line)].blob
        else { return nil }
        kept.withLock { Texts.keep(text, place, in: &$0) }
        return text
    }

    /// The hash of an entry in the chain, 32 octets; nil when there is no such entry. Blocks.
    public func hash(of seq: UInt64) throws(StorageFault) -> [UInt8]? {
        try storage.entry(seq)?.hash
    }

    /// The record that a write with an idempotency key left in the journal; nil when there is none at this place for this
    /// person and key, or it is a week old, or its key was destroyed. Blocks.
    func record(at seq: UInt64, of person: PersonID, _ key: String, now: Moment) throws(StorageFault)
        -> OnceRecord?
    {
        guard let entry = try storage.entry(seq), entry.envelope.once == key,
            entry.envelope.by == person.text, let digest = entry.envelope.onceDigest,
            entry.envelope.at >= now.milliseconds - OnceBook.keptMilliseconds,
            let content = try? keys.content(of: entry), let answer = EventSpelling.answer(in: content)
        else { return nil }
        return OnceRecord(
            digest: digest,
            answer: answer,
            seq: seq,
            at: Moment(milliseconds: entry.envelope.at)
        )
    }

    /// Part of a file's content. Blocks.
    public func part(of upload: ItemID, at: Int, count: Int) throws(StorageFault) -> [UInt8]? {
        var found: [UInt8] = []
        var next = at
        // Parts have any size up to the blob limit; the one that covers `at` may begin before it.
        var chunk = try covering(upload, at)
        while let piece = chunk, found.count < count {
            guard let clear = try? keys.content(of: piece) else { return nil }
            let from = next - piece.place.at
            guard from >= 0, from < clear.count else { break }
            let taken = clear[from..<min(clear.count, from + count - found.count)]
            found += taken
            next += taken.count
            chunk = found.count < count ? try storage.chunk(file: upload.text, at: next) : nil
        }
        return found
    }

    private func covering(_ upload: ItemID, _ at: Int) throws(StorageFault) -> Chunk? {
        if let exact = try storage.chunk(file: upload.text, at: at) { return exact }
        var place = ChunkPlace(file: upload.text, at: -1)
        while true {
            let page = try storage.chunks(after: place, limit: 64)
            for chunk in page {
                guard chunk.place.file == upload.text, chunk.place.at <= at else { return nil }
                if at < chunk.place.at + chunk.count { return chunk }
                place = chunk.place
            }
            if page.isEmpty { return nil }
        }
    }

    private static func keep(_ text: [UInt8], _ place: TextPlace, in kept: inout Kept) {
        if kept.youngOctets + text.count > generationOctetsMax {
            kept.old = kept.young
            kept.young = [:]
            kept.youngOctets = 0
        }
        kept.young[place] = text
        kept.youngOctets += text.count + 64
    }
}
