/// What one durable transaction adds: all of it or nothing.
public struct Batch: Sendable, Equatable {
    /// New entries, in order, the first of them next after the head.
    public var entries: [Entry]
    /// New pieces of files.
    public var chunks: [Chunk]
    /// The keys of streams that got their first content in this batch.
    public var keys: [WrappedKey]

    /// Collects what belongs together.
    public init(entries: [Entry] = [], chunks: [Chunk] = [], keys: [WrappedKey] = []) {
        self.entries = entries
        self.chunks = chunks
        self.keys = keys
    }

    /// Whether there is nothing to write.
    public var isEmpty: Bool { entries.isEmpty && chunks.isEmpty && keys.isEmpty }

    /// Whether the numbers of the entries go on from this head without a gap.
    public func follows(_ head: Head) -> Bool {
        var next = head.seq
        for entry in entries {
            next += 1
            guard entry.envelope.seq == next else { return false }
        }
        return true
    }
}
