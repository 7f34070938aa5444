public import CLP

/// What a receipt says: a few lines of the protocol, in their one spelling, which the signature covers.
///
///     * receipt version=1 organisation="NHS X" epoch=7f3a user=U-6 issued=2026-11-21T09:00:00Z serial=5d0c…
///     * row response R-55 on=26-0001.1 by=U-6 when=2026-11-21T09:00:00Z who="Dr Tom Hale"
///     * text size=57 sha256=839d…
///     * entry by=U-6 when=2026-11-21T09:00:00Z who="Dr Tom Hale" sha256=9f86…
///
/// It has neither the number of the entry nor the end of the journal: two receipts would tell how much others wrote
/// between them. The hash of the entry stands for the entry and, through the chain, for all before it.
public struct ReceiptStatement: Sendable, Equatable {
    /// The size and the digest of a text.
    public struct TextFacts: Sendable, Equatable {
        /// Octets.
        public let size: Int
        /// SHA-256, 64 lower-case hexadecimal digits.
        public let sha256: String

        /// Names a text.
        public init(size: Int, sha256: String) {
            self.size = size
            self.sha256 = sha256
        }
    }

    /// The journal entry in which the thing was recorded.
    public struct EntryFacts: Sendable, Equatable {
        /// Who recorded it: a reference, like U-6.
        public let by: String
        /// When, RFC 3339 in UTC.
        public let when: String
        /// That person's name.
        public let who: String
        /// The hash of the entry in the journal's chain, 64 lower-case hexadecimal digits.
        public let sha256: String

        /// Names an entry.
        public init(by: String, when: String, who: String, sha256: String) {
            self.by = by
            self.when = when
            self.who = who
            self.sha256 = sha256
        }
    }

    /// The organisation that runs the store.
    public let organisation: String
    /// The life of the store, as `hello` names it.
    public let epoch: String
    /// Who asked for the receipt: the row is as this person sees it.
    public let user: String
    /// When the receipt was issued, RFC 3339 in UTC.
    public let issued: String
    /// The serial number of the signing certificate, lower-case hexadecimal digits.
    public let serial: String
    /// The thing itself, as `show` answered it at that moment; its head is `*`.
    public let row: Message
    /// The text that belongs to it; nil when it has none.
    public let text: TextFacts?
    /// Where it was recorded.
    public let entry: EntryFacts

    /// States something.
    ///
    /// - Parameter row: a message with the verb `row`, at least two values and no blob.
    /// - Throws: ``ReceiptFault/notAReceipt`` when one of the parts cannot be said in a line.
    public init(
        organisation: String,
        epoch: String,
        user: String,
        issued: String,
        serial: String,
        row: Message,
        text: TextFacts?,
        entry: EntryFacts
    ) throws(ReceiptFault) {
        self.organisation = organisation
        self.epoch = epoch
        self.user = user
        self.issued = issued
        self.serial = serial
        self.row = row
        self.text = text
        self.entry = entry
        guard row.head == .star, row.verb == "row", row.values.count > 1, row.blob == nil, lines != nil else {
            throw .notAReceipt
        }
    }

    /// Reads the lines back.
    ///
    /// - Throws: ``ReceiptFault/notAReceipt`` when they are not exactly what the other initialiser makes.
    public init(octets: [UInt8]) throws(ReceiptFault) {
        guard let read = try? Message.all(in: octets),
            read.allSatisfy({ $0.head == .star && $0.blob == nil }),
            (3...4).contains(read.count), read[0].verb == "receipt", read[read.count - 1].verb == "entry"
        else { throw .notAReceipt }
        guard read[0].values(of: "version") == [.atom("1")] else { throw .otherVersion }
        func field(_ key: String, _ message: Message) throws(ReceiptFault) -> String {
            guard let values = message.values(of: key), values.count == 1 else { throw .notAReceipt }
            return values[0].string
        }
        var text: TextFacts?
        if read.count == 4 {
            guard read[2].verb == "text", let size = Int(try field("size", read[2])) else {
                throw .notAReceipt
            }
            text = TextFacts(size: size, sha256: try field("sha256", read[2]))
        }
        let last = read[read.count - 1]
        try self.init(
            organisation: try field("organisation", read[0]),
            epoch: try field("epoch", read[0]),
            user: try field("user", read[0]),
            issued: try field("issued", read[0]),
            serial: try field("serial", read[0]),
            row: read[1],
            text: text,
            entry: EntryFacts(
                by: try field("by", last),
                when: try field("when", last),
                who: try field("who", last),
                sha256: try field("sha256", last)
            )
        )
        guard self.octets == octets else { throw .notAReceipt }
    }

    /// The kind of thing: `response`, `case`, `concern`.
    public var kind: String { row.values[0].string }
    /// Its reference.
    public var id: String { row.values[1].string }
    /// What the signature covers.
    public var octets: [UInt8] { lines ?? [] }

    private var lines: [UInt8]? {
        var head = LineBuilder("receipt")
        head.append(key: "version", number: 1)
        head.append(key: "organisation", text: organisation)
        head.append(key: "epoch", atom: epoch)
        head.append(key: "user", atom: user)
        head.append(key: "issued", atom: issued)
        head.append(key: "serial", atom: serial)
        var last = LineBuilder("entry")
        last.append(key: "by", atom: entry.by)
        last.append(key: "when", atom: entry.when)
        last.append(key: "who", text: entry.who)
        last.append(key: "sha256", atom: entry.sha256)
        var whole: [UInt8] = []
        guard head.write(head: .star, to: &whole) else { return nil }
        whole += row.encoded
        if let text {
            var line = LineBuilder("text")
            line.append(key: "size", number: text.size)
            line.append(key: "sha256", atom: text.sha256)
            guard line.write(head: .star, to: &whole) else { return nil }
        }
        return last.write(head: .star, to: &whole) ? whole : nil
    }
}
