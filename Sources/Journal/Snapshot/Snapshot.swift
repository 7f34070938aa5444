public import Casework
import OpenSSL

/// The state in a file, so that a start need not replay the whole journal. It is a cache and never the truth.
///
/// A clear line names store and head; then comes a manifest, sealed under the key of the store's own stream; then each stream's
/// packed entries, sealed under that stream's own key. So destroying a key erases the stream here too, in every copy: no key
/// stands in the file.
public enum Snapshot {
    /// What a snapshot is made of, taken between two writes.
    public struct Image: Sendable {
        /// The state.
        public let state: State
        /// The end of the journal that it stands for.
        public let head: Head
        let once: OnceBook
    }

    /// The stream whose key seals the manifest.
    static let store = StreamID("store")

    /// The octets of a snapshot. Takes as long as sealing everything takes; the writer does not wait for it.
    ///
    /// - Throws: ``SnapshotFault/incomplete`` when it cannot be made, ``SnapshotFault/storage`` when the store cannot be read.
    public static func octets(
        of image: Image,
        in storage: any Storage,
        keys: KeyRing
    ) throws(SnapshotFault) -> [UInt8] {
        guard image.state.isWhole, keys.isDurable(store) else { throw .incomplete }
        guard let identity = try? storage.identity() else { throw .storage }
        var streams: [(name: String, firstSeq: UInt64, octets: [UInt8])] = []
        image.state.forEachStream { name, firstSeq, octets in
            if keys.isDurable(StreamID(name)) { streams.append((name, firstSeq, octets())) }
        }
        // In the order of the journal, so that the same state gives the same parts.
        streams.sort { $0.firstSeq < $1.firstSeq }
        // A key that is destroyed from here on leaves the number of streams too high, and no snapshot is made.
        let header = SnapshotHeader(store: identity.id, head: image.head, streams: streams.count)
        guard let line = header.octets else { throw .incomplete }
        var parts = SnapshotManifest.Parts()
        var body: [UInt8] = []
        body.reserveCapacity(streams.reduce(0) { $0 + $1.octets.count + 64 })
        for (name, _, octets) in streams {
            let seal = try seal(octets, name, line, keys)
            parts.take(name, nonce: seal.nonce, sealed: seal.octets)
            append(name, seal, to: &body)
        }
        let manifest = SnapshotManifest(
            parts: parts.digest,
            lastAt: image.state.lastAt,
            index: image.state.indexOctets,
            once: image.once
        )
        let seal = try seal(manifest.octets, "", line, keys)
        var whole = line
        whole.reserveCapacity(line.count + seal.octets.count + body.count + 64)
        append("", seal, to: &whole)
        whole += body
        return whole
    }

    /// Seals a part; the empty name is the manifest's, under the store's key.
    private static func seal(
        _ content: [UInt8],
        _ name: String,
        _ header: [UInt8],
        _ keys: KeyRing
    ) throws(SnapshotFault) -> SealedContent {
        do {
            return try keys.seal(
                content,
                stream: name.isEmpty ? store : StreamID(name),
                authenticating: SnapshotHeader.authenticated(header, stream: name)
            )
        } catch {
            throw .incomplete
        }
    }

    private static func append(_ name: String, _ seal: SealedContent, to octets: inout [UInt8]) {
        ShortNumber.append(UInt64(name.utf8.count), to: &octets)
        octets += Array(name.utf8)
        ShortNumber.append(UInt64(seal.octets.count), to: &octets)
        octets += seal.nonce
        octets += seal.octets
    }
}
