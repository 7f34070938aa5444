/// The one spelling of a signature. Of an ECDSA signature (r, s) the other form (r, n − s) is just as valid, and anybody can
/// make one from the other; only the one with the lower s counts here, so that every receipt has one spelling.
enum LowSignature {
    /// The order n of the group of P-256 (FIPS 186-5; SEC 2, section 2.4.2), most significant octet first.
    private static let order: [UInt8] = [
        0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0xBC, 0xE6, 0xFA, 0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25, 0x51,
    ]

    /// The form of a signature, in DER, whose s is the lower one; nil when it is not one by a key of P-256.
    static func form(of der: [UInt8]) -> [UInt8]? {
        guard let (r, s) = numbers(der) else { return nil }
        let other = subtract(s, from: order)
        let low = other.lexicographicallyPrecedes(s) ? other : s
        let body = integer(r) + integer(low)
        return [0x30, UInt8(body.count)] + body
    }

    /// Both numbers, 32 octets each.
    private static func numbers(_ der: [UInt8]) -> ([UInt8], [UInt8])? {
        guard der.count >= 2, der[0] == 0x30, Int(der[1]) == der.count - 2 else { return nil }
        var rest = der.dropFirst(2)
        guard let r = number(&rest), let s = number(&rest), rest.isEmpty else { return nil }
        return (r, s)
    }

    private static func number(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
        let head = Array(rest.prefix(2))
        guard head.count == 2, head[0] == 0x02, rest.count >= 2 + Int(head[1]) else { return nil }
        let octets = rest.dropFirst(2).prefix(Int(head[1])).drop { $0 == 0 }
        rest = rest.dropFirst(2 + Int(head[1]))
        guard octets.count <= 32 else { return nil }
        let whole = [UInt8](repeating: 0, count: 32 - octets.count) + octets
        return whole.lexicographicallyPrecedes(order) ? whole : nil
    }

    private static func subtract(_ number: [UInt8], from whole: [UInt8]) -> [UInt8] {
        var result = whole
        var borrow = 0
        for place in result.indices.reversed() {
            let left = Int(whole[place]) - Int(number[place]) - borrow
            borrow = left < 0 ? 1 : 0
            result[place] = UInt8(truncatingIfNeeded: left)
        }
        return result
    }

    /// A number as DER spells it: no zeros in front but the one that keeps it from being negative.
    private static func integer(_ number: [UInt8]) -> [UInt8] {
        var octets = Array(number.drop { $0 == 0 })
        if octets.first.map({ $0 >= 0x80 }) ?? true { octets.insert(0, at: 0) }
        return [0x02, UInt8(octets.count)] + octets
    }
}
