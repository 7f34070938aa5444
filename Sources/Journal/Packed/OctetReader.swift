/// Reads octets from left to right.
struct OctetReader {
    private let octets: UnsafeRawBufferPointer
    /// The next octet to read.
    var place = 0

    init(_ octets: UnsafeRawBufferPointer) { self.octets = octets }

    /// Whether everything was read.
    var isAtEnd: Bool { place == octets.count }

    /// Moves behind a word when it comes next.
    mutating func skip(_ word: [UInt8]) -> Bool {
        guard octets.count - place >= word.count else { return false }
        for index in word.indices where octets[place + index] != word[index] { return false }
        place += word.count
        return true
    }

    /// Moves behind a word when it comes next.
    mutating func skip(_ word: String) -> Bool {
        var next = place
        for octet in word.utf8 {
            guard next < octets.count, octets[next] == octet else { return false }
            next += 1
        }
        place = next
        return true
    }

    /// The number of a reference: one to nine digits, the first not 0.
    mutating func number() -> UInt32? {
        guard place < octets.count, octets[place] != UInt8(ascii: "0"), let found = digits(max: 9) else {
            return nil
        }
        return UInt32(found)
    }

    /// The size of a text: one to nine digits.
    mutating func size() -> Int? { digits(max: 9) }

    private mutating func digits(max: Int) -> Int? {
        let start = place
        var found = 0
        while place < octets.count, case 0x30...0x39 = octets[place] {
            guard place - start < max else { return nil }
            found = found * 10 + Int(octets[place] - 0x30)
            place += 1
        }
        return place > start ? found : nil
    }
}
