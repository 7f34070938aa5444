import COpenSSL

/// scrypt (RFC 7914): a key from a passphrase, made expensive in memory.
public enum Scrypt {
    /// How expensive one derivation is. Memory is 128 × `rounds` × `blockSize` octets.
    public struct Cost: Sendable, Equatable {
        /// N: a power of two.
        public let rounds: UInt64
        /// r.
        public let blockSize: UInt64
        /// p.
        public let parallelism: UInt64

        /// A cost of one's own, as read from a file for example. The derivation refuses more than 256 MiB.
        public init(rounds: UInt64, blockSize: UInt64, parallelism: UInt64) {
            self.rounds = rounds
            self.blockSize = blockSize
            self.parallelism = parallelism
        }

        /// N = 2^14, r = 8, p = 1: 16 MiB and below 100 ms, so that unlocking feels immediate. It is also the
        /// most OpenSSL accepts when it reads a private key (32 MiB), so that both uses have one cost.
        public static let interactive = Cost(rounds: 1 << 14, blockSize: 8, parallelism: 1)
    }

    private static let memoryOctetsMax: UInt64 = 256 << 20

    /// Derives `count` octets.
    ///
    /// - Throws: `CryptoFault` when the cost is malformed or asks for more than 256 MiB.
    public static func derive(
        passphrase: [UInt8],
        salt: [UInt8],
        count: Int,
        cost: Cost = .interactive
    ) throws(CryptoFault) -> [UInt8] {
        var derived = [UInt8](repeating: 0, count: count)
        let characters = passphrase.map { CChar(bitPattern: $0) }
        let done = EVP_PBE_scrypt(
            characters,
            characters.count,
            salt,
            salt.count,
            cost.rounds,
            cost.blockSize,
            cost.parallelism,
            memoryOctetsMax,
            &derived,
            count
        )
        guard done == 1 else { throw .last("scrypt") }
        return derived
    }
}
