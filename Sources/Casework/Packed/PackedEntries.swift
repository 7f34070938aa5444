/// The entries of one stream, packed: for each its distance from the one before, who made it, and its lines.
///
/// The published state and the one being built share it. It is kept in pieces of about a kilobyte, so that appending to one
/// that is shared copies little, and no piece has room to spare, for there are very many.
public struct PackedEntries: Sendable {
    /// A piece takes no further entry when it would grow beyond this. One long entry may be more.
    static let pieceOctetsMax = 1_024

    private var full = ChunkedList<[UInt8]>()
    private var last: [UInt8] = []
    /// How many entries there are.
    public private(set) var count: UInt32 = 0
    /// The place of the first in the journal; 0 when there is none.
    public private(set) var firstSeq: UInt64 = 0
    private var lastSeq: UInt64 = 0
    private var lastAt: Int64 = 0

    /// No entries.
    public init() {}

    /// Entries from their ``octets``; nil when these are not whole entries in the order of the journal.
    public init?(_ octets: [UInt8]) {
        let isSound = octets.withUnsafeBytes { raw in
            var place = 0
            while place < raw.count {
                guard let head = Head(raw, &place, after: (lastSeq, lastAt)), head.seq > lastSeq else {
                    return false
                }
                place += head.count
                took(head.seq, head.at)
            }
            return true
        }
        guard isSound else { return nil }
        last = octets
    }

    /// Entries from what ``sealed(changed:)`` gave; nil when its end is not there. They are not walked through, and `octets`
    /// is kept as it is, not copied.
    ///
    /// - Parameter changed: set to what was given then.
    init?(_ octets: consuming [UInt8], changed: inout UInt64) {
        guard octets.count > Self.endOctets else { return nil }
        let words = octets.withUnsafeBytes { raw in
            (0..<5).map { word in
                UInt64(
                    bigEndian: raw.loadUnaligned(
                        fromByteOffset: raw.count - Self.endOctets + word * 8,
                        as: UInt64.self
                    )
                )
            }
        }
        changed = words[0]
        guard let count = UInt32(exactly: words[1]), count > 0 else { return nil }
        (self.count, firstSeq, lastSeq, lastAt) = (count, words[2], words[3], Int64(bitPattern: words[4]))
        octets.removeLast(Self.endOctets)
        last = octets
    }

    /// All of it in a row, with what would else have to be counted behind it, and one number more.
    func sealed(changed: UInt64) -> [UInt8] {
        var whole: [UInt8] = []
        whole.reserveCapacity(octetsCount + Self.endOctets)
        for piece in pieces { whole += piece }
        for word in [changed, UInt64(count), firstSeq, lastSeq, UInt64(bitPattern: lastAt)] {
            withUnsafeBytes(of: word.bigEndian) { whole.append(contentsOf: $0) }
        }
        return whole
    }

    private static var endOctets: Int { 40 }

    /// Adds an entry behind the others.
    public mutating func append(seq: UInt64, at: Moment, by: PersonID?, lines: UnsafeRawBufferPointer) {
        var head: [UInt8] = []
        head.reserveCapacity(24)
        let distance = at.milliseconds &- lastAt
        ShortNumber.append(seq &- lastSeq, to: &head)
        ShortNumber.append(UInt64(bitPattern: (distance << 1) ^ (distance >> 63)), to: &head)
        ShortNumber.append(by.map { UInt64($0.number) + 1 } ?? 0, to: &head)
        ShortNumber.append(UInt64(lines.count), to: &head)
        let size = head.count + lines.count
        if !last.isEmpty, last.count + size > Self.pieceOctetsMax {
            full.append(last)
            last = []
        }
        last = [UInt8](unsafeUninitializedCapacity: last.count + size) { piece, count in
            let raw = UnsafeMutableRawBufferPointer(piece)
            last.withUnsafeBytes { raw.copyMemory(from: $0) }
            head.withUnsafeBytes {
                UnsafeMutableRawBufferPointer(rebasing: raw[last.count...]).copyMemory(from: $0)
            }
            UnsafeMutableRawBufferPointer(rebasing: raw[(last.count + head.count)...]).copyMemory(from: lines)
            count = last.count + size
        }
        took(seq, at.milliseconds)
    }

    /// Every entry, the first first.
    public var all: [PackedEntry] {
        var entries: [PackedEntry] = []
        entries.reserveCapacity(Int(count))
        var before: (UInt64, Int64) = (0, 0)
        for piece in pieces {
            piece.withUnsafeBytes { raw in
                var place = 0
                while place < raw.count, let head = Head(raw, &place, after: before) {
                    let lines = Array(raw[place..<(place + head.count)])
                    place += head.count
                    before = (head.seq, head.at)
                    entries.append(
                        PackedEntry(
                            seq: head.seq,
                            at: Moment(milliseconds: head.at),
                            by: head.by,
                            lines: lines
                        )
                    )
                }
            }
        }
        return entries
    }

    /// All of it in a row, for a file.
    public var octets: [UInt8] { full.isEmpty ? last : Array(pieces.joined()) }

    /// How many octets ``octets`` has.
    public var octetsCount: Int { full.reduce(last.count) { $0 + $1.count } }

    private var pieces: [[UInt8]] { Array(full) + [last] }

    private mutating func took(_ seq: UInt64, _ at: Int64) {
        if count == 0 { firstSeq = seq }
        count += 1
        lastSeq = seq
        lastAt = at
    }

    /// What stands before the lines of an entry.
    private struct Head {
        let seq: UInt64
        let at: Int64
        let by: PersonID?
        let count: Int

        init?(_ raw: UnsafeRawBufferPointer, _ place: inout Int, after last: (seq: UInt64, at: Int64)) {
            guard let seq = ShortNumber.read(raw, &place), let at = ShortNumber.read(raw, &place),
                let by = ShortNumber.read(raw, &place), by <= UInt64(UInt32.max) + 1,
                let count = ShortNumber.read(raw, &place), count <= UInt64(raw.count - place)
            else { return nil }
            self.seq = last.seq &+ seq
            self.at = last.at &+ (Int64(bitPattern: at >> 1) ^ -Int64(bitPattern: at & 1))
            self.by = by == 0 ? nil : PersonID(UInt32(by - 1))
            self.count = Int(count)
        }
    }
}
