/// How the things of Candour are named on the wire. Says what a reference looks like, not whether anything
/// has it.
public enum ReferenceForm: Sendable, Hashable {
    /// `26-0042`: two digits of the year and a running number of at least four digits.
    case caseFile(year: Int, number: Int)
    /// `26-0042.1`: a concern inside a case.
    case concern(year: Int, number: Int, ordinal: Int)
    /// `U-17`: one capital letter, which says what it is, and a number.
    case object(letter: Character, number: Int)

    /// Reads a reference; nil when the atom is not one.
    public init?(_ atom: String) {
        self.init(octets: atom.utf8)
    }

    private init?(octets: some BidirectionalCollection<UInt8>) {
        guard let hyphen = octets.firstIndex(of: Octet.hyphen), let first = octets.first else { return nil }
        let before = octets[..<hyphen]
        let after = octets[octets.index(after: hyphen)...]
        if first &- 0x41 < 26 {
            guard before.count == 1, let number = Self.count(after) else { return nil }
            self = .object(letter: Character(Unicode.Scalar(first)), number: number)
            return
        }
        guard before.count == 2, let year = Self.digits(before) else { return nil }
        guard let point = after.firstIndex(of: Octet.point) else {
            guard let number = Self.running(after) else { return nil }
            self = .caseFile(year: year, number: number)
            return
        }
        guard let number = Self.running(after[..<point]),
            let ordinal = Self.count(after[after.index(after: point)...])
        else { return nil }
        self = .concern(year: year, number: number, ordinal: ordinal)
    }

    /// The reference in its one spelling.
    public var atom: String {
        switch self {
        case .caseFile(let year, let number):
            Self.padded(year, to: 2) + "-" + Self.padded(number, to: 4)
        case .concern(let year, let number, let ordinal):
            Self.padded(year, to: 2) + "-" + Self.padded(number, to: 4) + ".\(ordinal)"
        case .object(let letter, let number):
            "\(letter)-\(number)"
        }
    }

    /// The number of a case typed short, `42` for case 42 of this year; nil when the atom is not such a
    /// number. Read verbs alone take it: in a write it would name another case after New Year.
    public static func shortCaseNumber(_ atom: String) -> Int? {
        guard atom.utf8.count <= 8, let number = Digits.value(of: atom.utf8), number > 0 else { return nil }
        return number
    }

    /// 4DIGIT / %x31-39 4*7DIGIT
    private static func running(_ octets: some Collection<UInt8>) -> Int? {
        let count = octets.count
        guard count >= 4, count <= 8, count == 4 || octets.first != 0x30 else { return nil }
        return digits(octets)
    }

    /// %x31-39 *8DIGIT
    private static func count(_ octets: some Collection<UInt8>) -> Int? {
        guard octets.count <= 9, octets.first != 0x30 else { return nil }
        return digits(octets)
    }

    /// Decimal digits, leading zeros allowed; the callers bound how many.
    private static func digits(_ octets: some Collection<UInt8>) -> Int? {
        guard !octets.isEmpty, octets.count <= 9 else { return nil }
        var value = 0
        for octet in octets {
            guard Octet.isDigit(octet) else { return nil }
            value = value &* 10 &+ Int(octet &- 0x30)
        }
        return value
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(width - digits.utf8.count, 0)) + digits
    }
}
