public import CLP

/// The answer to one request.
public struct Reply {
    /// Its rows and its last line.
    public let messages: [Message]

    /// The last line.
    public var last: Message { messages[messages.count - 1] }
    /// The rows.
    public var rows: ArraySlice<Message> { messages.dropLast() }
    /// Whether the last line is `ok`.
    public var isOK: Bool { last.verb == "ok" }
    /// The code of a refusal; empty when there is none.
    public var code: String { isOK ? "" : last.values.first?.string ?? "" }
    /// The whole, for a message to a person.
    public var text: String { messages.map { Fixture.text(of: $0) }.joined() }

    /// The first value of a key of the last line.
    public subscript(key: String) -> String? { last.values(of: key)?.first?.string }

    /// The octets without the tags, to compare answers to requests with different tags.
    public var octetsWithoutTags: [UInt8] {
        messages.flatMap { message -> [UInt8] in
            let octets = message.encoded
            return Array(octets[(octets.firstIndex(of: 0x20) ?? 0)...])
        }
    }
}
