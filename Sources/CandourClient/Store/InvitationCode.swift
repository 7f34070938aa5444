import OpenSSL

/// What makes an invitation work: a code of 128 bits for the file, and four words for the phone.
public struct InvitationCode: Sendable, Equatable {
    /// 26 characters of Crockford's base 32: 128 bits and two bits of nought.
    public let code: String
    /// Four words.
    public let words: [String]

    /// A new one, from the system's random octets.
    public static func make() throws(ClientFault) -> InvitationCode {
        let octets = try Randomness.octets(24)
        var words: [String] = []
        for index in 0..<4 {
            // 2,048 words: 11 bits choose one without favour.
            let number = Int(octets[16 + 2 * index]) << 8 | Int(octets[17 + 2 * index])
            words.append(FourWords.list[number & 0x7FF])
        }
        return InvitationCode(code: Crockford.encode(Array(octets[..<16])), words: words)
    }
}

/// Crockford's base 32, upper case, without check character: no I, L, O or U to be misread.
enum Crockford {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    static func encode(_ octets: [UInt8]) -> String {
        var result = ""
        var buffer = 0
        var bits = 0
        for octet in octets {
            buffer = (buffer << 8 | Int(octet)) & 0xFFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                result.append(alphabet[buffer >> bits & 31])
            }
        }
        if bits > 0 { result.append(alphabet[buffer << (5 - bits) & 31]) }
        return result
    }
}

/// Random octets, with the fault in plain words.
enum Randomness {
    static func octets(_ count: Int) throws(ClientFault) -> [UInt8] {
        do {
            return try RandomOctets.make(count)
        } catch {
            throw ClientFault(.unexpected, "This computer has no random numbers to give. Nothing was done.")
        }
    }

    /// A key that makes a write happen once, however often it is sent: 128 random bits.
    static func once() throws(ClientFault) -> String { Hex.encode(try octets(16)) }
}
