import HashTreeCollections

extension State {
    /// Remembers an entry whose events were applied.
    mutating func keep(_ entry: AppliedEntry, isChange: Bool) {
        let id = CaseID(entry.stream)
        guard let packed = entry.packed else {
            if let id { cases[id]?.appendUnpacked(seq: entry.seq, isChange: isChange) }
            isWhole = false
            return
        }
        packed.withUnsafeBytes { lines in
            if let id, cases[id] != nil {
                cases[id]?.append(
                    seq: entry.seq,
                    at: entry.at,
                    by: entry.by,
                    lines: lines,
                    isChange: isChange
                )
            } else {
                streams[entry.stream, default: Boxed(PackedEntries())].value
                    .append(seq: entry.seq, at: entry.at, by: entry.by, lines: lines)
            }
        }
    }

    /// Takes an entry of a case without opening the case.
    ///
    /// - Parameters:
    ///   - lines: as ``Unpack`` takes them.
    ///   - traces: those of its events, in order.
    public mutating func load(
        seq: UInt64,
        at: Moment,
        by: PersonID?,
        on id: CaseID,
        lines: UnsafeRawBufferPointer,
        traces: ArraySlice<Trace>
    ) {
        var isChange = false
        for trace in traces {
            if case .opened = trace { cases[id] = CaseCell(id, unpack: unpack) }
            index.take(trace, on: id, by: by ?? PersonID(0), key: numberingKey)
            isChange = isChange || trace != .look
        }
        cases[id]?.append(seq: seq, at: at, by: by, lines: lines, isChange: isChange)
        self.seq = seq
        lastAt = at
    }

    /// How many entries a stream has.
    public func entriesCount(ofStream name: String) -> UInt32 {
        if let id = CaseID(name), let cell = cases[id] { return cell.entries.count }
        return streams[name]?.value.count ?? 0
    }

    /// Closes each case that nobody has asked for since the call before this one. Readers and the writer go on meanwhile.
    public func closeIdleCases() {
        for cell in cases.values { cell.closeIfIdle() }
    }

    /// Cases that are open now.
    public var openCasesCount: Int { cases.values.count { $0.isOpen } }
}
