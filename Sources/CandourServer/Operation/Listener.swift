import Glibc
import NIOCore
import NIOPosix
import OpenSSL
import Synchronization
import TLS

/// Accepts connections. The TLS context can be replaced while it runs: connections that exist keep theirs.
final class Listener: Sendable {
    private let context: Mutex<TLSContext>
    private let hub: Hub
    private let group: MultiThreadedEventLoopGroup

    init(hub: Hub, group: MultiThreadedEventLoopGroup, context: TLSContext) {
        self.hub = hub
        self.group = group
        self.context = Mutex(context)
    }

    func replace(_ next: TLSContext) { context.withLock { $0 = next } }

    /// Listens; gives the channel, whose local address has the port.
    func bind(host: String, port: Int) async throws -> any Channel {
        try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(
                .tcpOption(NIOBSDSocket.Option(rawValue: TCP_USER_TIMEOUT)),
                value: ServerLimits.untakenMilliseconds
            )
            .childChannelOption(
                .writeBufferWaterMark,
                value: .init(
                    low: ServerLimits.outputBeforeSignInOctetsMax / 4,
                    high: ServerLimits.outputBeforeSignInOctetsMax
                )
            )
            .childChannelInitializer { [self] channel in
                let address = channel.remoteAddress?.ipAddress ?? "-"
                guard hub.doorkeeper.enter(address) else {
                    return channel.eventLoop.makeFailedFuture(ChannelError.connectTimeout(.zero))
                }
                return channel.eventLoop.makeCompletedFuture {
                    let tls = TLSHandler(context: context.withLock { $0 })
                    do {
                        // From here on the handler says when the connection is over.
                        try channel.pipeline.syncOperations.addHandler(
                            ConnectionHandler(hub: hub, address: address)
                        )
                    } catch {
                        hub.doorkeeper.left(address, wasSigned: false)
                        throw error
                    }
                    try channel.pipeline.syncOperations.addHandler(tls, position: .first)
                }
            }
            .bind(host: host, port: port)
            .get()
    }
}
