/// The part of a ``Verifier`` that walks the entries.
struct EntryWalk {
    private let storage: any Storage
    private let keys: KeyRing?
    private var known: [StreamID: Bool]
    private let expected: Head?
    private let wanted: [UInt8]?
    /// The good entry whose hash was asked for; nil when there is none.
    private(set) var found: Entry?
    /// The head behind the last good entry.
    private(set) var head = Head.start

    init(storage: any Storage, keys: KeyRing?, wrapped: [WrappedKey], expected: Head?, wanted: [UInt8]?) {
        self.storage = storage
        self.keys = keys
        self.known = Dictionary(wrapped.map { ($0.stream, $0.isDestroyed) }) { first, _ in first }
        self.expected = expected
        self.wanted = wanted
    }

    /// The first finding, or nil at a good end.
    mutating func run() throws(StorageFault) -> Finding? {
        let last = try storage.head().seq
        var limit = StorageLimits.entriesPerReadMax
        while true {
            let page: [Entry]
            do {
                page = try storage.entries(from: head.seq + 1, limit: limit)
            } catch .damagedEntry(let seq, let reason) {
                // Entries before the damaged one come first: one of them may be worse, or missing.
                if seq > head.seq + 1, limit > 1 {
                    limit = max(1, limit / 2)
                    continue
                }
                return Finding(.entry(head.seq + 1), seq == head.seq + 1 ? .damaged(reason) : .missing)
            }
            limit = StorageLimits.entriesPerReadMax
            guard !page.isEmpty else { return end(last: last) }
            for entry in page {
                if let finding = try look(at: entry) { return finding }
                if entry.hash == wanted { found = entry }
                head = entry.head
            }
        }
    }

    private func end(last: UInt64) -> Finding? {
        if last > head.seq { return Finding(.entry(head.seq + 1), .missing) }
        guard let expected, expected.seq > head.seq else { return nil }
        return Finding(.entry(head.seq + 1), .truncated(last: head.seq))
    }

    private mutating func look(at entry: Entry) throws(StorageFault) -> Finding? {
        let place = head.seq + 1
        if let problem = Chain.problem(of: entry, after: head) {
            if case .misplaced = problem, try isAbsent(place) { return Finding(.entry(place), .missing) }
            return Finding(.entry(place), problem)
        }
        if let expected, expected.seq == place, expected.hash != entry.hash {
            return Finding(.entry(place), .rewritten)
        }
        return try seal(of: entry).map { Finding(.entry(place), $0) }
    }

    private func isAbsent(_ seq: UInt64) throws(StorageFault) -> Bool {
        do {
            return try storage.entry(seq) == nil
        } catch .damagedEntry {
            return false
        }
    }

    /// Whether the key of a stream was destroyed; nil when there is none. One that was not there when the walk began may have
    /// come with a batch since.
    private mutating func isDestroyed(_ stream: StreamID) throws(StorageFault) -> Bool? {
        if let known = known[stream] { return known }
        for key in try storage.wrappedKeys() { known[key.stream] = key.isDestroyed }
        return known[stream]
    }

    private mutating func seal(of entry: Entry) throws(StorageFault) -> Finding.Problem? {
        guard entry.keyed else { return nil }
        guard let isDestroyed = try isDestroyed(entry.envelope.stream) else { return .keyMissing }
        guard let keys, !isDestroyed else { return nil }
        do {
            _ = try keys.content(of: entry)
            return nil
        } catch .destroyed {
            return nil
        } catch .unknown {
            return .keyMissing
        } catch .keyDoesNotOpen {
            return .keyDoesNotOpen
        } catch {
            return .contentDoesNotOpen
        }
    }
}
