/// The octets an atom, a key and a verb are made of, as bit tables: one shift and one test per octet.
enum AtomCharacters {
    /// Bit n stands for octet n: `+` `-` `.` `/` `0`–`9` `:`.
    private static let low: UInt64 = 0x07FF_E800_0000_0000
    /// Bit n stands for octet 64 + n: `@` `A`–`Z` `_` `a`–`z`.
    private static let high: UInt64 = 0x07FF_FFFE_87FF_FFFF

    /// ALPHA / DIGIT / "." / "_" / "-" / ":" / "/" / "@" / "+".
    @inline(__always)
    static func contains(_ octet: UInt8) -> Bool {
        let word = octet < 64 ? low : (octet < 128 ? high : 0)
        return (word &>> UInt64(octet & 63)) & 1 != 0
    }

    /// What may follow the first octet of a key: a–z, 0–9 or `-`.
    @inline(__always)
    static func continuesKey(_ octet: UInt8) -> Bool {
        Octet.isLower(octet) || Octet.isDigit(octet) || octet == Octet.hyphen
    }
}
