public import NIOCore
public import OpenSSL

/// Puts TLS under a channel: clear `ByteBuffer`s above, records below.
///
/// It only carries out what `TLSSession` decides. Everything that arrives in one batch of reads is decrypted
/// before anything is sent, and everything flushed meanwhile is encrypted together and leaves in one write,
/// in `channelReadComplete`. The handler fires `TLSEstablished` once; it closes the channel after
/// close_notify from the peer (what was answered in the same batch still leaves) and after a failure, which
/// it reports as an error of type `TLSFault` once the alert is on its way. Half-closure is not supported. How
/// long a handshake may take is for the layer above to say.
public final class TLSHandler: ChannelDuplexHandler {
    /// Records.
    public typealias InboundIn = ByteBuffer
    /// Clear octets.
    public typealias InboundOut = ByteBuffer
    /// Clear octets.
    public typealias OutboundIn = ByteBuffer
    /// Records.
    public typealias OutboundOut = ByteBuffer

    private enum Phase {
        case idle, handshaking, established, closing, closed
    }

    private let tlsContext: TLSContext
    private var session: TLSSession?
    private var phase: Phase = .idle
    private var pending = PendingWrites()
    /// From the first read of a batch to the end of `channelReadComplete`: what is flushed meanwhile waits.
    private var isReading = false
    /// A read was asked for, and nothing clear has come of it yet.
    private var readIsOwed = false
    private var closeDeadline: Scheduled<Void>?
    private var closePromise: EventLoopPromise<Void>?

    /// A handler for one channel. The context is shared by all connections.
    public init(context: TLSContext) {
        tlsContext = context
    }

    // MARK: Beginning and end

    /// Begins at once when the channel is active already.
    public func handlerAdded(context: ChannelHandlerContext) {
        do {
            session = try TLSSession(context: tlsContext)
        } catch {
            phase = .closed
            context.fireErrorCaught(error)
            context.close(mode: .all, promise: nil)
            return
        }
        if context.channel.isActive {
            begin(context)
        }
    }

    /// Nothing may be left unanswered.
    public func handlerRemoved(context: ChannelHandlerContext) {
        end()
        session = nil
    }

    /// The handlers above learn of the channel before the handshake can tell them anything.
    public func channelActive(context: ChannelHandlerContext) {
        context.fireChannelActive()
        begin(context)
    }

    /// An end without close_notify is reported as a failure.
    public func channelInactive(context: ChannelHandlerContext) {
        let wasOpen = phase == .handshaking || phase == .established
        let events = wasOpen ? endOfSession() : []
        end()
        for case .failed(let fault) in events {
            context.fireErrorCaught(fault)
        }
        context.fireChannelInactive()
    }

    // MARK: Inbound

    /// Decrypts everything there is, and hands it on as one buffer.
    public func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard let session, phase == .handshaking || phase == .established else { return }
        isReading = true
        let records = unwrapInboundIn(data)
        var clear = context.channel.allocator.buffer(capacity: records.readableBytes)
        records.withUnsafeReadableBytes { octets in
            // In pieces, so that OpenSSL's buffers do not grow to the size of the largest read and stay
            // there.
            var rest = octets[...]
            while !rest.isEmpty {
                let piece = rest.prefix(TLSSession.recordOctetsMax)
                rest = rest.dropFirst(piece.count)
                session.feed(UnsafeRawBufferPointer(rebasing: piece))
                while clear.writeWithUnsafeMutableBytes(minimumWritableBytes: 1, session.read(into:)) > 0 {}
            }
        }
        report(session.takeEvents(), clear: clear, context: context)
    }

    /// Sends, in one write, everything the batch of reads has produced.
    public func channelReadComplete(context: ChannelHandlerContext) {
        context.fireChannelReadComplete()
        isReading = false
        switch phase {
        case .handshaking, .established:
            let isClosedByPeer = session?.isClosedByPeer ?? false
            sendPending(context)
            if isClosedByPeer {
                close(context: context, mode: .all, promise: nil)
            } else if readIsOwed {
                context.read()
            }
        case .idle, .closing, .closed: break
        }
    }

    // MARK: Outbound

    /// Asks for more, and remembers it until clear octets have come.
    public func read(context: ChannelHandlerContext) {
        readIsOwed = true
        context.read()
    }

    /// Keeps the octets until they are flushed and the handshake is complete.
    public func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard phase != .closing, phase != .closed else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        pending.append(unwrapOutboundIn(data), promise: promise)
        if phase != .established, pending.octets > Limits.octetsBeforeHandshakeMax {
            fail(
                TLSFault(kind: .other, detail: "too much was written before the handshake"),
                context: context
            )
        }
    }

    /// Sends what was written, or leaves it to the end of the batch of reads.
    public func flush(context: ChannelHandlerContext) {
        pending.mark()
        if phase == .established, !isReading {
            sendPending(context)
        }
    }

    /// Sends what was flushed, then close_notify, and closes without waiting for the peer's.
    public func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard mode == .all else {
            promise?.fail(ChannelError.operationUnsupported)
            return
        }
        switch phase {
        case .idle, .handshaking:
            end()
            context.close(mode: .all, promise: promise)
        case .established:
            closePromise = promise
            sendPending(context, thenClose: true)
        case .closing:
            if let closePromise {
                closePromise.futureResult.cascade(to: promise)
            } else {
                closePromise = promise
            }
        case .closed: context.close(mode: .all, promise: promise)
        }
    }

    // MARK: Inside

    private func begin(_ context: ChannelHandlerContext) {
        guard phase == .idle, let session else { return }
        phase = .handshaking
        session.begin()
        report(session.takeEvents(), clear: ByteBuffer(), context: context)
        if phase == .handshaking {
            sendPending(context)
        }
    }

    /// Tells the handlers above, in order: established, octets, failure. Each of them may call back into us.
    private func report(_ events: [TLSEvent], clear: ByteBuffer, context: ChannelHandlerContext) {
        var failure: TLSFault?
        for event in events {
            switch event {
            case .established(let peer):
                phase = .established
                context.fireUserInboundEventTriggered(TLSEstablished(peer: peer))
            case .failed(let fault): failure = failure ?? fault
            case .closedByPeer: break
            }
        }
        // Octets that came before a close from our side are of no use to a handler that asked for it.
        if clear.readableBytes > 0, phase == .established {
            readIsOwed = false
            context.fireChannelRead(wrapInboundOut(clear))
        }
        if let failure, phase == .handshaking || phase == .established {
            fail(failure, context: context)
        }
    }

    /// Encrypts what was flushed and sends it with whatever the session itself has to say.
    private func sendPending(_ context: ChannelHandlerContext, thenClose: Bool = false) {
        guard let session else { return }
        var records = context.channel.allocator.buffer(
            capacity: pending.octetsMarked + session.octetsToSendCount
        )
        var promises: [EventLoopPromise<Void>] = []
        if phase == .established {
            promises = pending.encrypt(with: session, into: &records)
        }
        if thenClose {
            phase = .closing
            session.sayGoodbye()
        }
        records.drain(session)
        for case .failed(let fault) in session.takeEvents() {
            promises.forEach { $0.fail(fault) }
            fail(fault, context: context)
            return
        }
        guard records.readableBytes > 0 || !promises.isEmpty || thenClose else { return }
        let sent = context.eventLoop.makePromise(of: Void.self)
        promises.forEach { sent.futureResult.cascade(to: $0) }
        context.writeAndFlush(wrapOutboundOut(records), promise: sent)
        if thenClose {
            failPending(ChannelError.ioOnClosedChannel)
            closeAfter(sent.futureResult, context: context)
        }
    }

    /// The alert leaves, the handlers above are told, the channel closes: in that order.
    private func fail(_ fault: TLSFault, context: ChannelHandlerContext) {
        phase = .closing
        var alert = context.channel.allocator.buffer(capacity: 0)
        if let session {
            alert.drain(session)
        }
        let sent = context.eventLoop.makePromise(of: Void.self)
        context.writeAndFlush(wrapOutboundOut(alert), promise: sent)
        failPending(fault)
        context.fireErrorCaught(fault)
        closeAfter(sent.futureResult, context: context)
    }

    private func closeAfter(_ sent: EventLoopFuture<Void>, context: ChannelHandlerContext) {
        closeDeadline = context.eventLoop.assumeIsolated().scheduleTask(in: Limits.closeSecondsMax) {
            self.closeNow(context)
        }
        sent.assumeIsolated().whenComplete { _ in
            self.closeNow(context)
        }
    }

    private func closeNow(_ context: ChannelHandlerContext) {
        guard phase == .closing else { return }
        let promise = closePromise
        closePromise = nil
        end()
        context.close(mode: .all, promise: promise)
    }

    private func endOfSession() -> [TLSEvent] {
        session?.end()
        return session?.takeEvents() ?? []
    }

    /// Every promise is answered, and nothing is scheduled any more.
    private func end() {
        phase = .closed
        closeDeadline?.cancel()
        closeDeadline = nil
        let promise = closePromise
        closePromise = nil
        promise?.succeed()
        failPending(ChannelError.ioOnClosedChannel)
    }

    private func failPending(_ error: any Error) {
        pending.takeAll().forEach { $0.fail(error) }
    }
}

@available(*, unavailable)
extension TLSHandler: Sendable {}
