import OpenSSL
import Synchronization

/// The keys of all streams: makes them, opens them, seals and opens content with them, forgets them.
///
/// A key is made when its stream gets its first content. It then goes, wrapped, into the batch of that
/// content, and into every later batch of the stream until ``saved(_:)`` tells that one of them became
/// durable; so a batch that failed can never leave content behind whose key was lost with it.
public final class KeyRing: Sendable {
    private struct Keys {
        var wrapped: [StreamID: WrappedKey] = [:]
        var clear: [StreamID: [UInt8]] = [:]
        var unsaved: Set<StreamID> = []
    }

    private let master: [UInt8]
    private let keys: Mutex<Keys>

    /// A ring for the keys of one store.
    ///
    /// - Parameters:
    ///   - master: 32 octets, from outside the store.
    ///   - wrapped: what ``Storage/wrappedKeys()`` gave. They are opened when first needed.
    /// - Throws: ``KeyRingFault/masterLength``.
    public init(master: [UInt8], wrapped: [WrappedKey] = []) throws(KeyRingFault) {
        guard master.count == StorageLimits.keyOctets else { throw .masterLength }
        self.master = master
        var keys = Keys()
        for key in wrapped { keys.wrapped[key.stream] = key }
        self.keys = Mutex(keys)
    }

    /// Seals content under the key of a stream, which is made if there is none.
    ///
    /// - Throws: ``KeyRingFault/destroyed(_:)``, ``KeyRingFault/keyDoesNotOpen(_:)`` or
    ///   ``KeyRingFault/crypto(_:)``.
    public func seal(
        _ content: [UInt8],
        stream: StreamID,
        authenticating clear: [UInt8]
    ) throws(KeyRingFault) -> SealedContent {
        let (key, unsaved) = try keys.withLock { (keys) throws(KeyRingFault) in
            if keys.wrapped[stream] == nil { try make(stream, in: &keys) }
            let key = try open(stream, in: &keys)
            return (key, keys.unsaved.contains(stream) ? keys.wrapped[stream] : nil)
        }
        do {
            let nonce = try Self.nonce()
            let sealed = try AES256GCM.seal(content, key: key, nonce: nonce, authenticating: clear)
            return SealedContent(nonce: nonce, octets: sealed, unsavedKey: unsaved)
        } catch {
            throw .crypto(error)
        }
    }

    /// Opens what was sealed under the key of a stream.
    ///
    /// - Throws: ``KeyRingFault``, never anything about the content.
    public func open(
        _ sealed: [UInt8],
        nonce: [UInt8],
        stream: StreamID,
        authenticating clear: [UInt8]
    ) throws(KeyRingFault) -> [UInt8] {
        let key = try keys.withLock { (keys) throws(KeyRingFault) in try open(stream, in: &keys) }
        do {
            return try AES256GCM.open(sealed, key: key, nonce: nonce, authenticating: clear)
        } catch {
            throw .contentDoesNotOpen(stream)
        }
    }

    /// The content of an entry.
    public func content(of entry: Entry) throws(KeyRingFault) -> [UInt8] {
        guard entry.keyed else { return entry.sealed }
        let stream = entry.envelope.stream
        return try open(
            entry.sealed,
            nonce: entry.nonce,
            stream: stream,
            authenticating: entry.envelope.octets
        )
    }

    /// The octets of a piece of a file.
    public func content(of chunk: Chunk) throws(KeyRingFault) -> [UInt8] {
        guard let clear = Chunk.authenticated(chunk.place, stream: chunk.stream) else {
            throw .contentDoesNotOpen(chunk.stream)
        }
        return try open(chunk.sealed, nonce: chunk.nonce, stream: chunk.stream, authenticating: clear)
    }

    /// Tells that these keys are durable now. To be called after each append that succeeded.
    public func saved(_ wrapped: [WrappedKey]) {
        guard !wrapped.isEmpty else { return }
        keys.withLock { keys in
            for key in wrapped { keys.unsaved.remove(key.stream) }
        }
    }

    /// Forgets the key of a stream for good, after ``Storage/destroyKey(stream:)`` destroyed what was stored.
    public func destroy(_ stream: StreamID) {
        keys.withLock { keys in
            keys.wrapped[stream] = WrappedKey(stream: stream, octets: [])
            keys.clear[stream] = nil
            keys.unsaved.remove(stream)
        }
    }

    /// Whether the key of a stream was destroyed.
    public func isDestroyed(_ stream: StreamID) -> Bool {
        keys.withLock { keys in keys.wrapped[stream]?.isDestroyed ?? false }
    }

    /// Whether the stream has a key that is stored and not destroyed.
    func isDurable(_ stream: StreamID) -> Bool {
        keys.withLock { keys in
            guard let wrapped = keys.wrapped[stream] else { return false }
            return !wrapped.isDestroyed && !keys.unsaved.contains(stream)
        }
    }

    /// Whether the key of a stream opens under the master key.
    public func opens(_ stream: StreamID) -> Bool {
        keys.withLock { keys in (try? open(stream, in: &keys)) != nil }
    }

    private func make(_ stream: StreamID, in keys: inout Keys) throws(KeyRingFault) {
        do {
            let key = try RandomOctets.make(StorageLimits.keyOctets)
            let nonce = try Self.nonce()
            let name = Array(stream.name.utf8)
            let sealed = try AES256GCM.seal(key, key: master, nonce: nonce, authenticating: name)
            keys.wrapped[stream] = WrappedKey(stream: stream, octets: nonce + sealed)
            keys.clear[stream] = key
            keys.unsaved.insert(stream)
        } catch {
            throw .crypto(error)
        }
    }

    private func open(_ stream: StreamID, in keys: inout Keys) throws(KeyRingFault) -> [UInt8] {
        if let key = keys.clear[stream] { return key }
        guard let wrapped = keys.wrapped[stream] else { throw .unknown(stream) }
        guard !wrapped.isDestroyed else { throw .destroyed(stream) }
        guard wrapped.octets.count > StorageLimits.nonceOctets + StorageLimits.tagOctets else {
            throw .keyDoesNotOpen(stream)
        }
        let nonce = Array(wrapped.octets.prefix(StorageLimits.nonceOctets))
        let sealed = Array(wrapped.octets.dropFirst(StorageLimits.nonceOctets))
        let name = Array(stream.name.utf8)
        guard let key = try? AES256GCM.open(sealed, key: master, nonce: nonce, authenticating: name),
            key.count == StorageLimits.keyOctets
        else { throw .keyDoesNotOpen(stream) }
        keys.clear[stream] = key
        return key
    }

    /// A nonce that is not all zero, for that one marks content in the clear.
    private static func nonce() throws(CryptoFault) -> [UInt8] {
        var nonce = Entry.clearNonce
        while nonce == Entry.clearNonce { nonce = try RandomOctets.make(StorageLimits.nonceOctets) }
        return nonce
    }
}
