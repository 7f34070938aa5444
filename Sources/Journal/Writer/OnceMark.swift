import Casework

/// Makes 64 bits of a person and their idempotency key: SipHash-1-3 (Aumasson and Bernstein, 2012) under a secret, so that
/// nobody can choose keys whose marks meet.
struct OnceMark: Sendable {
    /// The two halves of the secret.
    let secret: (UInt64, UInt64)

    /// A secret of its own.
    init() {
        var random = SystemRandomNumberGenerator()
        secret = (random.next(), random.next())
    }

    /// With a known secret.
    init(_ secret: (UInt64, UInt64)) { self.secret = secret }

    /// The mark of a person's key.
    func mark(_ person: PersonID, _ key: String) -> UInt64 {
        var hash = Lanes(secret)
        hash.take(UInt64(person.number))
        var word: UInt64 = 0
        var shift: UInt64 = 0
        var count: UInt64 = 0
        for octet in key.utf8 {
            word |= UInt64(octet) << shift
            shift += 8
            count += 1
            if shift == 64 {
                hash.take(word)
                (word, shift) = (0, 0)
            }
        }
        hash.take(word | count << 56)
        return hash.finished()
    }

    private struct Lanes {
        var v0: UInt64
        var v1: UInt64
        var v2: UInt64
        var v3: UInt64

        init(_ secret: (UInt64, UInt64)) {
            v0 = secret.0 ^ 0x736f_6d65_7073_6575
            v1 = secret.1 ^ 0x646f_7261_6e64_6f6d
            v2 = secret.0 ^ 0x6c79_6765_6e65_7261
            v3 = secret.1 ^ 0x7465_6462_7974_6573
        }

        mutating func take(_ word: UInt64) {
            v3 ^= word
            round()
            v0 ^= word
        }

        mutating func finished() -> UInt64 {
            v2 ^= 0xFF
            for _ in 0..<3 { round() }
            return v0 ^ v1 ^ v2 ^ v3
        }

        private mutating func round() {
            v0 = v0 &+ v1
            v1 = (v1 << 13 | v1 >> 51) ^ v0
            v0 = v0 << 32 | v0 >> 32
            v2 = v2 &+ v3
            v3 = (v3 << 16 | v3 >> 48) ^ v2
            v0 = v0 &+ v3
            v3 = (v3 << 21 | v3 >> 43) ^ v0
            v2 = v2 &+ v1
            v1 = (v1 << 17 | v1 >> 47) ^ v2
            v2 = v2 << 32 | v2 >> 32
        }
    }
}
