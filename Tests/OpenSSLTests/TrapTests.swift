import COpenSSL
import Testing

@testable import OpenSSL

/// One test for each trap of OpenSSL; the numbers are those of the table in `Certs/README.md`.
struct TrapTests {
    @Test("a stale error of another connection does not fail a healthy one")
    func trap01ErrorQueueIsSharedByTheThread() throws {
        let conversation = try Conversation.established()
        let other = try Fixture().server()
        SSL_CTX_use_certificate(other.context, nil)
        #expect(ERR_peek_error() != 0)
        conversation.server.receive([])
        #expect(conversation.server.failure == nil)
        SSL_CTX_use_certificate(other.context, nil)
        conversation.client.send([1])
        SSL_CTX_use_certificate(other.context, nil)
        conversation.run()
        #expect(conversation.server.clear == [1])
        SSL_CTX_use_certificate(other.context, nil)
        conversation.client.close()
        conversation.run()
        #expect(conversation.server.events.last == .closedByPeer)
    }

    @Test("the error queue is empty after a failure")
    func trap01FailureDrainsTheQueue() throws {
        let conversation = try Conversation.established()
        conversation.server.receive([UInt8](repeating: 0, count: 64))
        #expect(conversation.server.failure != nil)
        #expect(ERR_peek_error() == 0)
    }

    @Test("records that arrive together are all read, whatever the size of the buffer")
    func trap03ReadUntilNothingIsLeft() throws {
        let conversation = try Conversation.established()
        let records = (1...3).map { [UInt8](repeating: $0, count: 16000) }
        records.forEach { conversation.client.send($0) }
        conversation.run()
        #expect(conversation.server.clear == Array(records.joined()))

        conversation.client.send(records[0])
        conversation.client.takeOutbox().withUnsafeBytes { conversation.server.session.feed($0) }
        var sizes: [Int] = []
        withUnsafeTemporaryAllocation(byteCount: 100, alignment: 1) { buffer in
            var count = conversation.server.session.read(into: buffer)
            while count > 0 {
                sizes.append(count)
                count = conversation.server.session.read(into: buffer)
            }
        }
        #expect(sizes == [Int](repeating: 100, count: 160))
    }

    @Test("a read can produce octets to send: here, an alert")
    func trap04ReadsProduceOutput() throws {
        let conversation = try Conversation.established()
        conversation.client.send(Array("1 who\n".utf8))
        var octets = conversation.client.takeOutbox()
        octets[octets.count - 1] ^= 1
        conversation.server.receive(octets)
        #expect(conversation.server.failure?.kind == .badRecord)
        #expect(!conversation.server.outbox.isEmpty)
        conversation.run()
        #expect(conversation.client.failure?.kind == .badRecord)
        #expect(conversation.client.failure?.isFromPeer == true)
    }

    @Test("no octets make no record and no failure")
    func trap06ZeroLengthWrite() throws {
        let conversation = try Conversation.established()
        conversation.server.send([])
        #expect(conversation.server.outbox.isEmpty)
        #expect(conversation.server.failure == nil)
    }

    @Test("a long write is cut into records, and nothing is lost")
    func trap08LongWrites() throws {
        let conversation = try Conversation.established()
        let octets = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        conversation.server.send(octets)
        conversation.run()
        #expect(conversation.client.clear == octets)
    }

    @Test("closing within the handshake says nothing and leaves no error behind")
    func trap13ShutdownInHandshake() throws {
        let fixture = try Fixture()
        let conversation = try Conversation(server: fixture.server(), client: fixture.client())
        let hello = conversation.client.takeOutbox()
        #expect(!hello.isEmpty)
        conversation.client.close()
        #expect(conversation.client.outbox.isEmpty)
        conversation.server.receive(hello)
        _ = conversation.server.takeOutbox()
        conversation.server.close()
        #expect(conversation.server.outbox.isEmpty)
        #expect(ERR_peek_error() == 0)
        #expect(conversation.server.events.isEmpty)
    }

    @Test("after a failure nothing touches the connection again")
    func trap14NothingAfterFailure() throws {
        let conversation = try Conversation.established()
        conversation.server.receive([UInt8](repeating: 7, count: 64))
        let events = conversation.server.events.count
        _ = conversation.server.takeOutbox()
        conversation.server.close()
        conversation.server.receive([1, 2, 3])
        conversation.server.note(conversation.server.session.receiveEOF())
        #expect(conversation.server.events.count == events)
        conversation.server.send([1])
        #expect(conversation.server.events.last == .failed(TLSFault(kind: .alreadyOver)))
        #expect(conversation.server.outbox.isEmpty)
    }

    @Test("an end without close_notify is a truncation; with it, it is the end")
    func trap16Truncation() throws {
        let cut = try Conversation.established()
        cut.server.note(cut.server.session.receiveEOF())
        #expect(cut.server.failure?.kind == .truncated)

        let orderly = try Conversation.established()
        orderly.client.close()
        orderly.run()
        orderly.server.note(orderly.server.session.receiveEOF())
        #expect(orderly.server.events.last == .closedByPeer)

        let early = try Fixture()
        let conversation = try Conversation(server: early.server(), client: early.client())
        conversation.server.note(conversation.server.session.receiveEOF())
        #expect(conversation.server.failure?.kind == .endedInHandshake)
    }

    @Test("half a record is no end: the rest is waited for")
    func trap17EmptyInputMeansRetry() throws {
        let conversation = try Conversation.established()
        conversation.client.send(Array("1 who\n".utf8))
        for octet in conversation.client.takeOutbox() {
            #expect(conversation.server.clear.isEmpty)
            conversation.server.receive([octet])
        }
        #expect(conversation.server.clear == Array("1 who\n".utf8))
        #expect(conversation.server.failure == nil)
    }

    @Test("octets and close_notify in one read: the octets come first, and can be answered")
    func trap18DataWithCloseNotify() throws {
        let conversation = try Conversation.established()
        conversation.client.send(Array("1 bye\n".utf8))
        conversation.client.close()
        let octets = conversation.client.takeOutbox()
        conversation.server.receive(octets)
        #expect(conversation.server.clear == Array("1 bye\n".utf8))
        #expect(conversation.server.events.last == .closedByPeer)
        conversation.server.send(Array("1 ok\n".utf8))
        #expect(conversation.server.failure == nil)
        #expect(!conversation.server.outbox.isEmpty)
    }

    @Test("sessions free what they own, established or not, failed or not")
    func trap21Ownership() throws {
        let fixture = try Fixture()
        for _ in 0..<20 {
            let conversation = try Conversation(
                server: fixture.server(),
                client: fixture.client(fixture.device())
            )
            conversation.run()
            #expect(conversation.server.isEstablished)
            _ = try TLSSession(context: fixture.server()).receiveEOF()
        }
    }

    @Test("nothing keeps a session or its context alive")
    func trap22NoRetainCycles() throws {
        weak var session: TLSSession?
        weak var context: TLSContext?
        do {
            let fixture = try Fixture()
            let server = try fixture.server()
            let conversation = try Conversation(server: server, client: fixture.client())
            conversation.run()
            session = conversation.server.session
            context = server
            #expect(session != nil)
        }
        #expect(session == nil)
        #expect(context == nil)
    }

    @Test("one context serves many threads at once")
    func trap23OneContextForAll() async throws {
        let fixture = try Fixture()
        let server = try fixture.server()
        let client = try fixture.client(fixture.device())
        let established = try await withThrowingTaskGroup(of: Bool.self, returning: Int.self) { group in
            for _ in 0..<32 {
                group.addTask {
                    let conversation = try Conversation(server: server, client: client)
                    conversation.run()
                    return conversation.server.peer != nil && conversation.client.isEstablished
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(established == 32)
    }

    @Test("a server of another authority is refused, whatever it is called")
    func trap24VerificationIsOn() throws {
        let fixture = try Fixture()
        let other = try Fixture()
        let conversation = try Conversation(server: other.server(), client: fixture.client())
        conversation.run()
        #expect(conversation.client.failure?.kind == .unknownAuthority)
        #expect(conversation.client.failure?.presented == other.serverCertificate)
        #expect(!conversation.client.isEstablished)
        #expect(conversation.server.failure?.kind == .unknownAuthority)
    }

    @Test(
        "the name connected to is the name in the certificate",
        arguments: [
            ("case.example", true), ("CASE.example", true), ("127.0.0.1", true), ("::1", true),
            ("0:0::1", true),
            ("other.example", false), ("sub.case.example", false), ("example", false), ("127.0.0.2", false),
        ]
    )
    func trap25NameIsChecked(name: String, fits: Bool) throws {
        let fixture = try Fixture()
        let conversation = try Conversation(server: fixture.server(), client: fixture.client(name: name))
        conversation.run()
        #expect(conversation.client.isEstablished == fits)
        #expect(conversation.client.failure?.kind == (fits ? nil : .nameMismatch))
    }

    @Test("a client believes it is in before the server has judged it, and hears otherwise later")
    func trap26ClientFinishesFirst() throws {
        let fixture = try Fixture()
        let conversation = try Conversation(
            server: fixture.server(),
            client: fixture.client(Fixture().device())
        )
        conversation.run()
        #expect(conversation.client.isEstablished)
        #expect(conversation.client.failure?.kind == .unknownAuthority)
        #expect(conversation.client.failure?.isFromPeer == true)
        #expect(!conversation.server.isEstablished)
    }

    @Test("the server sends no ticket, and nothing can be resumed")
    func trap27NoResumption() throws {
        let fixture = try Fixture()
        let server = try fixture.server()
        let client = try fixture.client(fixture.device())
        let conversation = try Conversation(server: server, client: client)
        conversation.server.receive(conversation.client.takeOutbox())
        conversation.client.receive(conversation.server.takeOutbox())
        conversation.server.receive(conversation.client.takeOutbox())
        #expect(conversation.server.isEstablished)
        #expect(conversation.server.outbox.isEmpty)

        let saved = SSL_get1_session(conversation.client.session.ssl)
        defer { SSL_SESSION_free(saved) }
        #expect(SSL_SESSION_is_resumable(saved) == 0)
        for _ in 0..<100 {
            let again = try Conversation(server: server, client: client, resuming: saved)
            again.run()
            #expect(SSL_session_reused(again.server.session.ssl) == 0)
            #expect(again.server.peer != nil)
        }
    }

    @Test(
        "plain text gets no answer and reaches nobody",
        arguments: ["GET / HTTP/1.1\r\n\r\n", "1 who\n1 who\n", "SSH-2.0-OpenSSH_9.2\r\n"]
    )
    func trap28PlainText(text: String) throws {
        let fixture = try Fixture()
        let conversation = try Conversation(server: fixture.server(), client: fixture.client())
        conversation.server.receive(Array(text.utf8))
        #expect(conversation.server.failure?.kind == .notTLS)
        #expect(conversation.server.outbox.isEmpty)
        #expect(conversation.server.clear.isEmpty)
    }

    @Test("a peer's change of keys is followed, both ways")
    func trap29KeyUpdate() throws {
        let conversation = try Conversation.established()
        for turn in UInt8(0)..<3 {
            #expect(SSL_key_update(conversation.client.session.ssl, SSL_KEY_UPDATE_REQUESTED) == 1)
            conversation.client.send([turn])
            conversation.run()
            conversation.server.send([turn])
            conversation.run()
        }
        #expect(conversation.server.clear == [0, 1, 2])
        #expect(conversation.client.clear == [0, 1, 2])
        #expect(conversation.server.failure == nil)
    }

    @Test("certificates from a peer are read up to 16 KiB and not beyond")
    func trap31CertificatesHaveALimit() throws {
        let fixture = try Fixture()
        let device = try fixture.device()
        // RFC 8446, section 4.4.2: an empty context, a length, and 5 octets of frame for each certificate.
        let each = fixture.authority.certificate.der.count + 5
        let extraMax = (TLSContext.peerCertificatesOctetsMax - 4 - device.certificate.der.count - 5) / each
        for (extra, isAccepted) in [(extraMax, true), (extraMax + 1, false)] {
            let client = try fixture.client(device)
            let x509 = try fixture.authority.certificate.makeX509()
            defer { X509_free(x509) }
            for _ in 0..<extra {
                #expect(candour_ctx_add_chain(client.context, x509) == 1)
            }
            let conversation = try Conversation(server: fixture.server(), client: client)
            conversation.run()
            #expect(conversation.server.isEstablished == isAccepted)
            #expect(conversation.server.failure?.kind == (isAccepted ? nil : .tooLong))
        }
    }

    @Test("octets in the clear before the handshake are never taken for octets after it")
    func trap32NothingBeforeTheHandshake() throws {
        let fixture = try Fixture()
        let conversation = try Conversation(server: fixture.server(), client: fixture.client())
        let hello = conversation.client.takeOutbox()
        conversation.server.receive(hello + Array("1 who\n".utf8))
        conversation.run()
        #expect(conversation.server.failure != nil)
        #expect(conversation.server.clear.isEmpty)
    }
}
