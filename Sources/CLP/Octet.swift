/// The octets CLP/1 gives a meaning to, and the sets they belong to.
enum Octet {
    static let lf: UInt8 = 0x0A
    static let space: UInt8 = 0x20
    static let quote: UInt8 = 0x22
    static let star: UInt8 = 0x2A
    static let comma: UInt8 = 0x2C
    static let hyphen: UInt8 = 0x2D
    static let point: UInt8 = 0x2E
    static let equals: UInt8 = 0x3D
    static let backslash: UInt8 = 0x5C
    static let braceOpen: UInt8 = 0x7B
    static let braceClose: UInt8 = 0x7D

    static func isDigit(_ octet: UInt8) -> Bool {
        octet &- 0x30 < 10
    }

    static func isLower(_ octet: UInt8) -> Bool {
        octet &- 0x61 < 26
    }

    /// `plain` of the grammar: what may stand in a text as it is.
    static func isPlain(_ octet: UInt8) -> Bool {
        octet &- 0x20 < 0x5F && octet != quote && octet != backslash
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// Whether one of eight octets may be 00–1F or 7F. May say yes wrongly (after a true find), never no
    /// wrongly.
    static func hasControl(_ word: UInt64) -> Bool {
        let low = (word &- ones &* 0x20) & ~word
        let delete = word ^ (ones &* 0x7F)
        return (low | ((delete &- ones) & ~delete)) & highs != 0
    }

    /// Whether one of eight octets may be outside `plain`. May say yes wrongly, never no wrongly.
    static func hasOtherThanPlain(_ word: UInt64) -> Bool {
        let low = (word &- ones &* 0x20) & ~word
        let delete = word ^ (ones &* 0x7F)
        let quotes = word ^ (ones &* UInt64(quote))
        let slashes = word ^ (ones &* UInt64(backslash))
        let zeros =
            ((delete &- ones) & ~delete) | ((quotes &- ones) & ~quotes) | ((slashes &- ones) & ~slashes)
        return (word | low | zeros) & highs != 0
    }
}
