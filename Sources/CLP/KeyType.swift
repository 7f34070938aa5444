/// The type of a key: which spelling its values have. A value of another form is `bad.arg`.
public enum KeyType: Sendable, Equatable, CaseIterable {
    /// 0…999999999999999999 without sign or leading zero.
    case number
    /// A number, or the word `any`.
    case revision
    /// `2026-11-30`.
    case date
    /// `2026-11-20T14:05:00Z`.
    case time
    /// A reference: `26-0042`, `26-0042.1`, `U-17`.
    case id
    /// A word from a closed set, spelt like a key.
    case word
    /// A list of such words.
    case words
    /// Quoted text for people.
    case text
    /// An atom of at most `Limits.opaqueOctetsMax` octets, kept and sent back and never taken apart.
    case opaque
    /// An opaque atom that is compared for equality and nothing else.
    case epoch
    /// 64 lower-case hexadecimal digits: a SHA-256.
    case digest
    /// `sha256:` and 64 lower-case hexadecimal digits: the fingerprint of a certificate.
    case fingerprint
    /// `application/pdf`: a media type without parameters, 3 to 127 octets.
    case mediaType
    /// An atom of at most `Limits.opaqueOctetsMax` octets that no log shows: `?` stands in its place.
    case secret

    /// The name the specification uses.
    public var name: String {
        switch self {
        case .number: "number"
        case .revision: "revision"
        case .date: "date"
        case .time: "time"
        case .id: "id"
        case .word: "word"
        case .words: "list of words"
        case .text: "text"
        case .opaque: "opaque"
        case .epoch: "epoch"
        case .digest: "digest"
        case .fingerprint: "fingerprint"
        case .mediaType: "media type"
        case .secret: "secret"
        }
    }

    /// Whether one value has this type's form. In a list each value is asked about by itself.
    public func accepts(_ value: Value) -> Bool {
        switch value {
        case .text: return self == .text
        case .atom(let atom):
            guard Atom.isValid(atom) else { return false }
            return accepts(atom: atom.utf8)
        }
    }

    private func accepts(atom: String.UTF8View) -> Bool {
        switch self {
        case .text: false
        case .number: Digits.value(of: atom) != nil
        case .revision: Digits.value(of: atom) != nil || atom.elementsEqual("any".utf8)
        case .date: DateForm.isDate(atom)
        case .time: DateForm.isTime(atom)
        case .id: ReferenceForm(String(atom)) != nil
        case .word, .words: Atom.isKey(atom)
        case .opaque, .epoch, .secret: atom.count <= Limits.opaqueOctetsMax
        case .digest: Self.isDigest(atom)
        case .fingerprint: atom.starts(with: "sha256:".utf8) && Self.isDigest(atom.dropFirst(7))
        case .mediaType: Self.isMediaType(atom)
        }
    }

    private static func isDigest(_ octets: some Collection<UInt8>) -> Bool {
        octets.count == 64 && octets.allSatisfy { Octet.isDigit($0) || $0 &- 0x61 < 6 }
    }

    private static func isMediaType(_ octets: String.UTF8View) -> Bool {
        let halves = octets.split(separator: 0x2F, omittingEmptySubsequences: false)
        return octets.count <= 127 && halves.count == 2 && halves.allSatisfy { !$0.isEmpty }
    }
}
