/// Numbers as CLP/1 writes them: at most eighteen digits, no sign, no leading zero.
///
/// The standard library's integer initialisers take `+5` and `007`, so they are not used on anything
/// received.
public enum Digits {
    /// The number written by these octets; nil when they are not one.
    public static func value(of octets: some Sequence<UInt8>) -> Int? {
        var value = 0
        var count = 0
        var startsWithZero = false
        for octet in octets {
            guard Octet.isDigit(octet), count < Limits.numberDigitsMax else { return nil }
            if count == 0 { startsWithZero = octet == 0x30 }
            value = value &* 10 &+ Int(octet &- 0x30)
            count &+= 1
        }
        return count == 0 || (startsWithZero && count > 1) ? nil : value
    }

    /// The number written by this text, such as an atom's; nil when it is not one.
    public static func value(of text: String) -> Int? {
        value(of: text.utf8)
    }

    /// The number in `octets[start..<end]`; the caller vouches for the bounds.
    static func value(of octets: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int? {
        value(of: UnsafeRawBufferPointer(rebasing: octets[start..<end]))
    }

    /// Appends the decimal digits of `number`, most significant first.
    static func append(_ number: UInt64, to octets: inout [UInt8]) {
        if number < 10 {
            octets.append(0x30 &+ UInt8(truncatingIfNeeded: number))
            return
        }
        let start = octets.count
        var rest = number
        while rest > 0 {
            octets.append(0x30 &+ UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        }
        octets[start...].reverse()
    }
}
