/// Where one write with an idempotency key stands in the journal.
struct OncePlace: Sendable {
    /// Stands for person and key; see ``OnceMark``.
    let mark: UInt64
    /// The entry with the key.
    let seq: UInt64
}

/// Very many of them, in order. In pieces, so that a snapshot can hold the list while the writer appends to it: only the last
/// piece is copied then.
struct OnceRecords: Sendable {
    private static let pieceCount = 4_096
    private var pieces: [[OncePlace]] = []
    private(set) var count = 0

    subscript(place: Int) -> OncePlace { pieces[place / Self.pieceCount][place % Self.pieceCount] }

    mutating func append(_ record: OncePlace) {
        if count % Self.pieceCount == 0 {
            pieces.append([record])
        } else {
            pieces[pieces.count - 1].append(record)
        }
        count += 1
    }
}
