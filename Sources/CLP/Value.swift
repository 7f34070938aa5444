/// One value. The quotes are its type: `"open"` is text, `open` is an atom, and the two are never equal.
public enum Value: Sendable, Equatable {
    /// An id, a number, a date, a word: a run of atom characters.
    case atom(String)
    /// Text for people, unescaped.
    case text(String)

    /// The characters without the quotes.
    public var string: String {
        switch self {
        case .atom(let string), .text(let string): string
        }
    }

    /// Whether it stood in quotes.
    public var isText: Bool {
        switch self {
        case .atom: false
        case .text: true
        }
    }

    /// Equal when the octets are equal. `String`'s own `==` calls é and e + ◌́ the same; on the wire they
    /// differ.
    public static func == (left: Value, right: Value) -> Bool {
        left.isText == right.isText && left.string.utf8.elementsEqual(right.string.utf8)
    }
}
