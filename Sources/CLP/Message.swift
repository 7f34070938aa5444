/// One message, read and checked: grammar, canonical form, limits. Whoever holds one holds a legal one.
///
/// `3 note 26-0042 kind=phone once=k7 {5}` LF `hello` LF
public struct Message: Sendable, Equatable {
    /// The tag, or `*`.
    public let head: Head
    /// The verb, or the server's word `row`, `ok`, `no`, `hello`, `note`, `bye`.
    public let verb: String
    /// The values between the verb and the first key.
    public let values: [Value]
    /// The attributes, in the order they stood.
    public let attributes: [Attribute]
    /// The blob; nil when the line announced none.
    public let blob: [UInt8]?

    /// Reads a line that a framer found.
    ///
    /// - Parameters:
    ///   - line: The line without its LF, the size included.
    ///   - blob: The blob without its guard; must be as long as the size says, and nil when there is no size.
    public init(line: UnsafeRawBufferPointer, blob: [UInt8]?) throws(SyntaxFault) {
        var tokens = Tokens()
        try tokens.read(line)
        try self.init(tokens, of: line, blob: blob)
    }

    /// Takes the strings out of a line that was tokenised already.
    ///
    /// - Parameters:
    ///   - tokens: The result of `Tokens.read` on the same `line`.
    ///   - line: The line without its LF.
    ///   - blob: As in `init(line:blob:)`.
    public init(_ tokens: Tokens, of line: UnsafeRawBufferPointer, blob: [UInt8]?) throws(SyntaxFault) {
        guard tokens.size == blob?.count else {
            throw SyntaxFault(at: line.count, reason: .blobDiffers, tag: tokens.tag)
        }
        head = tokens.head
        verb = Token.string(line, tokens.verb)
        var values: [Value] = []
        var attributes: [Attribute] = []
        var key: Token?
        var gathered: [Value] = []
        for token in tokens.fields {
            guard token.kind == .key else {
                gathered.append(token.value(in: line))
                continue
            }
            if let key {
                attributes.append(Attribute(key: Token.string(line, key), values: gathered))
            } else {
                values = gathered
            }
            gathered = []
            key = token
        }
        if let key {
            attributes.append(Attribute(key: Token.string(line, key), values: gathered))
        } else {
            values = gathered
        }
        self.values = values
        self.attributes = attributes
        self.blob = blob
    }

    /// Reads one whole message and nothing else: line, LF, and blob with its guard if announced.
    public init(octets: [UInt8]) throws(MessageFault) {
        guard let (message, consumed) = try Self.first(in: octets[...]) else { throw .incomplete }
        guard consumed == octets.count else { throw .trailing }
        self = message
    }

    /// Reads several messages in a row, such as a file of them. The last must be complete.
    public static func all(in octets: [UInt8]) throws(MessageFault) -> [Message] {
        var messages: [Message] = []
        var rest = octets[...]
        while !rest.isEmpty {
            guard let (message, consumed) = try first(in: rest) else { throw .incomplete }
            messages.append(message)
            rest = rest.dropFirst(consumed)
        }
        return messages
    }

    private static func first(in octets: ArraySlice<UInt8>) throws(MessageFault) -> (Message, Int)? {
        let result = octets.withUnsafeBytes { raw -> Result<(Message, Int)?, MessageFault> in
            do throws(MessageFault) {
                return .success(try first(in: raw))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private static func first(in raw: UnsafeRawBufferPointer) throws(MessageFault) -> (Message, Int)? {
        var framer = Framer(blobOctetsMax: Limits.blobOctetsMax)
        let extent: FrameExtent?
        do {
            extent = try framer.next(in: raw)
        } catch {
            throw .frame(error)
        }
        guard let extent else { return nil }
        do {
            let blob = extent.blob.map { Array(raw[$0]) }
            let line = UnsafeRawBufferPointer(rebasing: raw[extent.line])
            return (try Message(line: line, blob: blob), extent.octetsConsumed)
        } catch {
            throw .syntax(error)
        }
    }

    /// The values of a key: nil when it is not mentioned, empty when it is cleared.
    public func values(of key: String) -> [Value]? {
        for attribute in attributes where attribute.key == key {
            return attribute.values
        }
        return nil
    }

    /// The whole message in its one spelling: reading and then encoding is the identity.
    public var encoded: [UInt8] {
        var line = LineBuilder(verb)
        for value in values { line.append(value) }
        for attribute in attributes { line.append(key: attribute.key, values: attribute.values) }
        // A message exists only if it was read, so its parts are legal and the builder takes them all.
        return line.message(head: head, blob: blob) ?? []
    }

    /// Equal when every octet is equal.
    public static func == (left: Message, right: Message) -> Bool {
        left.head == right.head && left.verb == right.verb && left.values == right.values
            && left.attributes == right.attributes && left.blob == right.blob
    }
}
