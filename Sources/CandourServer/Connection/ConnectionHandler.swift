import CLP
import Casework
import Journal
import Logging
import NIOCore
import OpenSSL
import TLS
import Verbs

/// One connection, from the finished handshake to the goodbye. It cuts the octets into messages, asks the ``Session`` what to
/// do with each, and does it. All of it happens on the connection's event loop; only the writer and the disk are elsewhere.
///
/// There is no task per connection: a read is answered where it arrives, which is what keeps the cost of one request near
/// that of the TLS record around it, and an idle session small.
final class ConnectionHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    let hub: Hub
    let address: String
    private(set) var session: Session?
    private(set) var notAfter: Int64 = 0
    private(set) var context: ChannelHandlerContext?
    var answers = AnswerQueue()
    var watches: [Watch] = []
    var failedCodes = 0
    private var framer = Framer(blobOctetsMax: CLP.Limits.blobOctetsMaxBeforeSignIn)
    private var received = ByteBuffer()
    private var output: [UInt8] = []
    private var pendingWrites = 0
    private var isProcessing = false
    private var isClosing = false
    private var held: (tag: UInt32, read: PreparedRead)?
    private var id = 0
    private var deadline: Deadline?

    init(hub: Hub, address: String) {
        self.hub = hub
        self.address = address
    }

    // MARK: The channel

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        deadline = Deadline(loop: context.eventLoop, seconds: ServerLimits.handshakeSeconds) { [weak self] in
            self?.context?.close(promise: nil)
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        deadline?.cancel()
    }

    func channelInactive(context: ChannelHandlerContext) {
        // What was begun and not finished is not executed.
        isClosing = true
        watches = []
        deadline?.cancel()
        hub.connections.leave(id)
        hub.doorkeeper.left(address, wasSigned: session?.standing.isSignedIn ?? false)
        self.context = nil
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if let fault = error as? TLSFault {
            hub.log.debug("tls", metadata: ["what": "\(fault.kind)"])
        }
        context.close(promise: nil)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if let established = event as? TLSEstablished { greet(established.peer) }
        context.fireUserInboundEventTriggered(event)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isClosing else { return }
        var octets = unwrapInboundIn(data)
        if received.readableBytes == 0 { received = octets } else { received.writeBuffer(&octets) }
        process()
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        flush()
        context.fireChannelReadComplete()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable {
            process()
            catchUp()
            flush()
        }
        context.fireChannelWritabilityChanged()
    }

    // MARK: The conversation

    private func greet(_ peer: PeerCertificate?) {
        guard let context, session == nil else { return }
        guard let standing = hub.standing(of: peer) else {
            return end(with: Wire.bye("auth.revoked", "this certificate is no longer accepted"))
        }
        let state = hub.writer.state
        session = Session(standing: standing)
        notAfter = peer?.notAfter ?? 0
        var person: Person?
        if case .signedIn(let id, _) = standing { person = state.person(id) }
        if standing.isSignedIn {
            framer.blobOctetsMax = CLP.Limits.blobOctetsMax
            hub.doorkeeper.signedIn(address)
        }
        let entry = Connections.Entry(loop: context.eventLoop, handler: NIOLoopBound(self, eventLoop: context.eventLoop))
        id = hub.connections.join(entry)
        send(Wire.hello(epoch: state.epoch, server: hub.serverName, standing: standing, person: person))
        flush()
        setDeadline(silence: true)
        process()
    }

    /// Takes messages for as long as there are whole ones, and room for their answers.
    func process() {
        guard !isProcessing, session != nil else { return }
        isProcessing = true
        defer {
            isProcessing = false
            setDeadline(silence: received.readableBytes == 0)
        }
        while !isClosing, held == nil, let session, answers.count < session.inflightMax, hasRoom {
            guard let next = nextFrame() else { return }
            take(next)
        }
        context?.channel.setOption(.autoRead, value: hasRoomToRead).whenFailure { _ in }
    }

    private var hasRoom: Bool { output.count < ServerLimits.outputOctetsMax && (context?.channel.isWritable ?? false) }

    /// Reading stops while a whole message waits for room; nothing is dropped, the peer's own buffers fill.
    private var hasRoomToRead: Bool {
        received.readableBytes < CLP.Limits.lineOctetsMax + CLP.Limits.blobOctetsMax
            || (held == nil && answers.count < (session?.inflightMax ?? 1) && hasRoom)
    }

    private enum Next {
        case message(Message)
        case syntax(SyntaxFault)
        case fatal(FrameFault)
    }

    private func nextFrame() -> Next? {
        var next: Next?
        var consumed = 0
        received.withUnsafeReadableBytes { octets in
            do throws(FrameFault) {
                guard let extent = try framer.next(in: octets) else { return }
                consumed = extent.octetsConsumed
                let line = UnsafeRawBufferPointer(rebasing: octets[extent.line])
                let blob = extent.blob.map { Array(octets[$0]) }
                do throws(SyntaxFault) {
                    next = .message(try Message(line: line, blob: blob))
                } catch {
                    next = .syntax(error)
                }
            } catch {
                next = .fatal(error)
            }
        }
        received.moveReaderIndex(forwardBy: consumed)
        if received.readableBytes == 0 { received.clear() }
        return next
    }

    private func take(_ next: Next) {
        let found: (tag: UInt32, action: Session.Action)?
        switch next {
        case .message(let message): found = session?.received(message, conceal: hub.tokens.conceal)
        case .syntax(let fault): found = session?.received(fault)
        case .fatal(let fault): found = (0, .close(Wire.bye("bad.frame", fault.sentence)))
        }
        guard let (tag, action) = found else { return }
        if case .close(let octets) = action {
            // Answers that are still on their way would come after the goodbye; they are dropped with the connection.
            return end(with: octets)
        }
        if !(session?.standing.isSignedIn ?? false) || isStillWho() { perform(action, tag) }
    }

    private func perform(_ action: Session.Action, _ tag: UInt32) {
        switch action {
        case .answer(let octets): answer(answers.open(), octets)
        case .read(let read):
            // A read sees every write that was asked for before it on this connection.
            if pendingWrites > 0 { held = (tag, read) } else { run(read, tag) }
        case .write(let prepared, let message): run(prepared, message, tag)
        case .enrol(let message): enrol(message, tag)
        case .watch(let since): watch(since, tag)
        case .stop(let watched): stop(watched, tag)
        case .bye:
            let place = answers.open()
            answer(place, Wire.ok(tag: tag) + Wire.bye("closing"))
            finish()
        case .close(let octets): end(with: octets)
        }
    }

    /// A write was handed over.
    func writeBegan() { pendingWrites += 1 }

    /// A write was answered.
    func writeEnded() {
        pendingWrites -= 1
        if pendingWrites == 0, let (tag, read) = held {
            held = nil
            run(read, tag)
        }
        process()
        catchUp()
        flush()
    }

    /// Fills the place of an answer.
    func answer(_ place: Int, _ octets: [UInt8]) { send(answers.fill(place, octets)) }

    /// Whether the certificate still opens what it opened; says goodbye when not.
    @discardableResult
    func isStillWho() -> Bool {
        guard let session, session.standing.isSignedIn, !isClosing else { return !isClosing }
        if hub.person(of: session.standing, notAfter: notAfter, in: hub.writer.state) != nil { return true }
        end(with: Wire.bye("auth.revoked", "this certificate is no longer accepted"))
        return false
    }

    /// The state has moved on.
    func rang() {
        guard isStillWho() else { return }
        catchUp()
        flush()
    }

    /// The server is stopping.
    func shutDown() { end(with: Wire.bye("shutdown", retry: 5)) }

    // MARK: Output

    func send(_ octets: [UInt8]) {
        guard !isClosing || !octets.isEmpty else { return }
        output += octets
    }

    var canSend: Bool { hasRoom && !isClosing }

    func setWatching(_ isWatching: Bool) { hub.connections.setWatching(isWatching, id) }

    func flush() {
        guard !output.isEmpty, let context else { return }
        var buffer = context.channel.allocator.buffer(capacity: output.count)
        buffer.writeBytes(output)
        output.removeAll(keepingCapacity: true)
        context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
    }

    /// Sends what is ready, then this, then closes.
    func end(with octets: [UInt8]) {
        guard !isClosing else { return }
        output += octets
        finish()
    }

    private func finish() {
        isClosing = true
        watches = []
        flush()
        context?.close(promise: nil)
    }

    // MARK: Time

    /// Sets the clock that runs now: silence, or a message that was begun and not finished.
    private func setDeadline(silence: Bool) {
        guard let session else { return }
        let isSignedIn = session.standing.isSignedIn
        let isBusy = answers.count > 0 || held != nil
        let seconds: Int64
        if silence || isBusy {
            seconds = isSignedIn ? ServerLimits.idleSeconds : ServerLimits.idleBeforeSignInSeconds
        } else if isSignedIn {
            seconds = received.readableBytes > CLP.Limits.lineOctetsMax ? ServerLimits.blobSeconds : ServerLimits.lineSeconds
        } else {
            seconds = ServerLimits.lineBeforeSignInSeconds
        }
        deadline?.set(seconds: seconds, isProgress: silence) { [weak self] in
            self?.end(with: Wire.bye(silence ? "idle" : "slow", silence ? nil : "a message was begun and not finished"))
        }
    }
}
