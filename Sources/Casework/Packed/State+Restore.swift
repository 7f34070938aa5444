import HashTreeCollections

extension State {
    /// The octets of every stream but those of cases, from ``PackedEntries/octets``, and of every case, for
    /// ``restore(_:octets:)``. Nothing is opened.
    public func forEachStream(_ body: (_ name: String, _ firstSeq: UInt64, _ octets: () -> [UInt8]) -> Void) {
        for (name, kept) in streams { body(name, kept.value.firstSeq) { kept.value.octets } }
        for (id, cell) in cases { body(id.text, cell.entries.firstSeq) { cell.octets } }
    }

    /// What finds the cases, for ``beginRestoring(_:)``.
    public var indexOctets: [UInt8] { index.octets }

    /// Takes what finds the cases, before they come back.
    ///
    /// - Returns: false when the octets are not from ``indexOctets``; the state is then of no use.
    public mutating func beginRestoring(_ octets: [UInt8]) -> Bool {
        guard let index = CaseIndex(octets) else { return false }
        self.index = index
        return true
    }

    /// Puts a case back, closed, as it was kept.
    ///
    /// - Parameter octets: from ``forEachStream(_:)``, unchanged: its entries are read when the case is opened.
    /// - Returns: false when the octets are not those of a case; the state is then of no use.
    public mutating func restore(_ id: CaseID, octets: consuming [UInt8]) -> Bool {
        guard let cell = CaseCell(id, octets: octets, unpack: unpack) else { return false }
        cases[id] = cell
        index.restored(id)
        return true
    }

    /// Says that every case is back whose key was not destroyed, up to this entry.
    ///
    /// - Parameter isWhole: whether none was.
    public mutating func endRestoring(seq: UInt64, lastAt: Moment, isWhole: Bool) {
        if !isWhole { index.keep { cases[$0] != nil } }
        self.seq = seq
        self.lastAt = lastAt
    }
}
