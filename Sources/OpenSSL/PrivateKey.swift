import COpenSSL

/// A private key on P-256 or P-384. The public half is inside it.
public struct PrivateKey: Sendable {
    let handle: Handle

    /// Makes a new P-256 key.
    ///
    /// - Throws: `CryptoFault` when the random generator fails.
    public static func generate() throws(CryptoFault) -> PrivateKey {
        guard let key = candour_generate_p256() else { throw .last("make a key") }
        return PrivateKey(handle: Handle(key))
    }

    /// Reads PKCS#8 in PEM, locked (`ENCRYPTED PRIVATE KEY`) or not (`PRIVATE KEY`).
    ///
    /// - Throws: `KeyFault`; a passphrase that does not fit is `wrongPassphrase`. A passphrase given for a
    ///   key that is not locked is ignored.
    public init(pem: [UInt8], passphrase: [UInt8]? = nil) throws(KeyFault) {
        let block = PEM.blocks(in: pem).first {
            $0.label == PEM_STRING_PKCS8INF || $0.label == PEM_STRING_PKCS8
        }
        guard let block else { throw .malformed }
        let isLocked = block.label == PEM_STRING_PKCS8
        let key = isLocked ? try Self.unlock(block.der, passphrase) : try Self.parse(block.der)
        guard candour_key_is_accepted(key) == 1 else {
            EVP_PKEY_free(key)
            throw .unsupportedKey
        }
        handle = Handle(key)
    }

    /// PKCS#8 in PEM. With a passphrase the key is locked: scrypt (N = 2^14, r = 8, p = 1) and AES-256-CBC
    /// (PBES2, RFC 8018 and RFC 7914); unlocking takes less than 100 ms.
    ///
    /// - Throws: `KeyFault.crypto` when OpenSSL refuses, for instance an empty passphrase.
    public func pem(passphrase: [UInt8]?) throws(KeyFault) -> [UInt8] {
        guard let clear = EVP_PKEY2PKCS8(handle.key) else { throw .crypto(.last("write a key")) }
        defer { PKCS8_PRIV_KEY_INFO_free(clear) }
        guard let passphrase else {
            guard let der = DER.octets({ i2d_PKCS8_PRIV_KEY_INFO(clear, $0) }) else {
                throw .crypto(.last("write a key"))
            }
            return PEM.text(label: PEM_STRING_PKCS8INF, der: der)
        }
        guard !passphrase.isEmpty else {
            throw .crypto(CryptoFault("lock a key", detail: "empty passphrase"))
        }
        let cost = Scrypt.Cost.interactive
        var salt: [UInt8]
        do { salt = try RandomOctets.make(16) } catch { throw .crypto(error) }
        let algorithm = PKCS5_pbe2_set_scrypt(
            EVP_aes_256_cbc(),
            &salt,
            Int32(salt.count),
            nil,
            cost.rounds,
            cost.blockSize,
            cost.parallelism
        )
        guard let algorithm else { throw .crypto(.last("lock a key")) }
        let characters = passphrase.map { CChar(bitPattern: $0) }
        // PKCS8_set0_pbe takes the algorithm over only when it succeeds.
        guard let locked = PKCS8_set0_pbe(characters, Int32(clamping: characters.count), clear, algorithm)
        else {
            X509_ALGOR_free(algorithm)
            throw .crypto(.last("lock a key"))
        }
        defer { X509_SIG_free(locked) }
        guard let der = DER.octets({ i2d_X509_SIG(locked, $0) }) else { throw .crypto(.last("lock a key")) }
        return PEM.text(label: PEM_STRING_PKCS8, der: der)
    }

    /// Signs octets: ECDSA with SHA-256, in DER.
    ///
    /// - Throws: `CryptoFault` when OpenSSL refuses.
    public func sign(_ octets: [UInt8]) throws(CryptoFault) -> [UInt8] {
        let context = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(context) }
        var count = 0
        guard
            EVP_DigestSignInit(context, nil, EVP_sha256(), nil, handle.key) == 1,
            EVP_DigestSign(context, nil, &count, octets, octets.count) == 1
        else { throw .last("sign") }
        var signature = [UInt8](repeating: 0, count: count)
        guard EVP_DigestSign(context, &signature, &count, octets, octets.count) == 1 else {
            throw .last("sign")
        }
        return Array(signature.prefix(count))
    }

    /// Whether `signature` was made over these octets with this key's private half.
    public func verify(_ signature: [UInt8], of octets: [UInt8]) -> Bool {
        Self.verify(signature, of: octets, with: handle.key)
    }

    static func verify(_ signature: [UInt8], of octets: [UInt8], with key: OpaquePointer) -> Bool {
        let context = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(context) }
        defer { ERR_clear_error() }
        return EVP_DigestVerifyInit(context, nil, EVP_sha256(), nil, key) == 1
            && EVP_DigestVerify(context, signature, signature.count, octets, octets.count) == 1
    }

    init(handle: Handle) {
        self.handle = handle
    }

    private static func unlock(_ der: [UInt8], _ passphrase: [UInt8]?) throws(KeyFault) -> OpaquePointer {
        guard let passphrase else { throw .passphraseNeeded }
        guard let locked = DER.value(der, { d2i_X509_SIG(nil, $0, $1) }) else { throw .malformed }
        defer { X509_SIG_free(locked) }
        defer { ERR_clear_error() }
        let characters = passphrase.map { CChar(bitPattern: $0) }
        guard let clear = PKCS8_decrypt(locked, characters, Int32(clamping: characters.count)) else {
            throw .wrongPassphrase
        }
        defer { PKCS8_PRIV_KEY_INFO_free(clear) }
        guard let key = EVP_PKCS82PKEY(clear) else { throw .wrongPassphrase }
        return key
    }

    private static func parse(_ der: [UInt8]) throws(KeyFault) -> OpaquePointer {
        defer { ERR_clear_error() }
        guard let clear = DER.value(der, { d2i_PKCS8_PRIV_KEY_INFO(nil, $0, $1) }) else { throw .malformed }
        defer { PKCS8_PRIV_KEY_INFO_free(clear) }
        guard let key = EVP_PKCS82PKEY(clear) else { throw .malformed }
        return key
    }

    /// Owns the key. `@unchecked Sendable`: OpenSSL never changes an `EVP_PKEY` after it is made, and counts references atomically.
    final class Handle: @unchecked Sendable {
        let key: OpaquePointer

        init(_ key: OpaquePointer) { self.key = key }

        deinit { EVP_PKEY_free(key) }
    }
}
