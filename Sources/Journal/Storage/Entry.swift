/// One entry of the journal: a clear envelope, a sealed content, and the hash that ties both to all before
/// them.
public struct Entry: Sendable, Equatable {
    /// The clear half.
    public let envelope: Envelope
    /// The nonce of the seal, always 12 octets; all zero when the content is in the clear.
    public let nonce: [UInt8]
    /// The content: sealed with a tag of 16 octets behind it, or in the clear when the entry is not
    /// ``keyed``.
    public let sealed: [UInt8]
    /// The hash of the chain up to and including this entry, 32 octets. See ``Chain``.
    public let hash: [UInt8]

    /// Takes an entry as it is.
    public init(envelope: Envelope, nonce: [UInt8], sealed: [UInt8], hash: [UInt8]) {
        self.envelope = envelope
        self.nonce = nonce
        self.sealed = sealed
        self.hash = hash
    }

    /// Whether the content is sealed under the key of its stream.
    ///
    /// Only the entries of the store itself are not. It shows in the nonce, so that the hash covers it too.
    public var keyed: Bool { nonce.contains { $0 != 0 } }

    /// The end of the journal after this entry.
    public var head: Head { Head(seq: envelope.seq, hash: hash) }

    /// The nonce of an entry whose content is in the clear.
    public static let clearNonce = [UInt8](repeating: 0, count: StorageLimits.nonceOctets)
}
