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
    var pendingWrites = 0
    var readsAway = 0
    private var isProcessing = false
    /// It has more whole messages than fitted into its last turn, and waits for the next one.
    private var awaitsTurn = false
    private var wasReading = true
    private var isClosing = false
    /// What is said once everything that was asked before is answered; nothing after it is read.
    private var farewell: [UInt8]?
    var held: (tag: UInt32, read: PreparedRead)?
    /// The answer that is being sent in pieces.
    var piecewise: PiecewiseAnswer?
    private var id = 0
    private var deadline: Deadline?
    /// When an unsigned peer has to be done; nil once it is signed in.
    private var signInBy: NIODeadline?
    /// Messages taken so far.
    private var taken: UInt64 = 0
    var marks: Scheduled<Void>?

    init(hub: Hub, address: String) {
        self.hub = hub
        self.address = address
    }

    // MARK: The channel

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        signInBy = .now() + hub.patience.handshake
        deadline = Deadline(loop: context.eventLoop, .handshake, hub.patience.handshake) { [weak self] in
            self?.expired($0)
        }
    }

    /// Every handler that was added is removed, once, however its channel ends.
    func handlerRemoved(context: ChannelHandlerContext) {
        forget()
        hub.doorkeeper.left(address, wasSigned: session?.standing.isSignedIn ?? false)
    }

    func channelInactive(context: ChannelHandlerContext) {
        // What was begun and not finished is not executed.
        forget()
        context.fireChannelInactive()
    }

    private func forget() {
        isClosing = true
        piecewise = nil
        watches = []
        marks?.cancel()
        deadline?.cancel()
        hub.connections.leave(id)
        context = nil
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
        if received.readableBytes == 0 {
            received = octets
        } else {
            // What was taken makes room for what comes: a buffer that is never quite empty must not grow for ever.
            received.discardReadBytes()
            received.writeBuffer(&octets)
        }
        process()
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        flush()
        context.fireChannelReadComplete()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable {
            sendNextPiece()
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
            signInBy = nil
            let room = ServerLimits.outputOctetsMax
            context.channel.setOption(.writeBufferWaterMark, value: .init(low: room / 4, high: room))
                .whenFailure { _ in }
        }
        let entry = Connections.Entry(
            loop: context.eventLoop,
            handler: NIOLoopBound(self, eventLoop: context.eventLoop),
            person: person?.id
        )
        guard let place = hub.connections.join(entry) else {
            return end(
                with: Wire.bye("over.count", "you have too many sessions open; close one and try again")
            )
        }
        id = place
        send(Wire.hello(epoch: state.epoch, server: hub.serverName, standing: standing, person: person))
        flush()
        process()
    }

    /// Takes messages for as long as there are whole ones, room for their answers, and time: others wait for this loop.
    func process() {
        guard !isProcessing, !awaitsTurn, !isClosing, session != nil else { return }
        isProcessing = true
        var isWhole = true
        var budget = TurnBudget()
        while isWhole, !isClosing, mayTake {
            guard budget.take() else {
                awaitTurn()
                break
            }
            if let next = nextFrame() { take(next) } else { isWhole = false }
        }
        isProcessing = false
        sayFarewell()
        guard !isClosing else { return }
        setDeadline(isMessageBegun: !isWhole && received.readableBytes > 0)
        let isReading = hasRoomToRead
        guard isReading != wasReading else { return }
        wasReading = isReading
        context?.channel.setOption(.autoRead, value: isReading).whenFailure { _ in }
    }

    private func awaitTurn() {
        guard let loop = context?.eventLoop else { return }
        let bound = NIOLoopBound(self, eventLoop: loop)
        awaitsTurn = true
        hub.turns.wait(on: loop) {
            bound.value.awaitsTurn = false
            bound.value.process()
            bound.value.catchUp()
            bound.value.flush()
        }
    }

    /// Whether the next message may be looked at: its answer has a place, and nothing before it must come first.
    private var mayTake: Bool {
        guard let session, farewell == nil, held == nil, readsAway == 0 else { return false }
        return answers.count < session.inflightMax && hasRoom
    }

    private var hasRoom: Bool {
        let isSignedIn = session?.standing.isSignedIn ?? false
        let room = isSignedIn ? ServerLimits.outputOctetsMax : ServerLimits.outputBeforeSignInOctetsMax
        return output.count < room && (context?.channel.isWritable ?? false)
    }

    /// Reading stops while a whole message waits for room; nothing is dropped, the peer's own buffers fill.
    private var hasRoomToRead: Bool {
        received.readableBytes < CLP.Limits.lineOctetsMax + CLP.Limits.blobOctetsMax
            || (mayTake && !awaitsTurn)
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
        if next != nil { taken += 1 }
        received.moveReaderIndex(forwardBy: consumed)
        if received.readableBytes == 0 { received.clear() }
        return next
    }

    private func take(_ next: Next) {
        let found: (tag: UInt32, action: Session.Action)?
        switch next {
        case .message(let message):
            found = session?.received(message, shortYear: hub.clock().shortYear, conceal: hub.tokens.conceal)
        case .syntax(let fault): found = session?.received(fault)
        case .fatal(let fault): found = (0, .close(Wire.bye("bad.frame", fault.sentence)))
        }
        guard let (tag, action) = found else { return }
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
        // Whatever was asked before is answered before the goodbye.
        case .bye: farewell = Wire.ok(tag: tag) + Wire.bye("closing")
        case .close(let octets): farewell = octets
        }
    }

    private func sayFarewell() {
        guard let farewell, answers.count == 0, held == nil else { return }
        end(with: farewell)
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
        hub.connections.answered(id)
        guard isStillWho() else { return }
        catchUp()
        flush()
    }

    /// The server is stopping.
    func shutDown() { end(with: Wire.bye("shutdown", retry: 5)) }

    // MARK: Output

    func send(_ octets: [UInt8]) {
        guard !isClosing else { return }
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
        marks?.cancel()
        deadline?.cancel()
        flush()
        context?.close(promise: nil)
    }

    // MARK: Time

    /// Sets the clock that runs now: for the peer, or for a message that was begun and not finished. While the server owes
    /// an answer, or the peer has not taken the last ones, nothing is held against what has arrived since.
    private func setDeadline(isMessageBegun: Bool) {
        guard let session else { return }
        let patience = hub.patience
        let isSignedIn = session.standing.isSignedIn
        guard isMessageBegun, answers.count == 0 else {
            deadline?.set(.peer, isSignedIn ? patience.idle : patience.idleBeforeSignIn, end: signInBy)
            return
        }
        let isBlob = framer.isTakingBlob
        let time = isSignedIn ? (isBlob ? patience.blob : patience.line) : patience.lineBeforeSignIn
        // A slow line that goes on is no broken one: the octets of a blob earn time for the rest of it.
        let earned =
            isBlob && isSignedIn
            ? TimeAmount.milliseconds(
                Int64(received.readableBytes) * 1000 / ServerLimits.blobOctetsPerSecondMin
            ) : .zero
        deadline?.set(
            .message(taken, isBlob: isBlob && isSignedIn),
            time,
            earned: earned,
            end: signInBy
        )
    }

    private func expired(_ wait: Deadline.Wait) {
        if let signInBy, signInBy <= .now(), session != nil {
            return end(with: Wire.bye("auth.slow", "signing in took too long"))
        }
        switch wait {
        case .handshake: context?.close(promise: nil)
        case .peer: end(with: Wire.bye("idle"))
        case .message: end(with: Wire.bye("idle", "a message was begun and not finished"))
        }
    }
}
