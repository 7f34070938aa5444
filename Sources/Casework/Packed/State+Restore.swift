import HashTreeCollections

extension State {
    /// How many items there are on all cases.
    public var itemsCount: UInt32 { index.items.count }

    /// The entries of every stream, for a snapshot. Nothing is opened.
    public func forEachStream(_ body: (_ name: String, PackedEntries) throws -> Void) rethrows {
        for (name, kept) in streams { try body(name, kept.value) }
        for (id, cell) in cases { try body(id.text, cell.entries) }
    }

    /// Makes room for items that ``restore(_:octets:traces:)`` brings in any order.
    public mutating func beginRestoring(itemsCount: UInt32) { index.beginItems(itemsCount) }

    /// Puts a case back, closed, as it was kept. Cases come in the order in which they were opened.
    ///
    /// - Parameters:
    ///   - octets: from ``PackedEntries/octets``.
    ///   - traces: reads those of an entry out of its lines; nil when it cannot.
    /// - Returns: false when the octets are not the entries of a case; the state is then of no use.
    public mutating func restore(
        _ id: CaseID,
        octets: [UInt8],
        traces: (UnsafeRawBufferPointer) -> [Trace]?
    ) -> Bool {
        var changed: UInt64 = 0
        var isOpened = false
        let key = numberingKey
        let entries = PackedEntries(octets) { seq, _, by, lines in
            guard let found = traces(lines) else { return false }
            for trace in found {
                if case .opened = trace { isOpened = true }
                guard isOpened else { return false }
                index.take(trace, on: id, by: by ?? PersonID(0), key: key)
                if trace != .look { changed = seq }
            }
            return true
        }
        guard let entries, isOpened else { return false }
        cases[id] = CaseCell(id, entries: entries, changed: changed, unpack: unpack)
        return true
    }

    /// Says that everything is back, up to this entry.
    public mutating func endRestoring(seq: UInt64, lastAt: Moment) {
        index.endItems()
        self.seq = seq
        self.lastAt = lastAt
    }
}
