public import CLP
public import Casework

/// One `row` of an answer, already spelled, with the place of its long text when it has one.
public struct Row: Sendable {
    /// `row case 26-0042 …`.
    public private(set) var line: LineBuilder
    /// The text that follows as a blob; the shell fetches it.
    public private(set) var text: TextPlace?

    private let kind: String
    private let id: String?

    /// A row of a kind.
    public init(_ kind: String) {
        self.init(kind: kind, id: nil)
    }

    private init(kind: String, id: String?) {
        (self.kind, self.id) = (kind, id)
        line = LineBuilder("row")
        line.append(atom: kind)
        if let id { line.append(atom: id) }
    }

    /// A row about something.
    public init(_ kind: String, _ id: String) {
        self.init(kind: kind, id: id)
    }

    /// What is sent instead of a row that does not fit its line: what it is about, the mark under which the server's log speaks
    /// of it, and a sentence. One thing that is too long must not keep the rest of a case from everybody.
    public func short(reference: String) -> LineBuilder {
        Row(kind: kind, id: id).with("ref", reference).with("msg", text: Self.tooLong).line
    }

    /// What a person reads in place of such a row.
    public static let tooLong = "this is too long to be shown whole; tell your administrator the mark in ref="

    consuming func with(_ key: String, _ atom: String?) -> Row {
        guard let atom else { return self }
        var copy = self
        copy.line.append(key: key, atom: atom)
        return copy
    }

    consuming func with(_ key: String, _ number: Int?) -> Row {
        guard let number else { return self }
        var copy = self
        copy.line.append(key: key, number: number)
        return copy
    }

    consuming func with(_ key: String, text: String?) -> Row {
        guard let text else { return self }
        var copy = self
        copy.line.append(key: key, text: text)
        return copy
    }

    consuming func with(_ key: String, texts: [String]) -> Row {
        var copy = self
        copy.line.append(key: key, texts: texts)
        return copy
    }

    consuming func with(_ key: String, list: [String], always: Bool = false) -> Row {
        guard always || !list.isEmpty else { return self }
        var copy = self
        copy.line.append(key: key, atoms: list)
        return copy
    }

    /// The same row without its long text, for who only asks what there is.
    consuming func withoutText() -> Row {
        var copy = self
        copy.text = nil
        return copy
    }

    consuming func with(text place: TextPlace?) -> Row {
        var copy = self
        copy.text = place
        return copy
    }

    /// Who did it, and when.
    consuming func made(by person: PersonID, named name: String, at moment: Moment) -> Row {
        with("by", person.text).with("when", moment.rfc3339).with("who", text: name)
    }
}

/// What a read verb gives: rows, the final `ok`, and what was opened, so that the access is recorded before it leaves.
public struct Answer: Sendable {
    /// What the shell adds: octets after the final `ok`, or a row that it signs.
    public enum Content: Sendable {
        /// Part of a file: the upload that holds it, offset and octets at most.
        case file(ItemID, at: Int, count: Int, of: CaseID)
        /// Octets made for this answer.
        case octets([UInt8])
        /// A row that the shell signs, before the final `ok`.
        case receipt(ReceiptFacts)
    }

    /// The rows, in order.
    public var rows: [Row] = []
    /// The final line, without `pos=`.
    public var ok = LineBuilder("ok")
    /// What was opened: a case, or items on it.
    public var opened: (caseID: CaseID, items: [ItemID])?
    /// Whether only the case itself was opened, how it stands or its concerns: nothing that is on it counts as read.
    public var isOutline = false
    /// Which period of the statistics was read, so that the reading is recorded before it leaves.
    public var readPeriod: (begins: Day, ends: Day)?
    /// Whether the final line says where in the journal this answer stands.
    public var givesPosition = false
    /// Where the next page starts; the shell makes an opaque cursor of it.
    public var next: [UInt8]?
    /// What the shell adds.
    public var content: Content?

    /// Whether rows and the final line are all of it: nothing else is read from the disk or signed.
    public var isRows: Bool {
        switch content {
        case .file, .receipt: false
        case .octets, nil: true
        }
    }

    /// An answer without rows.
    public init() {}

    /// Rows, counted in the final line.
    static func counted(_ rows: [Row]) -> Answer {
        var answer = Answer()
        answer.rows = rows
        answer.ok.append(key: "n", number: rows.count)
        return answer
    }
}

/// What a write verb decides: what happened, and what to answer once that is durable.
public struct Decided: Sendable {
    /// The events, in order.
    public var events: [EventDraft]
    /// The final line, without `pos=`.
    public var ok: LineBuilder
    /// Octets of an upload to be stored with the events.
    public var chunk: Chunk?
    /// A file whose stored parts must add up to its size and digest before the events may happen.
    public var checks: FileFacts?

    /// Part of an upload.
    public struct Chunk: Sendable {
        /// The case whose key seals it.
        public let caseID: CaseID
        /// The upload.
        public let upload: ItemID
        /// Where it starts.
        public let at: Int
        /// The octets.
        public let octets: [UInt8]
    }

    init(_ events: [EventDraft], id: String? = nil, rev: UInt32? = nil) {
        self.events = events
        ok = LineBuilder("ok")
        if let id { ok.append(key: "id", atom: id) }
        if let rev { ok.append(key: "rev", number: Int(rev)) }
    }
}
