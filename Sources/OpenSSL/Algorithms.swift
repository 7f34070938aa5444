import COpenSSL

/// The algorithms in use, fetched from OpenSSL's provider once: a fetch costs more than hashing a line.
///
/// `nonisolated(unsafe)`: the objects are set once, nothing changes or frees them, and OpenSSL lets every thread use a fetched
/// algorithm at the same time.
enum Algorithms {
    nonisolated(unsafe) static let sha256: OpaquePointer = found(EVP_MD_fetch(nil, "SHA256", nil))
    nonisolated(unsafe) static let aes256GCM: OpaquePointer = found(EVP_CIPHER_fetch(nil, "AES-256-GCM", nil))
    nonisolated(unsafe) static let aes256ECB: OpaquePointer = found(EVP_CIPHER_fetch(nil, "AES-256-ECB", nil))

    private static func found(_ algorithm: OpaquePointer?) -> OpaquePointer {
        guard let algorithm else {
            preconditionFailure("OpenSSL's default provider always has these; it was built without them.")
        }
        return algorithm
    }
}
