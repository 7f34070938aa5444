import NIOCore

/// The limits of the TLS handler.
enum Limits {
    /// The most clear octets that wait for the handshake. Candour's server speaks only after it, and a client
    /// sends one line; more is a mistake of the layer above, and closes the connection.
    static let octetsBeforeHandshakeMax = 1 << 20

    /// How long a close waits for octets the transport has not taken yet, close_notify or alert included. A
    /// peer that does not read must not keep the connection open.
    static let closeSecondsMax = TimeAmount.seconds(5)
}
