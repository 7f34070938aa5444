public import OpenSSL

/// The handshake is complete on this side; fired as a user inbound event before the first clear octets.
///
/// `peer` is nil for a client that showed no certificate. A certificate that has expired but may still be
/// renewed is marked (`PeerCertificate.isExpired`).
public struct TLSEstablished: Sendable, Equatable {
    /// The certificate the other side proved to own.
    public let peer: PeerCertificate?

    /// States the event outright; for tests of the handlers above.
    public init(peer: PeerCertificate?) {
        self.peer = peer
    }
}
