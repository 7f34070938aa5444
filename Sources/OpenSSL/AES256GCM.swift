import COpenSSL

/// AES-256 in Galois/Counter mode (NIST SP 800-38D): hides octets and notices any change to them.
///
/// A nonce must never be used twice under one key.
public enum AES256GCM {
    /// The octets of a key.
    public static let keyOctets = 32
    /// The octets of a nonce.
    public static let nonceOctets = 12
    /// The octets by which the sealed form is longer than the clear one.
    public static let tagOctets = 16

    /// Seals `clear` and binds `authenticating`, which stays in the clear, to it: ciphertext, then a 16-octet
    /// tag.
    ///
    /// - Throws: `CryptoFault` when key or nonce have the wrong length.
    public static func seal(
        _ clear: [UInt8],
        key: [UInt8],
        nonce: [UInt8],
        authenticating: [UInt8]
    ) throws(CryptoFault) -> [UInt8] {
        guard key.count == keyOctets, nonce.count == nonceOctets else {
            throw CryptoFault("seal", detail: "key or nonce of the wrong length")
        }
        let context = EVP_CIPHER_CTX_new()
        defer { EVP_CIPHER_CTX_free(context) }
        var sealed = [UInt8](repeating: 0, count: clear.count + tagOctets)
        var count: Int32 = 0
        let done = sealed.withUnsafeMutableBufferPointer { output in
            guard let start = output.baseAddress else { return false }
            let tag = start + clear.count
            return EVP_EncryptInit_ex2(context, Algorithms.aes256GCM, key, nonce, nil) == 1
                && (authenticating.isEmpty
                    || EVP_EncryptUpdate(
                        context,
                        nil,
                        &count,
                        authenticating,
                        Int32(clamping: authenticating.count)
                    )
                        == 1)
                && (clear.isEmpty
                    || EVP_EncryptUpdate(context, start, &count, clear, Int32(clamping: clear.count)) == 1)
                && EVP_EncryptFinal_ex(context, tag, &count) == 1
                && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, Int32(tagOctets), tag) == 1
        }
        guard done else { throw .last("seal") }
        return sealed
    }

    /// Opens what `seal` made with the same key, nonce and `authenticating`.
    ///
    /// - Throws: `CryptoFault` when anything differs; nothing of the clear octets is returned then.
    public static func open(
        _ sealed: [UInt8],
        key: [UInt8],
        nonce: [UInt8],
        authenticating: [UInt8]
    ) throws(CryptoFault) -> [UInt8] {
        guard key.count == keyOctets, nonce.count == nonceOctets, sealed.count >= tagOctets else {
            throw CryptoFault("open", detail: "key, nonce or sealed octets of the wrong length")
        }
        let context = EVP_CIPHER_CTX_new()
        defer { EVP_CIPHER_CTX_free(context) }
        let clearCount = sealed.count - tagOctets
        var clear = [UInt8](repeating: 0, count: clearCount)
        var tag = Array(sealed.suffix(tagOctets))
        var rest = [UInt8](repeating: 0, count: tagOctets)
        var count: Int32 = 0
        let done =
            EVP_DecryptInit_ex2(context, Algorithms.aes256GCM, key, nonce, nil) == 1
            && (authenticating.isEmpty
                || EVP_DecryptUpdate(
                    context,
                    nil,
                    &count,
                    authenticating,
                    Int32(clamping: authenticating.count)
                ) == 1)
            && (clearCount == 0
                || EVP_DecryptUpdate(context, &clear, &count, sealed, Int32(clamping: clearCount)) == 1)
            && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, Int32(tagOctets), &tag) == 1
            && EVP_DecryptFinal_ex(context, &rest, &count) == 1
        guard done else { throw .last("open") }
        return clear
    }
}
