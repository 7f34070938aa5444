public import NIOCore

/// How long a connection is waited for (protocol: limits table). Tests shorten it; a server never does.
public struct Patience: Sendable {
    /// From accept to the end of the handshake, and of an enrolment.
    public var handshake = TimeAmount.seconds(ServerLimits.handshakeSeconds)
    /// Silence of a peer who is signed in.
    public var idle = TimeAmount.seconds(ServerLimits.idleSeconds)
    /// Silence before sign-in.
    public var idleBeforeSignIn = TimeAmount.seconds(ServerLimits.idleBeforeSignInSeconds)
    /// The rest of a line, signed in.
    public var line = TimeAmount.seconds(ServerLimits.lineSeconds)
    /// The rest of a blob, signed in.
    public var blob = TimeAmount.seconds(ServerLimits.blobSeconds)
    /// The rest of a line or a blob before sign-in.
    public var lineBeforeSignIn = TimeAmount.seconds(ServerLimits.lineBeforeSignInSeconds)
    /// Between the marks of a watch.
    public var mark = TimeAmount.seconds(ServerLimits.markSeconds)

    /// The times that the protocol promises.
    public init() {}
}
