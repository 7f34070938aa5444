public import Casework

/// Rebuilds the state from the journal, or from a snapshot and what the journal says after it.
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
        public internal(set) var state: State
        /// The end of the journal.
        public internal(set) var head: Head
        /// The entry up to which a snapshot was used; 0 when none was.
        public internal(set) var snapshotSeq: UInt64 = 0
        /// Why a snapshot that was there was not used.
        public internal(set) var ignored: SnapshotFault?
        var memory: WriterMemory

        init(
            state: State = State(unpack: PackedLines.unpack),
            head: Head = .start,
            memory: WriterMemory = WriterMemory()
        ) {
            self.state = state
            self.head = head
            self.memory = memory
        }

        /// A journal that has no entry yet.
        public static let empty = Result()
    }

    /// Applies every entry. The chain is checked on the way. Entries of a stream whose key was destroyed are passed over:
    /// their content is gone. Every case is closed afterwards.
    ///
    /// - Parameter snapshot: octets of a ``Snapshot``. Entries that it covers are not read when it is one of this store, whole,
    ///   and of a past that the journal has had; else it is ignored.
    public static func state(
        of storage: any Storage,
        keys: KeyRing,
        snapshot: [UInt8]? = nil
    ) throws(Fault) -> Result {
        var result = Result()
        if let snapshot {
            do throws(SnapshotFault) {
                result = try Snapshot.read(snapshot, of: storage, keys: keys)
            } catch {
                result.ignored = error
            }
        }
        let pages = PageReader(storage, keys: keys, from: result.head.seq + 1)
        while true {
            let page: JournalPage
            do {
                page = try pages.next()
            } catch {
                throw .storage(error)
            }
            guard let first = page.entries.first else { return result }
            guard Chain.problem(of: first.entry, after: result.head) == nil else {
                throw .chain(seq: result.head.seq + 1)
            }
            for opened in page.entries {
                guard opened.isChained else { throw .chain(seq: result.head.seq + 1) }
                result.head = opened.entry.head
                try take(opened, of: page, &result)
            }
        }
    }

    /// Takes one entry; passes it over when its key was destroyed.
    private static func take(
        _ opened: JournalPage.Opened,
        of page: borrowing JournalPage,
        _ result: inout Result
    ) throws(Fault) {
        let envelope = opened.entry.envelope
        let at = Moment(milliseconds: envelope.at)
        let by = PersonID(envelope.by)
        switch opened.content {
        case .destroyed: return
        case .sealed: throw .sealed(seq: envelope.seq)
        case .misspelt(let fault): throw .spelling(seq: envelope.seq, fault)
        case .ofCase(let id, let lines, let traces):
            page.lines.withUnsafeBytes { all in
                result.state.load(
                    seq: envelope.seq,
                    at: at,
                    by: by,
                    on: id,
                    lines: UnsafeRawBufferPointer(rebasing: all[lines]),
                    traces: page.traces[traces]
                )
            }
        case .events(let events, let packed):
            result.state.apply(
                AppliedEntry(
                    seq: envelope.seq,
                    at: at,
                    by: by,
                    stream: envelope.stream.name,
                    events: events,
                    once: nil,
                    packed: packed
                )
            )
        }
        if opened.hasAnswer, let by, let once = envelope.once {
            result.memory.once.keep(once, person: by, seq: envelope.seq, at: at)
        }
    }
}
