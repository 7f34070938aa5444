/// What sealing gives.
public struct SealedContent: Sendable, Equatable {
    /// The nonce, 12 random octets.
    public let nonce: [UInt8]
    /// The sealed content and a tag of 16 octets behind it.
    public let octets: [UInt8]
    /// The key of the stream when it is not known to be durable yet: it belongs into the same batch.
    public let unsavedKey: WrappedKey?
}
