import NIOCore
import NIOEmbedded
import OpenSSL
import TLS

/// A channel with the handler on one side, a bare session on the other, and the octets between them by hand.
final class Line {
    let channel = EmbeddedChannel()
    let witness = Witness()
    let handler: TLSHandler
    let peer: TLSSession
    private(set) var peerClear = ""
    private(set) var peerEvents: [TLSEvent] = []
    /// How many buffers the handler has sent.
    private(set) var buffersSent = 0
    private var toChannel: [UInt8] = []

    init(context: TLSContext, peer: TLSContext) throws {
        handler = TLSHandler(context: context)
        self.peer = try TLSSession(context: peer)
        try channel.pipeline.syncOperations.addHandlers([handler, witness])
    }

    /// An embedded channel and its pipeline keep each other until it is closed and its loop has run.
    deinit { _ = try? channel.finish(acceptAlreadyClosed: true) }

    /// The server's side of a connection whose handshake is complete.
    static func established(_ fixture: Fixture) throws -> Line {
        let line = try Line(context: fixture.server, peer: fixture.client)
        try line.connect()
        try line.run()
        return line
    }

    func connect() throws {
        try channel.connect(to: SocketAddress(unixDomainSocketPath: "/nowhere")).wait()
        note(peer.start())
    }

    /// What the peer says in the clear, delivered with the next `run`.
    func say(_ text: String) {
        note(Array(text.utf8).withUnsafeBytes { peer.send($0) })
    }

    func hangUp() { note(peer.close()) }

    /// What the peer wants to send and has not.
    func takeFromPeer() -> [UInt8] {
        defer { toChannel = [] }
        return toChannel
    }

    /// Carries octets until both sides are silent. The channel may throw what its pipeline did not catch.
    func run() throws {
        while true {
            carryToPeer()
            if toChannel.isEmpty { return }
            guard channel.isActive else { return }
            try channel.writeInbound(ByteBuffer(bytes: takeFromPeer()))
        }
    }

    func carryToPeer() {
        while let sent = try? channel.readOutbound(as: ByteBuffer.self) {
            buffersSent += 1
            note(sent.withUnsafeReadableBytes { peer.receive($0) })
        }
    }

    private func note(_ step: TLSStep) {
        toChannel += step.octetsToSend
        peerClear += String(decoding: step.clearOctets, as: UTF8.self)
        peerEvents += step.events
    }
}

/// Answers of promises, in the order they came.
final class Answers {
    private(set) var all: [String] = []

    func promise(_ name: String, on channel: EmbeddedChannel) -> EventLoopPromise<Void> {
        let promise = channel.eventLoop.makePromise(of: Void.self)
        promise.futureResult.assumeIsolated().whenComplete { result in
            switch result {
            case .success: self.all.append("\(name) ok")
            case .failure: self.all.append("\(name) failed")
            }
        }
        return promise
    }
}

/// Holds back every write and its promise, like a socket whose buffer is full.
final class Blockage: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer

    private var promises: [EventLoopPromise<Void>] = []
    var isBlocked = false

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard isBlocked else {
            context.write(data, promise: promise)
            return
        }
        if let promise { promises.append(promise) }
    }

    /// The socket takes what was held back.
    func release() {
        isBlocked = false
        promises.forEach { $0.succeed() }
        promises = []
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        promises.forEach { $0.fail(ChannelError.ioOnClosedChannel) }
        promises = []
    }
}
