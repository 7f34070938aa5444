import COpenSSL

/// AES-256 on one block of 16 octets (FIPS 197). Only for values that are themselves unique and of that
/// length, such as a position in a list that must not be readable; it hides equal blocks from nobody.
public enum AES256Block {
    /// The octets of a block.
    public static let blockOctets = 16

    /// Encrypts one block.
    ///
    /// - Throws: `CryptoFault` when the block has not 16 octets or the key not 32.
    public static func encrypt(_ block: [UInt8], key: [UInt8]) throws(CryptoFault) -> [UInt8] {
        try run(block, key: key, encrypting: true)
    }

    /// Decrypts one block. Any 16 octets decrypt to something: the caller checks what comes out.
    ///
    /// - Throws: `CryptoFault` when the block has not 16 octets or the key not 32.
    public static func decrypt(_ block: [UInt8], key: [UInt8]) throws(CryptoFault) -> [UInt8] {
        try run(block, key: key, encrypting: false)
    }

    private static func run(_ block: [UInt8], key: [UInt8], encrypting: Bool) throws(CryptoFault) -> [UInt8] {
        guard block.count == blockOctets, key.count == AES256GCM.keyOctets else {
            throw CryptoFault("block cipher", detail: "block or key of the wrong length")
        }
        let context = EVP_CIPHER_CTX_new()
        defer { EVP_CIPHER_CTX_free(context) }
        // With padding off exactly one block comes out; the second is room OpenSSL may ask for.
        var output = [UInt8](repeating: 0, count: blockOctets * 2)
        var count: Int32 = 0
        guard
            EVP_CipherInit_ex2(context, Algorithms.aes256ECB, key, nil, encrypting ? 1 : 0, nil) == 1,
            EVP_CIPHER_CTX_set_padding(context, 0) == 1,
            EVP_CipherUpdate(context, &output, &count, block, Int32(blockOctets)) == 1,
            count == blockOctets
        else { throw .last("block cipher") }
        return Array(output.prefix(blockOctets))
    }
}
