/// An account: `U-17`.
public struct PersonID: Sendable, Hashable, Comparable {
    /// The number after `U-`, from 1.
    public let number: UInt32
    /// The account with this number.
    public init(_ number: UInt32) { self.number = number }
    /// Reads `U-17`; nil for any other spelling.
    public init?(_ text: String) {
        let octets = text.utf8
        guard (3...11).contains(octets.count), text.hasPrefix("U-"), octets.dropFirst(2).first != 0x30 else {
            return nil
        }
        var number: UInt32 = 0
        for octet in octets.dropFirst(2) {
            guard case 0x30...0x39 = octet else { return nil }
            number = number * 10 + UInt32(octet - 0x30)
        }
        self.init(number)
    }
    /// Lower numbers first.
    public static func < (one: PersonID, other: PersonID) -> Bool { one.number < other.number }
    /// The spelling on the wire.
    public var text: String { "U-\(number)" }
}

/// A practitioner or service that concerns are about: `S-88`.
public struct SubjectID: Sendable, Hashable, Comparable {
    /// The number after `S-`, from 1.
    public let number: UInt32
    /// The practitioner with this number.
    public init(_ number: UInt32) { self.number = number }
    /// Lower numbers first.
    public static func < (one: SubjectID, other: SubjectID) -> Bool { one.number < other.number }
    /// The spelling on the wire.
    public var text: String { "S-\(number)" }
}

/// A computer that a person has enrolled: `K-3`.
public struct DeviceID: Sendable, Hashable, Comparable {
    /// The number after `K-`, from 1.
    public let number: UInt32
    /// The device with this number.
    public init(_ number: UInt32) { self.number = number }
    /// Lower numbers first.
    public static func < (one: DeviceID, other: DeviceID) -> Bool { one.number < other.number }
    /// The spelling on the wire.
    public var text: String { "K-\(number)" }
}

/// A case: `26-0042`, the year it was opened and a running number in that year.
public struct CaseID: Sendable, Hashable, Comparable {
    /// Year 0 to 99, meaning 2000 to 2099.
    public let year: UInt8
    /// Running number in the year, from 1 to 99,999,999.
    public let number: UInt32
    /// The case of that year and number.
    public init(year: UInt8, number: UInt32) {
        self.year = year
        self.number = number
    }
    /// Reads `26-0042`; nil for any other spelling.
    public init?(_ text: String) {
        // Most names of streams are cases; the rest are told apart by their first octet.
        guard let first = text.utf8.first, (0x30...0x39).contains(first),
            case .caseFile(let id)? = Reference(text)
        else { return nil }
        self = id
    }
    /// Earlier cases first.
    public static func < (one: CaseID, other: CaseID) -> Bool {
        one.year == other.year ? one.number < other.number : one.year < other.year
    }
    /// The spelling on the wire: at least four digits after the hyphen.
    public var text: String {
        let digits = String(number)
        let zeros = String(repeating: "0", count: digits.count < 4 ? 4 - digits.count : 0)
        return "\(twoDigits(Int(year)))-\(zeros)\(digits)"
    }
}

/// A concern inside a case: `26-0042.1`.
public struct ConcernID: Sendable, Hashable, Comparable {
    /// The case that holds it.
    public let caseID: CaseID
    /// Its number inside the case, from 1.
    public let number: UInt32
    /// The concern with this number in that case.
    public init(_ caseID: CaseID, _ number: UInt32) {
        self.caseID = caseID
        self.number = number
    }
    /// Ordered by case, then by number.
    public static func < (one: ConcernID, other: ConcernID) -> Bool {
        one.caseID == other.caseID ? one.number < other.number : one.caseID < other.caseID
    }
    /// The spelling on the wire.
    public var text: String { "\(caseID.text).\(number)" }
}

/// Something on a case file: a note `N-77`, a file `F-311`, a response `R-5` and so on.
public struct ItemID: Sendable, Hashable {
    /// What the first letter says it is.
    public let letter: ItemLetter
    /// A number that is not consecutive (see ``Numbering``), so that it tells nothing about other people's cases.
    public let number: UInt32
    /// The item with this letter and number.
    public init(_ letter: ItemLetter, _ number: UInt32) {
        self.letter = letter
        self.number = number
    }
    /// The spelling on the wire.
    public var text: String { "\(letter.rawValue)-\(number)" }
}

/// A committee, panel or team: `G-3`.
public struct BodyID: Sendable, Hashable, Comparable {
    /// The number after `G-`, from 1.
    public let number: UInt32
    /// The body with this number.
    public init(_ number: UInt32) { self.number = number }
    /// Lower numbers first.
    public static func < (one: BodyID, other: BodyID) -> Bool { one.number < other.number }
    /// The spelling on the wire.
    public var text: String { "G-\(number)" }
}

/// A meeting of a body: `H-12`.
public struct MeetingID: Sendable, Hashable, Comparable {
    /// The number after `H-`, from 1.
    public let number: UInt32
    /// The meeting with this number.
    public init(_ number: UInt32) { self.number = number }
    /// Lower numbers first.
    public static func < (one: MeetingID, other: MeetingID) -> Bool { one.number < other.number }
    /// The spelling on the wire.
    public var text: String { "H-\(number)" }
}

/// The first letter of an item's reference.
public enum ItemLetter: String, Sendable, Hashable, CaseIterable {
    case advice = "A"
    case baseline = "B"
    case copy = "C"
    case decision = "D"
    case file = "F"
    case learning = "L"
    case note = "N"
    case ask = "Q"
    case response = "R"
    case telling = "M"
    case upload = "T"
    case withholding = "W"
    case delay = "Y"
    // Records, by what they are for.
    case submission = "E"
    case investigation = "I"
    case agreement = "J"
    case record = "O"
    case plan = "P"
    case visit = "V"
    case measure = "X"
    case pause = "Z"
}

/// Any reference that a person can type.
public enum Reference: Sendable, Hashable {
    case person(PersonID)
    case subject(SubjectID)
    case device(DeviceID)
    case body(BodyID)
    case meeting(MeetingID)
    case caseFile(CaseID)
    case concern(ConcernID)
    case item(ItemID)

    /// Reads `26-0042`, `26-0042.1`, `U-17`, `S-88`, `K-3` or `N-77`; nil for any other spelling.
    public init?(_ text: String) {
        let octets = Array(text.utf8)
        guard octets.count >= 3, octets.count <= 24 else { return nil }
        if (0x41...0x5A).contains(octets[0]) {
            guard octets[1] == 0x2D, let number = Reference.count(octets[2...]) else { return nil }
            let letter = String(UnicodeScalar(octets[0]))
            switch letter {
            case "U": self = .person(PersonID(number))
            case "S": self = .subject(SubjectID(number))
            case "K": self = .device(DeviceID(number))
            case "G": self = .body(BodyID(number))
            case "H": self = .meeting(MeetingID(number))
            default:
                guard let known = ItemLetter(rawValue: letter) else { return nil }
                self = .item(ItemID(known, number))
            }
            return
        }
        guard octets[2] == 0x2D, let year = Day.digits(octets[0..<2]) else { return nil }
        let parts = octets[3...].split(separator: 0x2E, omittingEmptySubsequences: false)
        guard let first = parts.first, let number = Reference.caseNumber(first) else { return nil }
        let id = CaseID(year: UInt8(year), number: number)
        if parts.count == 1 {
            self = .caseFile(id)
        } else {
            guard parts.count == 2, let count = Reference.count(parts[1]) else { return nil }
            self = .concern(ConcernID(id, count))
        }
    }

    /// The spelling on the wire.
    public var text: String {
        switch self {
        case .person(let id): id.text
        case .subject(let id): id.text
        case .device(let id): id.text
        case .body(let id): id.text
        case .meeting(let id): id.text
        case .caseFile(let id): id.text
        case .concern(let id): id.text
        case .item(let id): id.text
        }
    }

    private static func count(_ octets: ArraySlice<UInt8>) -> UInt32? {
        guard octets.count >= 1, octets.count <= 9, octets.first != 0x30, let value = Day.digits(octets)
        else { return nil }
        return UInt32(value)
    }

    private static func caseNumber(_ octets: ArraySlice<UInt8>) -> UInt32? {
        guard octets.count >= 4, octets.count <= 8, let value = Day.digits(octets), value > 0 else {
            return nil
        }
        guard octets.count == 4 || octets.first != 0x30 else { return nil }
        return UInt32(value)
    }
}
