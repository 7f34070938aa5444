/// Numbers, seals and chains entries into one ``Batch``.
///
/// After ``Storage/append(_:expecting:)`` succeeded, tell the ring with ``KeyRing/saved(_:)``; after it
/// failed, throw the builder away.
public struct BatchBuilder: Sendable {
    /// The end of the journal before this batch.
    public let start: Head
    /// The end of the journal with this batch.
    public private(set) var head: Head
    /// What was added so far.
    public private(set) var batch = Batch()
    private let keys: KeyRing
    private var keyed: Set<StreamID> = []

    /// Begins a batch behind a head.
    public init(after head: Head, keys: KeyRing) {
        self.start = head
        self.head = head
        self.keys = keys
    }

    /// Adds an entry and gives it back.
    ///
    /// - Parameters:
    ///   - at: milliseconds since 1970.
    ///   - content: at most ``StorageLimits/contentOctetsMax`` octets.
    ///   - keyed: false keeps the content in the clear, which only entries of the store itself may do.
    /// - Throws: ``KeyRingFault``; the batch is then as before.
    @discardableResult
    public mutating func append(
        at: Int64,
        by: String,
        stream: StreamID,
        rev: UInt32,
        once: String? = nil,
        onceDigest: [UInt8]? = nil,
        content: [UInt8],
        keyed: Bool = true
    ) throws(KeyRingFault) -> Entry {
        guard content.count <= StorageLimits.contentOctetsMax else { throw .tooLarge(content.count) }
        let envelope: Envelope
        do {
            envelope = try Envelope(
                seq: head.seq + 1,
                at: at,
                by: by,
                stream: stream,
                rev: rev,
                once: once,
                onceDigest: onceDigest
            )
        } catch {
            throw .envelope(error)
        }
        var nonce = Entry.clearNonce
        var sealed = content
        if keyed {
            let seal = try keys.seal(content, stream: stream, authenticating: envelope.octets)
            nonce = seal.nonce
            sealed = seal.octets
            add(seal.unsavedKey)
        }
        let hash = Chain.hash(after: head.hash, envelope: envelope.octets, nonce: nonce, sealed: sealed)
        let entry = Entry(envelope: envelope, nonce: nonce, sealed: sealed, hash: hash)
        batch.entries.append(entry)
        head = entry.head
        return entry
    }

    /// Adds a piece of a file, sealed under the key of the stream that the file belongs to.
    ///
    /// - Parameter content: at most ``StorageLimits/chunkOctetsMax`` octets.
    /// - Throws: ``KeyRingFault``; the batch is then as before.
    public mutating func append(
        file: String,
        at: Int,
        stream: StreamID,
        content: [UInt8]
    ) throws(KeyRingFault) {
        guard content.count <= StorageLimits.chunkOctetsMax else { throw .tooLarge(content.count) }
        let place = ChunkPlace(file: file, at: at)
        guard let clear = Chunk.authenticated(place, stream: stream) else { throw .envelope(.atom("file")) }
        let seal = try keys.seal(content, stream: stream, authenticating: clear)
        add(seal.unsavedKey)
        batch.chunks.append(Chunk(place: place, stream: stream, nonce: seal.nonce, sealed: seal.octets))
    }

    private mutating func add(_ key: WrappedKey?) {
        guard let key, keyed.insert(key.stream).inserted else { return }
        batch.keys.append(key)
    }
}
