import CLP

/// A row of an answer, or its last line. Keys and kinds of row that are not known are never an error.
public struct Row: Sendable, Equatable {
    private let message: Message

    init(_ message: Message) {
        self.message = message
    }

    /// The kind of row: `case`, `note`, `member`. Empty on the last line of an answer.
    public var kind: String { message.verb == "row" ? message.values.first?.string ?? "" : "" }

    /// The reference the row is about.
    public var id: String? {
        guard message.verb == "row", message.values.count > 1 else { return self["id"] }
        return message.values[1].string
    }

    /// The first value of a key; nil when it is absent or cleared.
    public subscript(key: String) -> String? { message.values(of: key)?.first?.string }

    /// All values of a key.
    public func list(_ key: String) -> [String] { message.values(of: key)?.map(\.string) ?? [] }

    /// A value that is a number.
    public func number(_ key: String) -> Int? { self[key].flatMap { Int($0) } }

    /// A value that is a date.
    public func date(_ key: String) -> CivilDate? { self[key].flatMap { CivilDate(iso: $0) } }

    /// A value that is a moment, in seconds since 1970.
    public func moment(_ key: String) -> Int64? { self[key].flatMap { Moment.seconds($0) } }

    /// The octets after the line.
    public var blob: [UInt8]? { message.blob }

    /// The text after the line.
    public var text: String? { message.blob.map { String(decoding: $0, as: UTF8.self) } }

    /// The keys, with their values, for `--json`.
    var members: [JSONValue.Member] {
        var members: [JSONValue.Member] = []
        if !kind.isEmpty { members.append(JSONValue.Member("row", .string(kind))) }
        if let id { members.append(JSONValue.Member("id", .string(id))) }
        for attribute in message.attributes where attribute.key != "id" {
            members.append(JSONValue.Member(attribute.key, Self.json(attribute.values)))
        }
        if let text { members.append(JSONValue.Member("text", .string(text))) }
        return members
    }

    private static func json(_ values: [Value]) -> JSONValue {
        func one(_ value: Value) -> JSONValue {
            guard case .atom(let atom) = value, let number = Digits.value(atom), String(number) == atom else {
                return .string(value.string)
            }
            return .number(number)
        }
        switch values.count {
        case 0: return .null
        case 1: return one(values[0])
        default: return .list(values.map(one))
        }
    }
}
