import Casework
import OpenSSL

/// What a snapshot says beside the streams, sealed under the key of the store's own stream: which parts belong to it, and what
/// only the writer remembers.
struct SnapshotManifest {
    /// SHA-256 over name, size, nonce and tag of each part, in order.
    var parts: [UInt8]
    /// When the last entry was made.
    var lastAt: Moment
    /// What finds the cases, from ``State/indexOctets``.
    var index: [UInt8]
    /// The idempotency keys.
    var once: OnceBook

    /// A digest of the parts that grows with each.
    struct Parts {
        private var sum = SHA256()
        mutating func take(_ name: String, nonce: [UInt8], sealed: [UInt8]) {
            var octets: [UInt8] = []
            ShortNumber.append(UInt64(name.utf8.count), to: &octets)
            octets += Array(name.utf8)
            ShortNumber.append(UInt64(sealed.count), to: &octets)
            sum.update(octets)
            sum.update(nonce)
            sum.update(Array(sealed.suffix(StorageLimits.tagOctets)))
        }
        var digest: [UInt8] { sum.finalized() }
    }

    /// Its octets.
    var octets: [UInt8] {
        var all = parts
        all.reserveCapacity(all.count + 64 + index.count + once.count * 12)
        ShortNumber.append(UInt64(bitPattern: lastAt.milliseconds), to: &all)
        ShortNumber.append(UInt64(index.count), to: &all)
        all += index
        Self.append(once.secret.secret.0, to: &all)
        Self.append(once.secret.secret.1, to: &all)
        ShortNumber.append(UInt64(once.spans.count), to: &all)
        var place = once.first
        var seq: UInt64 = 0
        for span in once.spans {
            ShortNumber.append(UInt64(bitPattern: span.last.milliseconds), to: &all)
            ShortNumber.append(UInt64(span.end - place), to: &all)
            while place < span.end {
                let record = once.records[place]
                Self.append(record.mark, to: &all)
                ShortNumber.append(record.seq &- seq, to: &all)
                seq = record.seq
                place += 1
            }
        }
        return all
    }

    init(parts: [UInt8], lastAt: Moment, index: [UInt8], once: OnceBook) {
        self.parts = parts
        self.lastAt = lastAt
        self.index = index
        self.once = once
    }

    /// Reads the octets; nil when they are not all of it.
    init?(_ octets: [UInt8]) {
        guard octets.count > StorageLimits.hashOctets else { return nil }
        parts = Array(octets.prefix(StorageLimits.hashOctets))
        lastAt = Moment(milliseconds: 0)
        index = []
        once = OnceBook()
        guard octets.withUnsafeBytes({ read($0) }) else { return nil }
    }

    private mutating func read(_ raw: UnsafeRawBufferPointer) -> Bool {
        var place = parts.count
        guard let at = ShortNumber.read(raw, &place), let size = ShortNumber.read(raw, &place),
            size <= UInt64(raw.count - place)
        else { return false }
        lastAt = Moment(milliseconds: Int64(bitPattern: at))
        index = Array(raw[place..<(place + Int(size))])
        place += Int(size)
        guard let one = Self.word(raw, &place), let other = Self.word(raw, &place),
            let spans = ShortNumber.read(raw, &place)
        else { return false }
        var book = OnceBook(secret: OnceMark((one, other)))
        var seq: UInt64 = 0
        for _ in 0..<spans {
            guard let last = ShortNumber.read(raw, &place), let count = ShortNumber.read(raw, &place)
            else { return false }
            for _ in 0..<count {
                guard let mark = Self.word(raw, &place), let distance = ShortNumber.read(raw, &place)
                else { return false }
                seq = seq &+ distance
                book.keep(OncePlace(mark: mark, seq: seq), at: Moment(milliseconds: Int64(bitPattern: last)))
            }
        }
        once = book
        return place == raw.count
    }

    private static func append(_ word: UInt64, to octets: inout [UInt8]) {
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            octets.append(UInt8(truncatingIfNeeded: word >> shift))
        }
    }

    private static func word(_ raw: UnsafeRawBufferPointer, _ place: inout Int) -> UInt64? {
        guard raw.count - place >= 8 else { return nil }
        defer { place += 8 }
        return UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
}
