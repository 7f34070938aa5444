/// One entry of a stream as it is kept in memory: who, when, where in the journal, and its lines, which only the
/// journal can read.
public struct PackedEntry: Sendable, Equatable {
    /// Place in the journal, from 1.
    public let seq: UInt64
    /// When it was made.
    public let at: Moment
    /// Who made it; nil for the server itself.
    public let by: PersonID?
    /// Its lines without their long texts.
    public let lines: [UInt8]

    /// One entry.
    public init(seq: UInt64, at: Moment, by: PersonID?, lines: [UInt8]) {
        self.seq = seq
        self.at = at
        self.by = by
        self.lines = lines
    }
}

/// Numbers in as few octets as they need, seven bits in each, the lowest first.
public enum ShortNumber {
    /// Appends a number.
    public static func append(_ number: UInt64, to octets: inout [UInt8]) {
        var rest = number
        while rest > 0x7F {
            octets.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        octets.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Reads the number at `place` and moves behind it; nil when the octets end before the number does, or it has more
    /// than 64 bits.
    public static func read(_ octets: UnsafeRawBufferPointer, _ place: inout Int) -> UInt64? {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while place < octets.count, shift < 64 {
            let octet = octets[place]
            place += 1
            guard shift < 63 || octet < 2 else { return nil }
            number |= UInt64(octet & 0x7F) << shift
            if octet < 0x80 { return number }
            shift += 7
        }
        return nil
    }
}
