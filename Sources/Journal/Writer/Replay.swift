import CLP
public import Casework

/// Rebuilds the state from the journal.
public enum Replay {
    /// What stops a replay: the store cannot be read, or an entry does not say what it should.
    public enum Fault: Error, Sendable {
        /// The engine failed.
        case storage(StorageFault)
        /// An entry does not open under its key.
        case sealed(seq: UInt64)
        /// An entry's lines cannot be read.
        case spelling(seq: UInt64, SpellingFault)
        /// The chain is broken.
        case chain(seq: UInt64)
    }

    /// What a replay gives.
    public struct Result: Sendable {
        /// The state after every entry.
        public let state: State
        /// The end of the journal.
        public let head: Head
        let memory: WriterMemory

        /// A journal that has no entry yet.
        public static let empty = Result(state: State(), head: .start, memory: WriterMemory())
    }

    /// Entries read at a time.
    private static let pageCount = 2_000

    /// Applies every entry. The chain is checked on the way. Entries of a stream whose
    /// key was destroyed are passed over: their content is gone.
    public static func state(of storage: any Storage, keys: KeyRing) throws(Fault) -> Result {
        var state = State()
        var memory = WriterMemory()
        var head = Head.start
        while true {
            let page: [Entry]
            do {
                page = try storage.entries(from: head.seq + 1, limit: pageCount)
            } catch {
                throw .storage(error)
            }
            guard !page.isEmpty else { return Result(state: state, head: head, memory: memory) }
            for entry in page {
                let hash = Chain.hash(
                    after: head.hash,
                    envelope: entry.envelope.octets,
                    nonce: entry.nonce,
                    sealed: entry.sealed
                )
                guard hash == entry.hash, entry.envelope.seq == head.seq + 1 else {
                    throw .chain(seq: head.seq + 1)
                }
                head = entry.head
                guard let applied = try applied(entry, keys: keys) else { continue }
                state.apply(applied)
                memory.note(applied)
            }
        }
    }

    /// One entry as the state needs it; nil when its key was destroyed.
    static func applied(_ entry: Entry, keys: KeyRing) throws(Fault) -> AppliedEntry? {
        let content: [UInt8]
        do {
            content = try keys.content(of: entry)
        } catch .destroyed {
            return nil
        } catch {
            throw .sealed(seq: entry.envelope.seq)
        }
        let envelope = entry.envelope
        do {
            let (events, answer) = try EventSpelling.read(content)
            var by: PersonID?
            if case .person(let id)? = Reference(envelope.by) { by = id }
            var once: AppliedEntry.Once?
            if let key = envelope.once, let digest = envelope.onceDigest, let answer {
                once = AppliedEntry.Once(key: key, digest: digest, answer: answer)
            }
            return AppliedEntry(
                seq: envelope.seq,
                at: Moment(milliseconds: envelope.at),
                by: by,
                stream: envelope.stream.name,
                events: events,
                once: once
            )
        } catch {
            throw .spelling(seq: envelope.seq, error)
        }
    }
}
