/// Turns a running count into an object number that does not tell how many objects there are.
///
/// A four-round Feistel network over 20 bits (30 bits once a million objects exist), keyed by a secret of the
/// store. It is a permutation, so numbers never repeat; it hides volume, and protects nothing else: every
/// reference is checked against the policy whoever guesses it.
enum Numbering {
    /// The object number for the `count`-th object (from 0); between 1 and 999,999,999.
    static func number(for count: UInt32, key: UInt64) -> UInt32 {
        let small: UInt32 = 1 << 20
        if count < small - 1 {
            return walk(count, halfBits: 10, limit: small - 1, key: key) + 1
        }
        let large: UInt32 = 1 << 29
        return walk(count - (small - 1), halfBits: 15, limit: large, key: key) + small
    }

    /// The count, from 0, of the object with this number; nil when no object has it.
    static func count(for number: UInt32, key: UInt64) -> UInt32? {
        let small: UInt32 = 1 << 20
        guard number > 0 else { return nil }
        if number < small { return walkBack(number - 1, halfBits: 10, limit: small - 1, key: key) }
        let large: UInt32 = 1 << 29
        guard number - small < large else { return nil }
        return walkBack(number - small, halfBits: 15, limit: large, key: key) + (small - 1)
    }

    private static func walk(_ start: UInt32, halfBits: UInt32, limit: UInt32, key: UInt64) -> UInt32 {
        var value = start
        // Cycle walking: the permutation acts on a slightly larger domain; almost always one step is enough.
        for _ in 0..<64 {
            value = permute(value, halfBits: halfBits, key: key)
            if value < limit { return value }
        }
        return start
    }

    private static func permute(_ value: UInt32, halfBits: UInt32, key: UInt64) -> UInt32 {
        let mask: UInt32 = (1 << halfBits) - 1
        var left = value >> halfBits
        var right = value & mask
        for round in UInt64(0)..<4 {
            let mixed = mix(key ^ (round << 56) ^ UInt64(right))
            (left, right) = (right, (left ^ UInt32(truncatingIfNeeded: mixed)) & mask)
        }
        return (left << halfBits) | right
    }

    private static func walkBack(_ end: UInt32, halfBits: UInt32, limit: UInt32, key: UInt64) -> UInt32 {
        var value = end
        for _ in 0..<64 {
            value = permuteBack(value, halfBits: halfBits, key: key)
            if value < limit { return value }
        }
        return end
    }

    private static func permuteBack(_ value: UInt32, halfBits: UInt32, key: UInt64) -> UInt32 {
        let mask: UInt32 = (1 << halfBits) - 1
        var left = value >> halfBits
        var right = value & mask
        for round in (UInt64(0)..<4).reversed() {
            let mixed = mix(key ^ (round << 56) ^ UInt64(left))
            (left, right) = ((right ^ UInt32(truncatingIfNeeded: mixed)) & mask, left)
        }
        return (left << halfBits) | right
    }

    /// The finaliser of SplitMix64.
    private static func mix(_ seed: UInt64) -> UInt64 {
        var value = seed &+ 0x9E37_79B9_7F4A_7C15
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
