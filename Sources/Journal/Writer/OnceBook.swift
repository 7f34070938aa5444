import Casework
import OpenSSL

/// The answer of a write, so that a resend gets the same one.
struct OnceRecord: Sendable {
    /// SHA-256 of the request after its tag, blob included.
    let digest: [UInt8]
    /// What followed `ok`, without `pos=`.
    let answer: String
    /// The last entry that the write made.
    let seq: UInt64
    /// When it was made.
    let at: Moment
}

/// Where the writes with the idempotency keys of the last seven days stand in the journal; the keys are scoped to the person
/// who used them. The key itself, the request's digest and the answer are in the journal and are read there when a key comes
/// again, which is rare. Only the writer asks, so it is not part of the published state.
struct OnceBook: Sendable {
    /// Seven days: long enough for a laptop that was closed over a weekend (a choice, not a finding).
    static let keptMilliseconds: Int64 = 7 * 86_400_000

    struct Key: Hashable, Sendable {
        let person: PersonID
        let key: String
    }

    /// Records made within about an hour of each other go together.
    struct Span: Sendable {
        var end: Int
        var last: Moment
    }

    /// Keys the marks.
    let secret: OnceMark
    /// Every record, in order, with the forgotten ones in front until they are many.
    private(set) var records = OnceRecords()
    private(set) var spans: [Span] = []
    /// The first record that is not forgotten.
    private(set) var first = 0
    /// Places in `records`, one more than that, by mark; 0 where nothing is.
    private var table: [UInt32] = []

    init(secret: OnceMark = OnceMark()) { self.secret = secret }

    /// How many are remembered.
    var count: Int { records.count - first }

    /// The same records without what finds one: the writer would have to copy that before its next write.
    var unindexed: OnceBook {
        var copy = OnceBook(secret: secret)
        (copy.records, copy.spans, copy.first) = (records, spans, first)
        return copy
    }

    /// The entry which perhaps has this key of this person.
    subscript(person: PersonID, key: String) -> UInt64? {
        guard !table.isEmpty else { return nil }
        let mark = secret.mark(person, key)
        var slot = Int(truncatingIfNeeded: mark) & (table.count - 1)
        // The newest of equal marks stands last.
        var found: UInt64?
        while table[slot] != 0 {
            let place = Int(table[slot]) - 1
            if place >= first, records[place].mark == mark { found = max(found ?? 0, records[place].seq) }
            slot = (slot + 1) & (table.count - 1)
        }
        return found
    }

    /// A write with a key was made.
    mutating func keep(_ key: String, person: PersonID, seq: UInt64, at: Moment) {
        keep(OncePlace(mark: secret.mark(person, key), seq: seq), at: at)
    }

    /// A write was made.
    mutating func keep(_ record: OncePlace, at: Moment) {
        forget(before: at.milliseconds - Self.keptMilliseconds)
        records.append(record)
        if let last = spans.last, at.milliseconds - last.last.milliseconds < 60_000,
            last.end - spanStart < 4_096
        {
            spans[spans.count - 1].end = records.count
            spans[spans.count - 1].last = max(last.last, at)
        } else {
            spans.append(Span(end: records.count, last: at))
        }
        if count * 2 > table.count { return index() }
        put(records.count - 1)
    }

    private var spanStart: Int { spans.count > 1 ? spans[spans.count - 2].end : 0 }

    private mutating func forget(before limit: Int64) {
        guard let oldest = spans.first, oldest.last.milliseconds < limit else { return }
        first = oldest.end
        spans.removeFirst()
        guard first > 4_096, first * 2 > records.count else { return }
        var kept = OnceRecords()
        for place in first..<records.count { kept.append(records[place]) }
        for place in spans.indices { spans[place].end -= first }
        records = kept
        first = 0
        index()
    }

    private mutating func index() {
        var size = 1_024
        while size < count * 4 { size *= 2 }
        table = [UInt32](repeating: 0, count: size)
        for place in first..<records.count { put(place) }
    }

    private mutating func put(_ place: Int) {
        var slot = Int(truncatingIfNeeded: records[place].mark) & (table.count - 1)
        while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
        table[slot] = UInt32(truncatingIfNeeded: place + 1)
    }
}

/// What only the writer remembers of the journal: the idempotency keys.
struct WriterMemory: Sendable {
    var once = OnceBook()

    /// An entry was made.
    mutating func note(_ entry: AppliedEntry) {
        if let once = entry.once, let by = entry.by {
            self.once.keep(once.key, person: by, seq: entry.seq, at: entry.at)
        }
    }
}
