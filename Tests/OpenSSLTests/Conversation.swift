import COpenSSL

@testable import OpenSSL

/// A server and a client in memory. Everything one says reaches the other until both are silent.
final class Conversation {
    /// One side and what it has lived through.
    struct Side {
        let session: TLSSession
        var clear: [UInt8] = []
        var events: [TLSEvent] = []
        /// Octets this side wants to send and has not yet.
        var outbox: [UInt8] = []

        var failure: TLSFault? {
            for case .failed(let fault) in events { return fault }
            return nil
        }

        var isEstablished: Bool {
            events.contains {
                if case .established = $0 { true } else { false }
            }
        }

        var peer: PeerCertificate? {
            for case .established(let peer) in events { return peer }
            return nil
        }

        mutating func note(_ step: TLSStep) {
            clear += step.clearOctets
            events += step.events
            outbox += step.octetsToSend
        }

        mutating func receive(_ octets: [UInt8]) {
            note(octets.withUnsafeBytes { session.receive($0) })
        }

        mutating func send(_ octets: [UInt8]) {
            note(octets.withUnsafeBytes { session.send($0) })
        }

        mutating func close() {
            note(session.close())
        }

        mutating func takeOutbox() -> [UInt8] {
            defer { outbox = [] }
            return outbox
        }
    }

    var server: Side
    var client: Side

    init(server: TLSContext, client: TLSContext, resuming saved: OpaquePointer? = nil) throws {
        self.server = Side(session: try TLSSession(context: server))
        self.client = Side(session: try TLSSession(context: client))
        if let saved {
            SSL_set_session(self.client.session.ssl, saved)
        }
        self.server.note(self.server.session.start())
        self.client.note(self.client.session.start())
    }

    /// Two sides that have shaken hands.
    static func established() throws -> Conversation {
        let fixture = try Fixture()
        let conversation = try Conversation(
            server: fixture.server(),
            client: fixture.client(fixture.device())
        )
        conversation.run()
        return conversation
    }

    /// Carries octets to and fro until nobody has any.
    func run() {
        while !server.outbox.isEmpty || !client.outbox.isEmpty {
            server.receive(client.takeOutbox())
            client.receive(server.takeOutbox())
        }
    }
}
