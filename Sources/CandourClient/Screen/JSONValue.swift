/// A JSON text being made. Members keep the order in which they were given.
public enum JSONValue: Sendable, Equatable {
    /// A string. Escaped, never stripped.
    case string(String)
    /// A whole number.
    case number(Int)
    /// `true` or `false`.
    case bool(Bool)
    /// `null`.
    case null
    /// A list.
    case list([JSONValue])
    /// An object.
    case object([Member])

    /// One member of an object.
    public struct Member: Sendable, Equatable {
        let name: String
        let value: JSONValue

        /// - Parameters:
        ///   - name: the member's name.
        ///   - value: its value.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// An object of the output format, with `"schema": 1` in front.
    public static func schema1(_ members: [Member]) -> JSONValue {
        .object([Member("schema", .number(1))] + members)
    }

    /// A string, or `null`.
    static func optional(_ text: String?) -> JSONValue {
        text.map(JSONValue.string) ?? .null
    }

    /// The JSON text, on one line.
    public var encoded: String {
        switch self {
        case .string(let text): Self.quoted(text)
        case .number(let number): String(number)
        case .bool(let bool): bool ? "true" : "false"
        case .null: "null"
        case .list(let values): "[" + values.map(\.encoded).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { Self.quoted($0.name) + ":" + $0.value.encoded }.joined(separator: ",") + "}"
        }
    }

    /// Escapes what JSON requires, and everything `Screen.safe` would not print as it is.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            default:
                if Screen.safe(String(scalar)) == String(scalar) {
                    result.unicodeScalars.append(scalar)
                } else {
                    for unit in String(scalar).utf16 {
                        let hex = String(unit, radix: 16)
                        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
                    }
                }
            }
        }
        return result + "\""
    }
}
