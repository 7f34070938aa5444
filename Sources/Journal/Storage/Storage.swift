/// A place where a journal is kept. Every engine behaves alike: one contract suite runs on all of them.
///
/// Bodies are synchronous; whoever calls them chooses the thread. Only one caller appends; any may read, and
/// a reader never waits for an append to become durable.
public protocol Storage: Sendable {
    /// Which store this is.
    func identity() throws(StorageFault) -> StoreIdentity

    /// The end of the journal as it is stored, ``Head/start`` when it is empty.
    func head() throws(StorageFault) -> Head

    /// Adds a batch in one durable transaction. When it returns, the batch survives a loss of power; when it
    /// throws, the caller does as the fault says and never simply tries again.
    ///
    /// - Throws: ``StorageFault/headMoved(expected:found:)``, ``StorageFault/conflict(_:)``,
    ///   ``StorageFault/full(_:)`` (nothing was written) or ``StorageFault/broken(_:)`` (nobody knows what
    ///   was).
    func append(_ batch: Batch, expecting head: Head) throws(StorageFault)

    /// Entries from this one on, in order, at most `limit` and at most ``StorageLimits/entriesPerReadMax``.
    ///
    /// - Throws: ``StorageFault/damagedEntry(seq:reason:)`` when one of them cannot be read.
    func entries(from seq: UInt64, limit: Int) throws(StorageFault) -> [Entry]

    /// One entry, or nil when there is none at this place.
    func entry(_ seq: UInt64) throws(StorageFault) -> Entry?

    /// One piece of a file, or nil when there is none.
    func chunk(file: String, at: Int) throws(StorageFault) -> Chunk?

    /// Pieces behind a place (nil: from the first), by file and offset, at most `limit` and at most
    /// ``StorageLimits/chunksPerReadMax``.
    func chunks(after place: ChunkPlace?, limit: Int) throws(StorageFault) -> [Chunk]

    /// All wrapped keys, the destroyed ones among them, by stream.
    func wrappedKeys() throws(StorageFault) -> [WrappedKey]

    /// Destroys the key of a stream for good, wherever the engine had written it. To destroy a key twice, or
    /// that of a stream which never had one, is fine: from now on it is destroyed.
    ///
    /// - Throws: ``StorageFault/remains(_:)`` when the key is destroyed but its octets may still be in a
    ///   file.
    func destroyKey(stream: StreamID) throws(StorageFault)

    /// Reads back the settings that durability rests on.
    ///
    /// - Throws: ``StorageFault/setting(name:found:wanted:)`` naming the first bad one.
    func checkSettings() throws(StorageFault)

    /// Looks over the form of the whole store, which takes as long as reading it: seconds for a gigabyte. Entries have their
    /// hashes beside that.
    ///
    /// - Throws: ``StorageFault/broken(_:)`` naming the first damage.
    func lookOver() throws(StorageFault)
}
