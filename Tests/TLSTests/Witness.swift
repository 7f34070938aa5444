import NIOCore
import OpenSSL
import TLS

/// The handler above TLS: notes what it is told, in order, and reacts as the test says.
final class Witness: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// What a handler above TLS can see.
    enum Sight: Equatable {
        case active
        case established(name: String?)
        case octets(String)
        case readComplete
        case failed(TLSFault.Kind)
        case inactive
    }

    private(set) var sights: [Sight] = []
    /// Called after each sight is noted; may write, flush and close.
    var reaction: (Sight, ChannelHandlerContext) -> Void = { _, _ in }

    private func note(_ sight: Sight, _ context: ChannelHandlerContext) {
        sights.append(sight)
        reaction(sight, context)
    }

    func channelActive(context: ChannelHandlerContext) { note(.active, context) }

    func channelInactive(context: ChannelHandlerContext) { note(.inactive, context) }

    func channelReadComplete(context: ChannelHandlerContext) { note(.readComplete, context) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        note(.octets(String(buffer: unwrapInboundIn(data))), context)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard let event = event as? TLSEstablished else { return }
        note(.established(name: event.peer?.commonName), context)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let fault = error as? TLSFault else { return }
        note(.failed(fault.kind), context)
    }
}
