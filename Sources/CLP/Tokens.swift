/// The pieces of one line, found in one pass without making a string. Reuse one value for many lines: the
/// array of tokens keeps its room.
public struct Tokens: Sendable {
    /// The tag, or `*`.
    public internal(set) var head: Head = .star
    /// The verb.
    public internal(set) var verb = Token(.key, from: 0, to: 0)
    /// Values, keys and their values, in the order they stand.
    public internal(set) var fields: [Token] = []
    /// The announced size of the blob, in octets; nil when there is none.
    public internal(set) var size: Int?

    /// Nothing read yet.
    public init() {
        fields.reserveCapacity(Limits.fieldsMax)
    }

    /// The tag, when the line began with one.
    public var tag: UInt32? {
        switch head {
        case .tag(let tag): tag
        case .star: nil
        }
    }

    /// Reads a line and checks all of it: grammar, canonical form, UTF-8, duplicate keys, limits.
    ///
    /// - Parameter line: The line without its LF.
    /// - Throws: `SyntaxFault`; what was found before it is then of no use.
    public mutating func read(_ line: UnsafeRawBufferPointer) throws(SyntaxFault) {
        fields.removeAll(keepingCapacity: true)
        head = .star
        size = nil
        var scanner = Scanner(line)
        try scanner.scan(into: &self)
    }
}
