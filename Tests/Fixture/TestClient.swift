public import CLP
import Casework
import Foundation
public import OpenSSL

/// A client that can do what a well-behaved one never would. Every wait has an end.
public final class TestClient {
    /// A certificate and its key.
    public typealias Identity = (certificate: Certificate, key: PrivateKey)

    /// Seconds that any wait lasts at most.
    public static let patience = 20.0

    private let descriptor: Int32
    /// The TLS connection itself.
    public let session: TLSSession
    private var unsent: [UInt8] = []
    private var clear: [UInt8] = []
    private var framer = Framer(blobOctetsMax: Limits.blobOctetsMax)
    private var isOpen = true
    private var hasNew = false
    /// Every clear octet that the server has sent.
    public private(set) var heard: [UInt8] = []
    /// What the TLS session had to say.
    public private(set) var events: [TLSEvent] = []
    /// Whether the server has ended the connection.
    public private(set) var isEnded = false
    /// The tag of the last request.
    public private(set) var tag: UInt32 = 0
    /// Whether octets are taken from the socket at all.
    public var isReading = true

    /// Connects and begins the handshake.
    ///
    /// - Parameters:
    ///   - receiveOctets: the size of the receive buffer, for a slow reader.
    ///   - prepare: what is done to the TLS connection before it begins.
    public init(
        port: Int,
        context: TLSContext,
        receiveOctets: Int32? = nil,
        prepare: (TLSSession) -> Void = { _ in }
    ) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        session = try TLSSession(context: context)
        guard descriptor >= 0 else { throw TestFault("no socket") }
        if var size = receiveOctets {
            setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
        }
        guard RawSocket.connect(descriptor, port) else { throw TestFault("nobody listens on \(port)") }
        var on: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        prepare(session)
        take(session.start())
    }

    /// Connects to a server of ours, with or without a certificate.
    public convenience init(_ server: TestServer, _ identity: Identity? = nil, receiveOctets: Int32? = nil)
        throws
    {
        let context = try TLSContext.client(
            authority: server.authority,
            identity: identity,
            serverName: "127.0.0.1",
            verifyAt: server.clock.now.seconds
        )
        try self.init(port: server.port, context: context, receiveOctets: receiveOctets)
    }

    deinit { if isOpen { Foundation.close(descriptor) } }

    // MARK: Talking

    /// Sends octets as they are.
    public func send(raw octets: [UInt8]) throws {
        try wait("the handshake") { session.isEstablished }
        octets.withUnsafeBytes { take(session.send($0)) }
        try pump(milliseconds: 0)
    }

    /// Sends text as it is.
    public func send(_ text: String) throws { try send(raw: Array(text.utf8)) }

    /// Sends a request under the next tag; gives the tag.
    @discardableResult
    public func request(_ line: String, blob: [UInt8]? = nil) throws -> UInt32 {
        tag += 1
        var octets = Array("\(tag) \(line)".utf8)
        if let blob { octets += Array(" {\(blob.count)}\n".utf8) + blob }
        try send(raw: octets + [0x0A])
        return tag
    }

    /// A request and its whole answer.
    public func ask(_ line: String, _ text: String? = nil) throws -> Reply {
        try reply(to: request(line, blob: text.map { Array($0.utf8) }))
    }

    /// A request that must be answered `ok`.
    @discardableResult
    public func must(_ line: String, _ text: String? = nil) throws -> Reply {
        let reply = try ask(line, text)
        guard reply.isOK else { throw TestFault("\(line): \(reply.text)") }
        return reply
    }

    /// The answer to a tag: its rows and its last line. Rows of other tags, of watches, are passed over.
    public func reply(to tag: UInt32) throws -> Reply {
        var messages: [Message] = []
        while true {
            let message = try next()
            guard message.head == .tag(tag) else {
                if message.head == .star { throw TestFault("instead of an answer: \(text(of: message))") }
                continue
            }
            messages.append(message)
            if message.verb != "row" { return Reply(messages: messages) }
        }
    }

    /// The next message, whatever it is.
    public func next() throws -> Message {
        while true {
            if let message = try taken() { return message }
            if isEnded { throw TestFault("the connection has ended") }
            try wait("a message") { !clear.isEmpty && hasNew || isEnded }
        }
    }

    /// The next message, if one is there within so many milliseconds.
    public func next(within milliseconds: Int32) throws -> Message? {
        let end = Date().addingTimeInterval(Double(milliseconds) / 1000)
        while true {
            if let message = try taken() { return message }
            if isEnded || Date() >= end { return nil }
            try pump(milliseconds: 5)
        }
    }

    /// Everything until the server ends the connection.
    public func rest() throws -> [Message] {
        try wait("the end of the connection") { isEnded }
        var messages: [Message] = []
        while let message = try taken() { messages.append(message) }
        return messages
    }

    /// Moves octets in both directions until a condition holds.
    public func wait(_ what: String, seconds: Double = patience, until condition: () throws -> Bool) throws {
        let end = Date().addingTimeInterval(seconds)
        while try !condition() {
            guard Date() < end else { throw TestFault("waited in vain for \(what)") }
            guard !isEnded else { throw TestFault("the connection ended before \(what)") }
            try pump(milliseconds: 20)
        }
    }

    /// Octets that the socket has not taken yet.
    public var unsentCount: Int { unsent.count }

    /// Ends the connection properly.
    public func close() {
        guard isOpen else { return }
        take(session.close())
        try? pump(milliseconds: 0)
        isOpen = false
        Foundation.close(descriptor)
    }

    /// Cuts the connection: no close_notify, and a reset instead of an orderly end.
    public func cut() {
        guard isOpen else { return }
        var abort = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &abort, socklen_t(MemoryLayout<linger>.size))
        isOpen = false
        Foundation.close(descriptor)
    }

    // MARK: Inside

    private func taken() throws -> Message? {
        var found: Message?
        var consumed = 0
        try clear.withUnsafeBytes { octets in
            guard let extent = try framer.next(in: octets) else { return }
            consumed = extent.octetsConsumed
            let line = UnsafeRawBufferPointer(rebasing: octets[extent.line])
            found = try Message(line: line, blob: extent.blob.map { Array(octets[$0]) })
        }
        clear.removeFirst(consumed)
        hasNew = false
        return found
    }

    private func take(_ step: TLSStep) {
        unsent += step.octetsToSend
        clear += step.clearOctets
        heard += step.clearOctets
        if !step.clearOctets.isEmpty { hasNew = true }
        events += step.events
        for event in step.events {
            if case .established = event { continue }
            isEnded = true
        }
    }

    /// Moves what can be moved now, waiting so long for something to happen.
    public func pump(milliseconds: Int32) throws {
        guard isOpen else { return }
        var waiting = pollfd(fd: descriptor, events: 0, revents: 0)
        if isReading { waiting.events |= Int16(POLLIN) }
        if !unsent.isEmpty { waiting.events |= Int16(POLLOUT) }
        guard poll(&waiting, 1, milliseconds) > 0 else { return }
        if !unsent.isEmpty {
            let count = Foundation.send(descriptor, unsent, unsent.count, Int32(MSG_NOSIGNAL))
            if count > 0 { unsent.removeFirst(count) }
        }
        guard isReading, waiting.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 else { return }
        var piece = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &piece, piece.count, 0)
        if count > 0 {
            piece[0..<count].withUnsafeBytes { take(session.receive($0)) }
        } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
            take(session.receiveEOF())
            isEnded = true
        }
    }
}

/// A message as text.
public func text(of message: Message) -> String {
    String(decoding: message.encoded, as: UTF8.self)
}
