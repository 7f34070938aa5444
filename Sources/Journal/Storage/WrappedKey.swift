/// The key of one stream, sealed under the master key, which is never in the store.
public struct WrappedKey: Sendable, Equatable {
    /// The stream whose content it opens. The seal authenticates this name.
    public let stream: StreamID
    /// Nonce (12 octets), sealed key (32) and tag (16); empty once the key is destroyed.
    public let octets: [UInt8]

    /// Takes a wrapped key as it is.
    public init(stream: StreamID, octets: [UInt8]) {
        self.stream = stream
        self.octets = octets
    }

    /// Whether the key was destroyed, and with it all that the stream said. This is kept for ever, so that a
    /// stream never gets a second key and a lost key is told from a destroyed one.
    public var isDestroyed: Bool { octets.isEmpty }
}
