import COpenSSL

/// HMAC with SHA-256 (RFC 2104, RFC 4231).
public enum HMACSHA256 {
    /// The code of `data` under `key`, 32 octets. A key may have any length.
    public static func code(_ data: [UInt8], key: [UInt8]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: SHA256.digestOctets) { code, count in
            let made = HMAC(
                Algorithms.sha256,
                key,
                Int32(clamping: key.count),
                data,
                data.count,
                code.baseAddress,
                nil
            )
            guard made != nil else {
                preconditionFailure("HMAC with SHA-256 has no parameters that could be wrong.")
            }
            count = SHA256.digestOctets
        }
    }
}
