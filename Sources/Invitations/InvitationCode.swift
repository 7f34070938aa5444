public import OpenSSL

/// What makes an invitation work: a code of 128 bits for the file, and four words for the phone.
public struct InvitationCode: Sendable, Equatable {
    /// 26 characters of Crockford's base 32: 128 bits and two bits of nought.
    public let code: String
    /// Four words.
    public let words: [String]

    /// A new one, from the system's random octets.
    ///
    /// - Throws: `CryptoFault` when there is no randomness.
    public static func make() throws(CryptoFault) -> InvitationCode {
        let octets = try RandomOctets.make(24)
        var words: [String] = []
        for index in 0..<4 {
            // 2,048 words: 11 bits choose one without favour.
            let number = Int(octets[16 + 2 * index]) << 8 | Int(octets[17 + 2 * index])
            words.append(FourWords.list[number & 0x7FF])
        }
        return InvitationCode(code: Crockford.encode(Array(octets[..<16])), words: words)
    }
}
