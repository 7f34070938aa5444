import CLP

/// A legal message made at random, with what it says kept beside it.
struct RandomMessage {
    let head: Head
    let verb: String
    var values: [Value] = []
    var attributes: [Attribute] = []
    let blob: [UInt8]?

    private static let lower = Array("abcdefghijklmnopqrstuvwxyz".utf8)
    private static let key = Array("abcdefghijklmnopqrstuvwxyz0123456789-".utf8)
    private static let atom = Array("ABCXYZabcxyz0123456789._-:/@+".utf8)
    /// Scalars on both sides of every border of the escaping rules.
    private static let scalars: [UInt32] = [
        0x01, 0x08, 0x09, 0x0A, 0x0D, 0x1F, 0x20, 0x22, 0x5C, 0x7B, 0x7D, 0x7E, 0x7F, 0x80, 0x85, 0x9F, 0xA0,
        0xE9,
        0x301, 0x7FF, 0x800, 0x2019, 0x2027, 0x2028, 0x202E, 0x202F, 0x2065, 0x2066, 0x2069, 0x206A, 0xD7FF,
        0xE000,
        0xFEFE, 0xFEFF, 0xFF00, 0xFFF8, 0xFFF9, 0xFFFB, 0xFFFC, 0xFFFD, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF,
    ]

    init(using random: inout SeededGenerator) {
        head =
            random.below(8) == 0
            ? .star : .tag(UInt32(1 + random.below(random.below(2) == 0 ? 9 : 999_999_999)))
        verb = Self.key(using: &random)
        values = (0..<random.below(4)).map { _ in Self.value(using: &random) }
        var keys: Set<String> = []
        for _ in 0..<random.below(5) {
            let key = Self.key(using: &random)
            guard keys.insert(key).inserted else { continue }
            let list = (0..<random.below(4)).map { _ in Self.value(using: &random) }
            attributes.append(Attribute(key: key, values: list))
        }
        blob = random.below(4) == 0 ? (0..<random.below(20)).map { _ in UInt8(random.below(256)) } : nil
    }

    /// The message on the wire; nil when the builder says that it cannot be said.
    var octets: [UInt8]? {
        var line = LineBuilder(verb)
        for value in values { line.append(value) }
        for attribute in attributes { line.append(key: attribute.key, values: attribute.values) }
        return line.message(head: head, blob: blob)
    }

    private static func key(using random: inout SeededGenerator) -> String {
        var octets = [random.one(of: lower)]
        for _ in 0..<random.below(random.below(10) == 0 ? 32 : 6) { octets.append(random.one(of: key)) }
        return String(decoding: octets, as: UTF8.self)
    }

    private static func value(using random: inout SeededGenerator) -> Value {
        guard random.below(2) == 0 else {
            let octets = (0...random.below(9)).map { _ in random.one(of: atom) }
            return .atom(String(decoding: octets, as: UTF8.self))
        }
        var text = String.UnicodeScalarView()
        for _ in 0..<random.below(12) {
            let value =
                random.below(3) == 0
                ? scalars[random.below(scalars.count)] : UInt32(0x20 + random.below(0x5F))
            if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
        return .text(String(text))
    }
}
