/// HKDF with SHA-256 (RFC 5869), without a salt: the keys it starts from are random already.
public enum HKDFSHA256 {
    /// The most octets one derivation gives: 255 blocks (RFC 5869, section 2.3).
    public static let octetsMax = 255 * SHA256.digestOctets

    /// Derives `count` octets for the purpose named by `info`. Different purposes give unrelated octets.
    ///
    /// - Throws: `CryptoFault` when `count` is not 1…8160.
    public static func derive(from key: [UInt8], info: String, count: Int) throws(CryptoFault) -> [UInt8] {
        guard count > 0, count <= octetsMax else {
            throw CryptoFault("HKDF", detail: "asked for \(count) octets")
        }
        let extracted = HMACSHA256.code(key, key: [UInt8](repeating: 0, count: SHA256.digestOctets))
        let purpose = Array(info.utf8)
        var derived: [UInt8] = []
        var block: [UInt8] = []
        var number: UInt8 = 1
        while derived.count < count {
            block = HMACSHA256.code(block + purpose + [number], key: extracted)
            derived += block
            number &+= 1
        }
        return Array(derived.prefix(count))
    }
}
