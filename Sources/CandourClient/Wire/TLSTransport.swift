import OpenSSL

/// TLS 1.3 over TCP, with the authority of the invitation and no other.
final class TLSTransport: Transport {
    /// How long the handshake, or sending, may take, in seconds.
    static let secondsMax = 30

    private let socket: Socket
    private let session: TLSSession
    private let wording: TLSWording
    private var unread: [UInt8] = []
    private var isEstablished = false
    private var isEnded = false

    /// Connects and shakes hands. That is not yet signed in: the server speaks next.
    init(
        address: ServerAddress,
        authority: Certificate,
        identity: (certificate: Certificate, key: PrivateKey)?,
        clock: LocalClock
    ) throws(ClientFault) {
        wording = TLSWording(
            host: address.host,
            authority: authority,
            certificate: identity?.certificate,
            clock: clock
        )
        do {
            let context = try TLSContext.client(
                authority: authority,
                identity: identity,
                serverName: address.host,
                verifyAt: clock.now()
            )
            session = try TLSSession(context: context)
        } catch {
            throw ClientFault(.unexpected, "The secure connection could not be prepared on this computer.")
        }
        socket = try Socket.connect(to: address)
        try take(session.start())
        while !isEstablished {
            guard try pull(within: Self.secondsMax) else {
                throw wording.fault(TLSFault(kind: .endedInHandshake))
            }
        }
    }

    func send(_ octets: [UInt8]) throws(ClientFault) {
        var start = 0
        while start < octets.count {
            let end = min(octets.count, start + TLSSession.recordOctetsMax)
            let step = octets.withUnsafeBytes {
                session.send(UnsafeRawBufferPointer(rebasing: $0[start..<end]))
            }
            try take(step)
            start = end
        }
    }

    func receive(within seconds: Int) throws(ClientFault) -> [UInt8] {
        while unread.isEmpty, !isEnded {
            guard try pull(within: seconds) else { break }
        }
        defer { unread = [] }
        return unread
    }

    func close() {
        try? socket.send(session.close().octetsToSend, within: 1)
        socket.close()
    }

    /// Takes what has arrived. False at the proper end.
    private func pull(within seconds: Int) throws(ClientFault) -> Bool {
        let octets = try socket.receive(within: seconds)
        if octets.isEmpty {
            if isEnded { return false }
            try take(session.receiveEOF())
            return false
        }
        try take(octets.withUnsafeBytes { session.receive($0) })
        return true
    }

    private func take(_ step: TLSStep) throws(ClientFault) {
        unread += step.clearOctets
        if !step.octetsToSend.isEmpty { try socket.send(step.octetsToSend, within: Self.secondsMax) }
        for event in step.events {
            switch event {
            case .established: isEstablished = true
            case .closedByPeer: isEnded = true
            case .failed(let fault):
                // What came before the fault may say why: `* bye …`.
                guard unread.isEmpty else {
                    isEnded = true
                    return
                }
                throw wording.fault(fault)
            }
        }
    }
}
