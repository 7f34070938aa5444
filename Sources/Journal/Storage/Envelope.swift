import CLP
import OpenSSL

/// The clear half of an entry: who did something where and when, and nothing of what it says.
///
/// Its octets are one canonical line of the protocol without the LF, for example
/// `* entry seq=12 at=1795305600000 by=U-17 stream=26-0042 rev=3 once=k20 digest=9f86…`.
public struct Envelope: Sendable, Equatable {
    /// The place of the entry in the journal, from 1, without gaps.
    public let seq: UInt64
    /// When the entry was made, in milliseconds since 1970 (UTC).
    public let at: Int64
    /// Who made it, as `U-17`; `-` when nobody did.
    public let by: String
    /// The stream which it belongs to.
    public let stream: StreamID
    /// The revision of the stream after this entry.
    public let rev: UInt32
    /// The `once=` key of the request that made it, if it had one.
    public let once: String?
    /// SHA-256 of that request, 32 octets. There is one exactly when there is a `once` key.
    public let onceDigest: [UInt8]?
    /// The canonical line without LF: what the hash covers and what the seal authenticates.
    public let octets: [UInt8]

    /// Makes an envelope and its line.
    ///
    /// - Throws: ``EnvelopeFault`` when a name is not an atom of at most ``StorageLimits/atomOctetsMax``
    ///   octets, a number is out of range, or only one of `once` and `onceDigest` is given.
    public init(
        seq: UInt64,
        at: Int64,
        by: String,
        stream: StreamID,
        rev: UInt32,
        once: String? = nil,
        onceDigest: [UInt8]? = nil
    ) throws(EnvelopeFault) {
        guard (1...StorageLimits.numberMax).contains(seq) else { throw .number("seq") }
        guard at >= 0, UInt64(at) <= StorageLimits.numberMax else { throw .number("at") }
        guard EnvelopeScanner.isAtom(by) else { throw .atom("by") }
        guard EnvelopeScanner.isAtom(stream.name) else { throw .atom("stream") }
        var line = LineBuilder("entry")
        line.append(key: "seq", number: Int(seq))
        line.append(key: "at", number: Int(at))
        line.append(key: "by", atom: by)
        line.append(key: "stream", atom: stream.name)
        line.append(key: "rev", number: Int(rev))
        switch (once, onceDigest) {
        case (nil, nil):
            break
        case (let once?, let digest?):
            guard EnvelopeScanner.isAtom(once) else { throw .atom("once") }
            guard digest.count == StorageLimits.hashOctets else { throw .digest }
            line.append(key: "once", atom: once)
            line.append(key: "digest", atom: Hex.encode(digest))
        default:
            throw .digest
        }
        guard var octets = line.message(head: .star) else { throw .line }
        octets.removeLast()
        self.init(
            checked: octets,
            seq: seq,
            at: at,
            by: by,
            stream: stream,
            rev: rev,
            once: once,
            onceDigest: onceDigest
        )
    }

    /// Reads a line back, without its LF.
    ///
    /// - Throws: ``EnvelopeFault/line`` when the octets are not exactly what the other initialiser makes.
    public init(octets: [UInt8]) throws(EnvelopeFault) {
        guard let envelope = EnvelopeScanner.read(octets) else { throw .line }
        self = envelope
    }

    /// Takes fields and a line that are known to agree.
    init(
        checked octets: [UInt8],
        seq: UInt64,
        at: Int64,
        by: String,
        stream: StreamID,
        rev: UInt32,
        once: String?,
        onceDigest: [UInt8]?
    ) {
        self.seq = seq
        self.at = at
        self.by = by
        self.stream = stream
        self.rev = rev
        self.once = once
        self.onceDigest = onceDigest
        self.octets = octets
    }
}
