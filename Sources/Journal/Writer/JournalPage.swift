import Casework

/// A run of entries with what each says, as far as that can be told without the entries before the run.
struct JournalPage: Sendable {
    /// What an entry says.
    enum Content: Sendable {
        /// Lines of a case, packed, and what they mean to the index of cases: places in the page.
        case ofCase(CaseID, lines: Range<Int>, traces: Range<Int>)
        /// Events of another stream, and the same packed.
        case events([AppliedEntry.Line], packed: [UInt8])
        /// The key was destroyed: it says nothing any more.
        case destroyed
        /// It does not open under its key.
        case sealed
        /// Its lines cannot be read.
        case misspelt(SpellingFault)
    }

    /// An entry and what it says.
    struct Opened: Sendable {
        let entry: Entry
        /// Whether it follows the entry before it in this page by its number and its hash; the first is for others to check.
        let isChained: Bool
        let content: Content
        /// Whether an answer to resend stands behind its events.
        let hasAnswer: Bool
    }

    /// The entries in order.
    private(set) var entries: [Opened] = []
    /// The packed lines of all that are of cases.
    private(set) var lines: [UInt8] = []
    /// What those lines mean.
    private(set) var traces: [Trace] = []

    /// No entries.
    init() {}

    /// Opens and reads entries. What is wrong with one is told when the chain up to it is known to be good.
    init(_ entries: [Entry], keys: KeyRing, packer: inout EntryPacker) {
        self.entries.reserveCapacity(entries.count)
        var head: Head?
        for entry in entries {
            let isChained = head.map { Chain.problem(of: entry, after: $0) == nil } ?? true
            head = entry.head
            let content: Content
            var hasAnswer = false
            do throws(KeyRingFault) {
                let clear = try keys.content(of: entry)
                do throws(SpellingFault) {
                    (content, hasAnswer) = try read(clear, of: entry.envelope.stream, &packer)
                } catch {
                    content = .misspelt(error)
                }
            } catch .destroyed {
                content = .destroyed
            } catch {
                content = .sealed
            }
            self.entries.append(
                Opened(entry: entry, isChained: isChained, content: content, hasAnswer: hasAnswer)
            )
        }
    }

    private mutating func read(
        _ clear: [UInt8],
        of stream: StreamID,
        _ packer: inout EntryPacker
    ) throws(SpellingFault) -> (Content, Bool) {
        guard let id = CaseID(stream.name) else {
            let read = try EventSpelling.read(clear)
            return (.events(read.events, packed: try PackedLines.pack(clear)), read.answer != nil)
        }
        let places = (lines.count, traces.count)
        let hasAnswer = try packer.take(clear, of: stream, id, lines: &lines, traces: &traces)
        let content = Content.ofCase(
            id,
            lines: places.0..<lines.count,
            traces: places.1..<traces.count
        )
        return (content, hasAnswer)
    }
}
