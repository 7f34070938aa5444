import COpenSSL

/// Octets nobody can guess, from OpenSSL's generator (seeded by the kernel).
public enum RandomOctets {
    /// `count` fresh octets.
    ///
    /// - Throws: `CryptoFault` when the generator cannot be seeded; nothing may then be made instead.
    public static func make(_ count: Int) throws(CryptoFault) -> [UInt8] {
        var octets = [UInt8](repeating: 0, count: count)
        guard RAND_bytes(&octets, Int32(clamping: count)) == 1 else { throw .last("random octets") }
        return octets
    }
}
