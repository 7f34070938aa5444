/// What waits for what on one connection: a read for the writes before it, everything for an answer on its way.
extension ConnectionHandler {
    /// A write was handed over.
    func writeBegan() { pendingWrites += 1 }

    /// A write was answered.
    func writeEnded() {
        pendingWrites -= 1
        runHeld()
        process()
        catchUp()
        flush()
    }

    /// Runs the read that waited for the writes before it, and for an answer that was still on its way.
    private func runHeld() {
        guard pendingWrites == 0, readsAway == 0, let (tag, read) = held else { return }
        held = nil
        run(read, tag)
    }

    /// An answer is being read from the disk: the next request waits, so that a peer holds one large answer at a time.
    func readBegan() { readsAway += 1 }

    /// It was answered.
    func readEnded() {
        readsAway -= 1
        runHeld()
        process()
        catchUp()
        flush()
    }
}
