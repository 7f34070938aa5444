/// One piece of a line: where it lies and what it is. Offsets count octets from the start of the line.
public struct Token: Sendable, Equatable {
    /// What a token is.
    public enum Kind: UInt8, Sendable {
        /// The key of an attribute; its values are the tokens up to the next key.
        case key
        /// An atom.
        case atom
        /// A text without escapes: the octets between the quotes are the text.
        case text
        /// A text with at least one escape.
        case escapedText
    }

    /// What it is.
    public let kind: Kind
    // A line has at most 8192 octets, so an offset always fits.
    private let first: UInt16
    private let afterLast: UInt16

    @inline(__always)
    init(_ kind: Kind, from start: Int, to end: Int) {
        self.kind = kind
        first = UInt16(truncatingIfNeeded: start)
        afterLast = UInt16(truncatingIfNeeded: end)
    }

    /// Offset of its first octet; for a text, of the octet after the quote.
    public var start: Int { Int(first) }

    /// Offset after its last octet; for a text, of the closing quote.
    public var end: Int { Int(afterLast) }

    /// The octets as they stand, escapes included.
    ///
    /// - Parameter line: The line this token was read from; with any other line the answer means nothing.
    public func octets(in line: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        guard end <= line.count, start <= end else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        return UnsafeRawBufferPointer(rebasing: line[start..<end])
    }

    /// The value, unescaped; a key answers with its name as an atom.
    public func value(in line: UnsafeRawBufferPointer) -> Value {
        switch kind {
        case .key, .atom: .atom(Self.string(line, self))
        case .text: .text(Self.string(line, self))
        case .escapedText: .text(String(decoding: TextForm.unescaped(octets(in: line)), as: UTF8.self))
        }
    }

    /// The octets as a string. They were validated when the token was made, so nothing is repaired here.
    static func string(_ line: UnsafeRawBufferPointer, _ token: Token) -> String {
        String(decoding: token.octets(in: line), as: UTF8.self)
    }
}
