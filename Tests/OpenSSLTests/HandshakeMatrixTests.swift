import COpenSSL
import Testing

@testable import OpenSSL

/// Fourteen clients at one server: each is refused with an alert, or let in knowing exactly who it is.
struct HandshakeMatrixTests {
    /// Who knocks.
    enum Client: String, CaseIterable, CustomTestStringConvertible {
        case valid, none, otherAuthoritySameNames, selfSigned, serverPurpose, authorityCertificate, noPurpose
        case future, expired, revoked, unknownButSigned, tls12, wrongCurve, chainTooLong

        var testDescription: String { rawValue }
    }

    /// What the server makes of it.
    enum Outcome: Equatable {
        case admitted
        case anonymous
        case refused(TLSFault.Kind)
    }

    /// Revocation and enrolment are looked up by fingerprint above TLS: here those two are only recognised.
    static let expected: [(Client, Outcome)] = [
        (.valid, .admitted),
        (.none, .anonymous),
        (.otherAuthoritySameNames, .refused(.unknownAuthority)),
        (.selfSigned, .refused(.unknownAuthority)),
        (.serverPurpose, .refused(.certificateRefused)),
        (.authorityCertificate, .refused(.certificateRefused)),
        (.noPurpose, .refused(.certificateRefused)),
        (.future, .refused(.certificateNotYetValid)),
        (.expired, .refused(.certificateExpired)),
        (.revoked, .admitted),
        (.unknownButSigned, .admitted),
        (.tls12, .refused(.protocolVersion)),
        (.wrongCurve, .refused(.certificateRefused)),
        (.chainTooLong, .refused(.tooLong)),
    ]

    @Test("the table has every client once")
    func completeness() {
        #expect(Self.expected.map(\.0) == Client.allCases)
    }

    @Test(arguments: expected)
    func handshake(client: Client, outcome: Outcome) throws {
        let fixture = try Fixture()
        let (context, identity) = try make(client, fixture)
        let conversation = try Conversation(server: fixture.server(), client: context)
        conversation.run()
        // A refused client may have sent a request right behind its certificate: it must not be read.
        if conversation.client.session.isEstablished {
            conversation.client.send(Array("1 who\n".utf8))
            conversation.run()
        }
        switch outcome {
        case .admitted:
            #expect(conversation.server.peer?.fingerprint == identity?.fingerprint)
            #expect(conversation.server.peer?.isExpired == false)
            #expect(conversation.server.clear == Array("1 who\n".utf8))
        case .anonymous:
            #expect(conversation.server.events == [.established(peer: nil)])
        case .refused(let kind):
            #expect(conversation.server.failure?.kind == kind)
            #expect(conversation.server.failure?.isFromPeer == false)
            #expect(!conversation.server.isEstablished)
            #expect(conversation.server.clear.isEmpty)
            #expect(conversation.client.clear.isEmpty)
            // The alert has reached the other side, and names our reason.
            #expect(conversation.client.failure?.isFromPeer == true)
        }
    }

    private func make(_ client: Client, _ fixture: Fixture) throws -> (TLSContext, Certificate?) {
        let clientExtensions: [(nid: Int32, value: String)] = [
            (NID_basic_constraints, "critical,CA:FALSE"), (NID_key_usage, "critical,digitalSignature"),
            (NID_ext_key_usage, "clientAuth"),
        ]
        var identity = try fixture.device()
        switch client {
        case .valid, .revoked, .unknownButSigned, .tls12, .chainTooLong: break
        case .none: return (try fixture.client(), nil)
        case .otherAuthoritySameNames: identity = try Fixture().device()
        case .selfSigned:
            identity.certificate = try forge(key: identity.key, signedBy: nil, extensions: clientExtensions)
        case .serverPurpose:
            identity.certificate = try forge(
                key: identity.key,
                signedBy: fixture.authority,
                extensions: clientExtensions.dropLast() + [(NID_ext_key_usage, "serverAuth")]
            )
        case .authorityCertificate: identity = (fixture.authority.certificate, fixture.authority.key)
        case .noPurpose:
            identity.certificate = try forge(
                key: identity.key,
                signedBy: fixture.authority,
                extensions: clientExtensions.dropLast()
            )
        case .future: identity = try fixture.device(from: 1, to: 20)
        case .expired: identity = try fixture.device(from: -90, to: -61)
        case .wrongCurve:
            identity.key = try key(curve: "P-521")
            identity.certificate = try forge(
                key: identity.key,
                signedBy: fixture.authority,
                extensions: clientExtensions
            )
        }
        let context = try fixture.client(identity)
        if client == .tls12 {
            SSL_CTX_ctrl(context.context, SSL_CTRL_SET_MIN_PROTO_VERSION, Int(TLS1_2_VERSION), nil)
            SSL_CTX_ctrl(context.context, SSL_CTRL_SET_MAX_PROTO_VERSION, Int(TLS1_2_VERSION), nil)
        }
        if client == .chainTooLong {
            let extra = try fixture.authority.certificate.makeX509()
            defer { X509_free(extra) }
            for _ in 0...(TLSContext.peerCertificatesOctetsMax / fixture.authority.certificate.der.count) {
                _ = candour_ctx_add_chain(context.context, extra)
            }
        }
        return (context, identity.certificate)
    }

    @Test("a leaf that expired within the renewal window passes, marked; at its end it does not")
    func renewalWindow() throws {
        let fixture = try Fixture()
        let device = try fixture.device(from: -20, to: 0)
        let moments: [(Int64, Bool, TLSFault.Kind?)] = [
            (-1, false, nil),
            (0, true, nil),
            (Fixture.renewalSeconds - 1, true, nil),
            (Fixture.renewalSeconds, true, .certificateExpired),
            (Fixture.renewalSeconds + 1, true, .certificateExpired),
        ]
        for (late, isExpired, refusal) in moments {
            let conversation = try Conversation(
                server: fixture.server(at: Fixture.now + late),
                client: fixture.client(device)
            )
            conversation.run()
            #expect(conversation.server.failure?.kind == refusal, "\(late) s late")
            if refusal == nil {
                #expect(conversation.server.peer?.isExpired == isExpired, "\(late) s late")
                #expect(conversation.server.peer?.notAfter == Fixture.now)
            }
        }
    }

    @Test("expired and wrong in another way is refused for the other way")
    func expiredIsNoExcuse() throws {
        let fixture = try Fixture()
        let key = try PrivateKey.generate()
        let noPurpose = try forge(
            key: key,
            signedBy: fixture.authority,
            extensions: [
                (NID_basic_constraints, "critical,CA:FALSE"), (NID_key_usage, "critical,digitalSignature"),
            ],
            from: -20,
            to: -1
        )
        let stranger = try Fixture().device(from: -20, to: -1)
        for (identity, kind) in [
            ((certificate: noPurpose, key: key), TLSFault.Kind.certificateRefused),
            (stranger, .unknownAuthority),
        ] {
            let conversation = try Conversation(server: fixture.server(), client: fixture.client(identity))
            conversation.run()
            #expect(conversation.server.failure?.kind == kind)
        }
    }

    @Test("the window is for clients only: a server's certificate that has expired is refused")
    func expiredServer() throws {
        let fixture = try Fixture()
        let conversation = try Conversation(
            server: fixture.server(),
            client: fixture.client(at: Fixture.now + 81 * Fixture.day)
        )
        conversation.run()
        #expect(conversation.client.failure?.kind == .certificateExpired)
        #expect(conversation.client.failure?.presented == fixture.serverCertificate)
        #expect(conversation.server.failure?.kind == .certificateExpired)
        #expect(conversation.server.failure?.isFromPeer == true)
    }
}
