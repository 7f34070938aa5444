/// Walks a whole journal and names the first thing that is wrong with it.
///
/// Without keys it checks the chain: any octet of any entry changed, an entry removed, doubled, swapped or
/// put in between. With keys it also opens every content and every piece of every file. Neither sees that the
/// end is missing or that all was written anew: for that it needs a head that was kept elsewhere.
public struct Verifier {
    private let storage: any Storage
    private let keys: KeyRing?

    /// A check of one store.
    ///
    /// - Parameter keys: nil checks the chain only.
    public init(_ storage: any Storage, keys: KeyRing? = nil) {
        self.storage = storage
        self.keys = keys
    }

    /// Walks the journal from its first entry.
    ///
    /// - Parameters:
    ///   - expected: a head that this journal had at some time, kept outside it.
    ///   - wanted: the hash of an entry, from a receipt; told in ``Verification/found``.
    ///   - onFile: called with each stored file after its last piece, when there are keys.
    /// - Throws: ``StorageFault`` when the store cannot be read at all; what is wrong with its content is
    ///   told in ``Verification/finding``.
    public func run(
        expecting expected: Head? = nil,
        lookingFor wanted: [UInt8]? = nil,
        onFile: (FileDigest) -> Void = { _ in }
    ) throws(StorageFault) -> Verification {
        let wrapped = try storage.wrappedKeys()
        var walk = EntryWalk(
            storage: storage,
            keys: keys,
            wrapped: wrapped,
            expected: expected,
            wanted: wanted
        )
        var verification = Verification()
        verification.destroyedStreams = wrapped.count { $0.isDestroyed }
        verification.finding = try walk.run()
        verification.entries = Int(walk.head.seq)
        verification.head = walk.head
        verification.found = walk.found
        if verification.finding == nil, let keys {
            verification.finding = Self.firstUnopened(wrapped, keys: keys)
        }
        if verification.finding == nil, let keys {
            var files = ChunkWalk(storage: storage, keys: keys)
            verification.finding = try files.run(onFile: onFile)
            verification.chunks = files.count
        }
        return verification
    }

    private static func firstUnopened(_ wrapped: [WrappedKey], keys: KeyRing) -> Finding? {
        for key in wrapped where !key.isDestroyed && !keys.opens(key.stream) {
            return Finding(.key(key.stream), .keyDoesNotOpen)
        }
        return nil
    }
}
