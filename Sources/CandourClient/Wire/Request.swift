import CLP

/// One request, before it has a tag. Example: `note 26-0042 kind=phone once=… {12}`.
public struct Request: Sendable, Equatable {
    /// What an attribute can hold.
    public enum Field: Sendable, Equatable {
        /// A word, reference, date or anything else that is an atom.
        case atom(String)
        /// A list of them.
        case atoms([String])
        /// Words for people.
        case text(String)
        /// A list of them.
        case texts([String])
        /// A whole number.
        case number(Int)
        /// Nothing: the key is cleared.
        case cleared

        fileprivate var values: [Value] {
            switch self {
            case .atom(let atom): [.atom(atom)]
            case .atoms(let atoms): atoms.map(Value.atom)
            case .text(let text): [.text(text)]
            case .texts(let texts): texts.map(Value.text)
            case .number(let number): [.atom(String(number))]
            case .cleared: []
            }
        }
    }

    /// The verb.
    public let verb: String
    /// What follows it: a type, a reference.
    public let subjects: [String]
    private var attributes: [Attribute] = []
    /// The octets that travel after the line.
    public var blob: [UInt8]?

    /// - Parameters:
    ///   - verb: the verb.
    ///   - subjects: what follows it, each an atom.
    public init(_ verb: String, _ subjects: String...) {
        self.verb = verb
        self.subjects = subjects
    }

    /// The request in a message that was kept, without its tag.
    init(_ message: Message) {
        verb = message.verb
        subjects = message.values.map(\.string)
        attributes = message.attributes
        blob = message.blob
    }

    /// The same request with one attribute more, or changed in its place. Nil leaves it as it is.
    public func with(_ key: String, _ field: Field?) -> Request {
        guard let field else { return self }
        var copy = self
        let attribute = Attribute(key: key, values: field.values)
        if let index = copy.attributes.firstIndex(where: { $0.key == key }) {
            copy.attributes[index] = attribute
        } else {
            copy.attributes.append(attribute)
        }
        return copy
    }

    /// The same request with a text after its line. Nil, or an empty text, takes it away.
    public func with(text: String?) -> Request {
        var copy = self
        copy.blob = text.flatMap { $0.isEmpty ? nil : Array($0.utf8) }
        return copy
    }

    /// The values of an attribute as strings; nil when it is not there.
    public func values(of key: String) -> [String]? {
        attributes.first { $0.key == key }.map { $0.values.map(\.string) }
    }

    /// The keys, in order.
    var keys: [String] { attributes.map(\.key) }

    /// Whether an attribute holds words for people, a file's name aside.
    var hasText: Bool {
        attributes.contains { attribute in
            attribute.key != "name"
                && attribute.values.contains { value in
                    if case .text(let text) = value { return !text.isEmpty }
                    return false
                }
        }
    }

    /// The text after the line.
    public var text: String? { blob.map { String(decoding: $0, as: UTF8.self) } }

    /// How much longer than usual the answer may take, in seconds: the octets may still be on a line of a quarter of a
    /// kilobyte a second, which nobody here can see.
    var slowSeconds: Int { blobOctets / 256 }

    /// Octets of the text or of the part of a file.
    var blobOctets: Int { blob?.count ?? 0 }

    /// The whole message, ready to be sent.
    /// - Parameter tag: the number of the request on its connection.
    public func octets(tag: UInt32) throws(ClientFault) -> [UInt8] {
        if let blob, blob.count > Limits.blobOctetsMax {
            throw ClientFault(
                .data,
                "The text is too long: \(Plural.octets(blob.count)). It must be \(Plural.octets(Limits.blobOctetsMax)) or less."
            )
        }
        if blob?.contains(0) == true, verb != "part" {
            throw ClientFault(.data, "The text holds a character that cannot be sent (its number is nought).")
        }
        var builder = LineBuilder(verb)
        for subject in subjects { builder.append(atom: subject) }
        for attribute in attributes {
            if attribute.values.isEmpty {
                builder.append(cleared: attribute.key)
            } else {
                builder.append(key: attribute.key, values: attribute.values)
            }
        }
        guard let octets = builder.message(head: .tag(tag), blob: blob) else {
            throw ClientFault(
                .data,
                "What you typed is too long, or holds a character that cannot be sent.",
                advice: ["Long accounts go in a file: --from FILE"]
            )
        }
        return octets
    }
}
