public import OpenSSL

/// Why a key, or what is sealed under it, cannot be used.
public enum KeyRingFault: Error, Sendable {
    /// The master key does not have 32 octets.
    case masterLength
    /// The key was destroyed: the content is gone for good.
    case destroyed(StreamID)
    /// The stream never had a key.
    case unknown(StreamID)
    /// The key does not open under the master key: another master key, or a changed store.
    case keyDoesNotOpen(StreamID)
    /// The content does not open under the key: it, or its envelope, was changed.
    case contentDoesNotOpen(StreamID)
    /// The content is larger than ``StorageLimits`` allows.
    case tooLarge(Int)
    /// A name or a number cannot stand in an envelope.
    case envelope(EnvelopeFault)
    /// The cryptographic library failed.
    case crypto(CryptoFault)
}
