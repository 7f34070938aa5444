/// Reads the line of an envelope in one pass.
///
/// The order of the keys is fixed and each value has one spelling, so a line that passes is the line that
/// ``Envelope`` makes of the same fields; that it is also canonical in the protocol's grammar is tested.
struct EnvelopeScanner {
    private let octets: UnsafeBufferPointer<UInt8>
    private var place = 0

    private init(_ octets: UnsafeBufferPointer<UInt8>) {
        self.octets = octets
    }

    /// The envelope whose line this is, or nil.
    static func read(_ line: [UInt8]) -> Envelope? {
        line.withUnsafeBufferPointer { buffer in
            var scanner = EnvelopeScanner(buffer)
            return scanner.envelope(of: line)
        }
    }

    /// Whether a name may stand in an envelope.
    static func isAtom(_ name: String) -> Bool {
        let octets = name.utf8
        return (1...StorageLimits.atomOctetsMax).contains(octets.count) && octets.allSatisfy(isAtomOctet)
    }

    private mutating func envelope(of line: [UInt8]) -> Envelope? {
        guard skip("* entry seq="), let seq = number(upTo: StorageLimits.numberMax), seq >= 1,
            skip(" at="), let at = number(upTo: StorageLimits.numberMax),
            skip(" by="), let by = atom(),
            skip(" stream="), let stream = atom(),
            skip(" rev="), let rev = number(upTo: UInt64(UInt32.max))
        else { return nil }
        var once: String?
        var digest: [UInt8]?
        if place < octets.count {
            guard skip(" once="), let key = atom(), skip(" digest="), let sum = hash(), place == octets.count
            else { return nil }
            once = key
            digest = sum
        }
        return Envelope(
            checked: line,
            seq: seq,
            at: Int64(at),
            by: by,
            stream: StreamID(stream),
            rev: UInt32(rev),
            once: once,
            onceDigest: digest
        )
    }

    private mutating func skip(_ words: StaticString) -> Bool {
        let count = words.utf8CodeUnitCount
        guard octets.count - place >= count else { return false }
        for index in 0..<count where octets[place + index] != words.utf8Start[index] { return false }
        place += count
        return true
    }

    private mutating func number(upTo max: UInt64) -> UInt64? {
        let start = place
        var value: UInt64 = 0
        while place < octets.count, case 48...57 = octets[place] {
            // 18 digits fit into 64 bits, so the sum cannot overflow.
            guard place - start < 18 else { return nil }
            value = value * 10 + UInt64(octets[place] - 48)
            place += 1
        }
        guard place > start, place == start + 1 || octets[start] != 48, value <= max else { return nil }
        return value
    }

    private mutating func atom() -> String? {
        let start = place
        while place < octets.count, Self.isAtomOctet(octets[place]) { place += 1 }
        guard (1...StorageLimits.atomOctetsMax).contains(place - start) else { return nil }
        return String(decoding: octets[start..<place], as: UTF8.self)
    }

    private mutating func hash() -> [UInt8]? {
        var sum: [UInt8] = []
        sum.reserveCapacity(StorageLimits.hashOctets)
        for _ in 0..<StorageLimits.hashOctets {
            guard octets.count - place >= 2, let high = Self.value(octets[place]),
                let low = Self.value(octets[place + 1])
            else { return nil }
            sum.append(high << 4 | low)
            place += 2
        }
        return sum
    }

    private static func isAtomOctet(_ octet: UInt8) -> Bool {
        switch octet {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"),
            UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "+"):
            true
        default:
            false
        }
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
