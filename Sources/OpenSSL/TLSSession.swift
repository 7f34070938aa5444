import COpenSSL

/// One TLS connection as a state machine: octets and events out of octets in. It does no I/O and waits for
/// nothing.
///
/// Two ways to use it. `start`, `receive`, `send`, `close` and `receiveEOF` each return a `TLSStep` with
/// everything in it. The parts they are made of (`begin`, `feed`, `read`, `encrypt`, `drain`, `takeEvents`)
/// are public as well, so that a handler can decrypt and encrypt into buffers of its own.
///
/// Not `Sendable`: it belongs to one event loop, or one thread. OpenSSL keeps errors per thread, so a call
/// and the question how it went are never apart (`outcome(of:)`).
public final class TLSSession {
    /// The most clear octets in one TLS record (RFC 8446, section 5.1). Encrypt in pieces of this size and
    /// drain in between, and OpenSSL's buffers stay small.
    public static let recordOctetsMax = 16384

    private enum Phase {
        case idle, handshaking, established, closed, failed
    }

    private enum Outcome {
        case done, moreNeeded, closedByPeer, failed
    }

    private let context: TLSContext
    let ssl: OpaquePointer
    private let input: OpaquePointer
    private let output: OpaquePointer
    private var phase: Phase = .idle
    private var events: [TLSEvent] = []

    /// Whether the peer has sent close_notify.
    public private(set) var isClosedByPeer = false

    /// Whether the handshake is complete and nothing has ended the connection since.
    public var isEstablished: Bool { phase == .established }

    /// A connection that has not begun.
    ///
    /// - Throws: `CryptoFault` when there is no memory for it.
    public init(context: TLSContext) throws(CryptoFault) {
        guard let ssl = SSL_new(context.context) else { throw .last("make a TLS connection") }
        // Memory BIOs say "retry" when empty, which is what WANT_READ needs; SSL_free frees both.
        guard let input = BIO_new(BIO_s_mem()), let output = BIO_new(BIO_s_mem()) else {
            SSL_free(ssl)
            throw .last("make a TLS connection")
        }
        SSL_set_bio(ssl, input, output)
        self.context = context
        self.ssl = ssl
        self.input = input
        self.output = output
        if context.isServer {
            SSL_set_accept_state(ssl)
        } else {
            SSL_set_connect_state(ssl)
            // An address is no server name (RFC 6066, section 3).
            if let name = context.serverName, !Names.isAddress(name) {
                guard candour_set_server_name(ssl, name) == 1 else { throw .last("name the server") }
            }
        }
    }

    deinit { SSL_free(ssl) }

    // MARK: Whole steps

    /// Begins the handshake. A client speaks first; a server has nothing to send yet.
    public func start() -> TLSStep {
        begin()
        return step()
    }

    /// Takes octets from the peer.
    public func receive(_ octets: UnsafeRawBufferPointer) -> TLSStep {
        feed(octets)
        var clear: [UInt8] = []
        withUnsafeTemporaryAllocation(byteCount: Self.recordOctetsMax, alignment: 1) { room in
            var count = read(into: room)
            while count > 0 {
                clear += UnsafeRawBufferPointer(rebasing: room.prefix(count))
                count = read(into: room)
            }
        }
        return step(clear: clear)
    }

    /// Encrypts octets for the peer. Before the handshake is complete, and after the connection has ended,
    /// this fails with `TLSFault.Kind.alreadyOver` and sends nothing.
    public func send(_ clear: UnsafeRawBufferPointer) -> TLSStep {
        encrypt(clear)
        return step()
    }

    /// Says that nothing more will be sent (close_notify). The peer's own is not waited for.
    public func close() -> TLSStep {
        sayGoodbye()
        return step()
    }

    /// The transport has ended. Without close_notify before it this is a truncation, and reported as a
    /// failure.
    public func receiveEOF() -> TLSStep {
        end()
        return step()
    }

    // MARK: The parts

    /// Begins the handshake.
    public func begin() {
        guard phase == .idle else { return }
        phase = .handshaking
        shakeHands()
    }

    /// Takes octets from the peer and goes on with the handshake. Then `read` until it returns 0.
    public func feed(_ octets: UnsafeRawBufferPointer) {
        guard phase == .handshaking || phase == .established, let start = octets.baseAddress else { return }
        ERR_clear_error()
        var taken = 0
        guard BIO_write_ex(input, start, octets.count, &taken) == 1, taken == octets.count else {
            fail(TLSFault(kind: .other, detail: "no memory for what arrived"))
            return
        }
        if phase == .handshaking {
            shakeHands()
        }
    }

    /// Decrypts into `buffer`; 0 when nothing is left of what was fed, or the connection is over.
    public func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard phase == .established, !isClosedByPeer, buffer.count > 0 else { return 0 }
        var count = 0
        ERR_clear_error()
        let result = SSL_read_ex(ssl, buffer.baseAddress, buffer.count, &count)
        switch outcome(of: result) {
        case .done: return count
        case .moreNeeded: return 0
        case .closedByPeer:
            isClosedByPeer = true
            events.append(.closedByPeer)
            return 0
        case .failed:
            fail(TLSFault.last(on: ssl))
            return 0
        }
    }

    /// Encrypts `clear` into records; then `drain`. No octets make no record.
    public func encrypt(_ clear: UnsafeRawBufferPointer) {
        guard !clear.isEmpty else { return }
        guard phase == .established else {
            events.append(.failed(TLSFault(kind: .alreadyOver)))
            return
        }
        var sent = 0
        // A memory BIO takes everything, so each turn makes a record and the loop ends.
        while sent < clear.count, phase == .established {
            var count = 0
            let rest = UnsafeRawBufferPointer(rebasing: clear[sent...])
            ERR_clear_error()
            let result = SSL_write_ex(ssl, rest.baseAddress, min(rest.count, Self.recordOctetsMax), &count)
            switch outcome(of: result) {
            case .done: sent += count
            case .moreNeeded, .closedByPeer: fail(TLSFault(kind: .other, detail: "a write had to wait"))
            case .failed: fail(TLSFault.last(on: ssl))
            }
        }
    }

    /// Queues close_notify, if the connection is established; within the handshake there is nobody to say it
    /// to.
    public func sayGoodbye() {
        let wasEstablished = phase == .established
        guard wasEstablished || phase == .handshaking || phase == .idle else { return }
        phase = .closed
        guard wasEstablished, SSL_in_init(ssl) == 0 else { return }
        ERR_clear_error()
        if SSL_shutdown(ssl) < 0 {
            _ = ErrorQueue.drain()
        }
    }

    /// The transport has ended.
    public func end() {
        switch phase {
        case .idle, .handshaking: fail(TLSFault(kind: .endedInHandshake))
        case .established:
            if isClosedByPeer {
                phase = .closed
            } else {
                fail(TLSFault(kind: .truncated))
            }
        case .closed, .failed: break
        }
    }

    /// How many octets wait to be sent to the peer.
    public var octetsToSendCount: Int { BIO_ctrl_pending(output) }

    /// Moves octets for the peer into `buffer`; returns how many.
    public func drain(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard buffer.count > 0, octetsToSendCount > 0 else { return 0 }
        var count = 0
        ERR_clear_error()
        return BIO_read_ex(output, buffer.baseAddress, buffer.count, &count) == 1 ? count : 0
    }

    /// What has happened since this was last asked, in order.
    public func takeEvents() -> [TLSEvent] {
        if events.isEmpty { return [] }
        defer { events = [] }
        return events
    }

    // MARK: Inside

    private func shakeHands() {
        ERR_clear_error()
        let result = SSL_do_handshake(ssl)
        switch outcome(of: result) {
        case .done: establish()
        case .moreNeeded: break
        case .closedByPeer: fail(TLSFault(kind: .endedInHandshake))
        case .failed: fail(TLSFault.last(on: ssl))
        }
    }

    private func establish() {
        let certificate = SSL_get1_peer_certificate(ssl)
        defer { X509_free(certificate) }
        let verdict = Int32(truncatingIfNeeded: SSL_get_verify_result(ssl))
        let isExpired = verdict == X509_V_ERR_CERT_HAS_EXPIRED
        // The verify callback has refused everything else already; a second belt costs nothing.
        guard verdict == X509_V_OK || (isExpired && context.isServer) else {
            fail(TLSFault(kind: .certificateRefused, detail: "verdict \(verdict)"))
            return
        }
        if !context.isServer, candour_alpn_was_chosen(ssl) == 0 {
            phase = .established
            sayGoodbye()
            fail(TLSFault(kind: .applicationProtocol, detail: "the server chose no protocol"))
            return
        }
        guard let certificate else {
            phase = .established
            events.append(.established(peer: nil))
            return
        }
        guard let read = Certificate(certificate) else {
            fail(TLSFault(kind: .certificateRefused, detail: "unreadable certificate"))
            return
        }
        phase = .established
        let peer = PeerCertificate(
            fingerprint: read.fingerprint,
            commonName: read.commonName,
            notAfter: read.notAfter,
            isExpired: isExpired
        )
        events.append(.established(peer: peer))
    }

    /// After this nothing calls into `ssl` again, except to drain what it has queued and to free it.
    private func fail(_ fault: TLSFault) {
        phase = .failed
        events.append(.failed(fault))
    }

    /// Asks how the call that has just returned `result` went. Nothing may come between the two.
    private func outcome(of result: Int32) -> Outcome {
        if result > 0 { return .done }
        return switch SSL_get_error(ssl, result) {
        case SSL_ERROR_WANT_READ: .moreNeeded
        case SSL_ERROR_ZERO_RETURN: .closedByPeer
        default: .failed
        }
    }

    private func step(clear: [UInt8] = []) -> TLSStep {
        let waiting = octetsToSendCount
        let output = [UInt8](unsafeUninitializedCapacity: waiting) { buffer, count in
            count = drain(into: UnsafeMutableRawBufferPointer(buffer))
        }
        return TLSStep(octetsToSend: output, clearOctets: clear, events: takeEvents())
    }
}
