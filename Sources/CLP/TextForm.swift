/// How text is spelt between quotes. A character has one spelling: an escape is legal only where the
/// character itself is not.
enum TextForm {
    /// Whether a scalar may stand only as an escape: controls, the quote, the backslash, line and paragraph
    /// separators, bidirectional controls, the byte order mark and the interlinear marks. These are the ones
    /// that can make a log or a terminal show something other than what was written.
    static func mustEscape(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0...0x1F, 0x22, 0x5C, 0x7F...0x9F: true
        case 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
        default: false
        }
    }

    /// Whether a scalar is spelt `\u{…}`: it must be escaped and has no short escape. NUL has no spelling.
    static func usesHexEscape(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0, 0x09, 0x0A, 0x0D, 0x22, 0x5C: false
        default: mustEscape(scalar)
        }
    }

    /// The scalar at `at`, which is 0x80 or above, and its length in octets; nil when the UTF-8 is ill-formed
    /// (The Unicode Standard, table 3-7).
    static func scalar(in octets: UnsafeRawBufferPointer, at: Int, end: Int) -> (value: UInt32, count: Int)? {
        let lead = octets[at]
        let count: Int
        var lowest: UInt8 = 0x80
        var highest: UInt8 = 0xBF
        switch lead {
        case 0xC2...0xDF: count = 2
        case 0xE0...0xEF:
            count = 3
            if lead == 0xE0 { lowest = 0xA0 }
            if lead == 0xED { highest = 0x9F }
        case 0xF0...0xF4:
            count = 4
            if lead == 0xF0 { lowest = 0x90 }
            if lead == 0xF4 { highest = 0x8F }
        default: return nil
        }
        guard end &- at >= count else { return nil }
        var value = UInt32(lead) & (0x7F &>> UInt32(truncatingIfNeeded: count))
        for offset in 1..<count {
            let octet = octets[at &+ offset]
            guard octet >= lowest, octet <= highest else { return nil }
            value = value &<< 6 | UInt32(octet & 0x3F)
            lowest = 0x80
            highest = 0xBF
        }
        return (value, count)
    }

    /// Length of the escape that begins with the backslash at `at`; nil when it is not a legal one.
    static func escapeLength(in octets: UnsafeRawBufferPointer, at: Int, end: Int) -> Int? {
        guard end &- at >= 2 else { return nil }
        switch octets[at &+ 1] {
        case Octet.quote, Octet.backslash, 0x6E, 0x74, 0x72: return 2
        case 0x75: break
        default: return nil
        }
        guard let (scalar, length) = hexEscape(in: octets, at: at, end: end), usesHexEscape(scalar) else {
            return nil
        }
        return length
    }

    /// Reads `\u{hex}`: one to six digits, lower case, no leading zero.
    private static func hexEscape(in octets: UnsafeRawBufferPointer, at: Int, end: Int) -> (UInt32, Int)? {
        var next = at &+ 2
        guard next < end, octets[next] == Octet.braceOpen else { return nil }
        next &+= 1
        let first = next
        var scalar: UInt32 = 0
        while next < end, next &- first < 7 {
            let octet = octets[next]
            if octet == Octet.braceClose {
                return next > first ? (scalar, next &+ 1 &- at) : nil
            }
            guard let digit = hexDigit(octet), digit != 0 || next > first else { return nil }
            scalar = scalar &<< 4 | digit
            next &+= 1
        }
        return nil
    }

    private static func hexDigit(_ octet: UInt8) -> UInt32? {
        switch octet {
        case 0x30...0x39: UInt32(octet &- 0x30)
        case 0x61...0x66: UInt32(octet &- 0x61 &+ 10)
        default: nil
        }
    }

    /// The text of octets whose escapes were checked by the scanner, as UTF-8.
    static func unescaped(_ octets: UnsafeRawBufferPointer) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(octets.count)
        var at = 0
        while at < octets.count {
            let octet = octets[at]
            guard octet == Octet.backslash, at &+ 1 < octets.count else {
                text.append(octet)
                at &+= 1
                continue
            }
            switch octets[at &+ 1] {
            case 0x6E: text.append(0x0A)
            case 0x74: text.append(0x09)
            case 0x72: text.append(0x0D)
            case 0x75:
                guard let (scalar, length) = hexEscape(in: octets, at: at, end: octets.count),
                    let character = Unicode.Scalar(scalar)
                else { return text }
                text.append(contentsOf: UTF8.encode(character) ?? UTF8.encodedReplacementCharacter)
                at &+= length
                continue
            default: text.append(octets[at &+ 1])
            }
            at &+= 2
        }
        return text
    }

    /// Appends the spelling of a text, without the quotes. False when the text holds NUL; then something may
    /// have been appended already.
    static func append(_ text: UnsafeRawBufferPointer, to octets: inout [UInt8]) -> Bool {
        var at = 0
        var runStart = 0
        while at < text.count {
            while at &+ 8 <= text.count,
                !Octet.hasOtherThanPlain(text.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            {
                at &+= 8
            }
            guard at < text.count else { break }
            let octet = text[at]
            if Octet.isPlain(octet) {
                at &+= 1
                continue
            }
            var value = UInt32(octet)
            var count = 1
            if octet >= 0x80 {
                guard let found = scalar(in: text, at: at, end: text.count) else { return false }
                (value, count) = found
            }
            if mustEscape(value) {
                octets.append(contentsOf: text[runStart..<at])
                guard appendEscape(of: value, to: &octets) else { return false }
                runStart = at &+ count
            }
            at &+= count
        }
        octets.append(contentsOf: text[runStart..<text.count])
        return true
    }

    private static func appendEscape(of scalar: UInt32, to octets: inout [UInt8]) -> Bool {
        octets.append(Octet.backslash)
        switch scalar {
        case 0: return false
        case 0x22: octets.append(Octet.quote)
        case 0x5C: octets.append(Octet.backslash)
        case 0x0A: octets.append(0x6E)
        case 0x09: octets.append(0x74)
        case 0x0D: octets.append(0x72)
        default:
            octets.append(contentsOf: [0x75, Octet.braceOpen])
            octets.append(contentsOf: String(scalar, radix: 16).utf8)
            octets.append(Octet.braceClose)
        }
        return true
    }
}
