import Casework

/// The answer of a write, kept so that a resend gets the same one.
struct OnceRecord: Sendable {
    /// SHA-256 of the request after its tag, blob included.
    let digest: OnceDigest
    /// What followed `ok`, without `pos=`.
    let answer: String
    /// The last entry that the write made.
    let seq: UInt64
    /// When it was made.
    let at: Moment
}

/// A SHA-256 without an array around it: there is one for every write of a week.
struct OnceDigest: Sendable, Equatable {
    private let parts: (UInt64, UInt64, UInt64, UInt64)

    /// Of 32 octets; fewer count as zeros.
    init(_ octets: [UInt8]) {
        func part(_ start: Int) -> UInt64 {
            octets.dropFirst(start).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        }
        parts = (part(0), part(8), part(16), part(24))
    }

    static func == (one: OnceDigest, other: OnceDigest) -> Bool { one.parts == other.parts }
}

/// The idempotency keys of the last seven days, scoped to the person who used them. Only the writer asks, so it is not part
/// of the published state and needs no copy of its own for readers.
struct OnceBook: Sendable {
    /// Seven days: long enough for a laptop that was closed over a weekend (a choice, not a finding).
    static let keptMilliseconds: Int64 = 7 * 86_400_000

    struct Key: Hashable, Sendable {
        let person: PersonID
        let key: String
    }

    private var records: [Key: OnceRecord] = [:]
    private var queue: [Key] = []
    private var first = 0

    subscript(person: PersonID, key: String) -> OnceRecord? { records[Key(person: person, key: key)] }

    mutating func keep(_ once: AppliedEntry.Once, person: PersonID, seq: UInt64, at: Moment) {
        let id = Key(person: person, key: once.key)
        let record = OnceRecord(digest: OnceDigest(once.digest), answer: once.answer, seq: seq, at: at)
        // A key that comes back after a week starts anew, at the end of the queue.
        records[id] = record
        queue.append(id)
        // Two at most for each one added, so that the work of one write is bounded.
        for _ in 0..<2 {
            guard first < queue.count else { break }
            let oldest = queue[first]
            if let old = records[oldest], old.at.milliseconds >= at.milliseconds - OnceBook.keptMilliseconds {
                break
            }
            records[oldest] = nil
            first += 1
        }
        if first > 4096 && first * 2 > queue.count {
            queue.removeFirst(first)
            first = 0
        }
    }
}

/// What only the writer remembers of the journal: idempotency keys, and how often each stream was written to.
struct WriterMemory: Sendable {
    var once = OnceBook()
    private(set) var revisions: [String: UInt32] = [:]

    /// How often the stream has been written to.
    func revision(ofStream name: String) -> UInt32 { revisions[name] ?? 0 }

    /// An entry was made.
    mutating func note(_ entry: AppliedEntry) {
        revisions[entry.stream, default: 0] += 1
        if let once = entry.once, let by = entry.by {
            self.once.keep(once, person: by, seq: entry.seq, at: entry.at)
        }
    }
}
