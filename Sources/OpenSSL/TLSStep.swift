/// What happened on a TLS connection.
public enum TLSEvent: Sendable, Equatable {
    /// The handshake is complete on this side. On a client this is before the server has judged its
    /// certificate (TLS 1.3): report success only after the server's first line.
    case established(peer: PeerCertificate?)
    /// The peer has said that it sends nothing more (close_notify). Nothing was lost.
    case closedByPeer
    /// The connection is over. An alert may be waiting to be sent.
    case failed(TLSFault)
}

/// What a TLS connection wants done after one input.
public struct TLSStep: Sendable, Equatable {
    /// To be sent to the peer, before anything else is done; also before closing after `failed`.
    public var octetsToSend: [UInt8] = []
    /// Decrypted octets from the peer, in order. They came before any `closedByPeer` of the same step.
    public var clearOctets: [UInt8] = []
    /// What happened, in order.
    public var events: [TLSEvent] = []
}
