import CLP
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
        var packer = EntryPacker()
        let pages = PageReader(storage, keys: keys, from: result.head.seq + 1)
        while true {
            let page: [PageReader.Opened]
            do {
                page = try pages.next()
            } catch {
                throw .storage(error)
            }
            guard !page.isEmpty else { return result }
            for opened in page {
                let entry = opened.entry
                guard Chain.problem(of: entry, after: result.head) == nil else {
                    throw .chain(seq: result.head.seq + 1)
                }
                result.head = entry.head
                try take(opened, &packer, &result)
            }
        }
    }

    /// Takes one entry; passes it over when its key was destroyed.
    private static func take(
        _ opened: PageReader.Opened,
        _ packer: inout EntryPacker,
        _ result: inout Result
    ) throws(Fault) {
        let envelope = opened.entry.envelope
        let content: [UInt8]
        switch opened.content {
        case .success(nil): return
        case .success(let found?): content = found
        case .failure: throw .sealed(seq: envelope.seq)
        }
        let at = Moment(milliseconds: envelope.at)
        let by = PersonID(envelope.by)
        let hasAnswer: Bool
        do {
            if let id = CaseID(envelope.stream.name) {
                try packer.take(content, of: envelope.stream, id)
                hasAnswer = packer.hasAnswer
                packer.packed.withUnsafeBytes { lines in
                    result.state.load(
                        seq: envelope.seq,
                        at: at,
                        by: by,
                        on: id,
                        lines: lines,
                        traces: packer.traces
                    )
                }
            } else {
                let read = try EventSpelling.read(content)
                hasAnswer = read.answer != nil
                result.state.apply(
                    AppliedEntry(
                        seq: envelope.seq,
                        at: at,
                        by: by,
                        stream: envelope.stream.name,
                        events: read.events,
                        once: nil,
                        packed: try PackedLines.pack(content)
                    )
                )
            }
        } catch {
            throw .spelling(seq: envelope.seq, error)
        }
        if hasAnswer, let by, let once = envelope.once {
            result.memory.once.keep(once, person: by, seq: envelope.seq, at: at)
        }
    }
}
