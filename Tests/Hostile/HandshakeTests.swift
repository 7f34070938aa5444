import CLP
import COpenSSL
import CandourServer
import Casework
import Fixture
import Testing

@testable import OpenSSL

/// Fourteen clients knock at a server that knows its people: one is let in, thirteen learn nothing.
@Suite("Who is let in", .serialized)
struct HandshakeTests {
    /// Who knocks.
    enum Client: String, CaseIterable {
        case valid, none, otherAuthoritySameNames, selfSigned, serverPurpose, authorityCertificate, noPurpose
        case future, expired, revoked, unknownButSigned, tls12, wrongCurve, chainTooLong
    }

    /// What each hears.
    enum Heard: Equatable {
        case signedIn
        case enrolOnly
        case goodbye
        case nothing
    }

    static func expected(_ client: Client) -> Heard {
        switch client {
        case .valid: .signedIn
        case .none: .enrolOnly
        case .revoked, .unknownButSigned: .goodbye
        default: .nothing
        }
    }

    @Test("fourteen knock, one signs in")
    func matrix() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .staffed)
            let admin = try cast.connect(.admin)
            try admin.must("set K-3 state=revoked if=1 once=r1")
            var signedIn = 0
            for kind in Client.allCases {
                let heard = try knock(kind, cast)
                #expect(heard == Self.expected(kind), "\(kind)")
                if heard == .signedIn { signedIn += 1 }
            }
            #expect(signedIn == 1)
            #expect(server.daemon.connectionsCount <= 2)
        }
    }

    private func knock(_ kind: Client, _ cast: Cast) throws -> Heard {
        let server = cast.server
        let client = try TestClient(port: server.port, context: try context(kind, cast))
        // A refused client may have sent a request right behind its certificate.
        try? client.send("1 who\n")
        try? client.wait("an answer or the end") { !client.heard.isEmpty || client.isEnded }
        defer { client.close() }
        guard !client.heard.isEmpty else { return .nothing }
        let first = try client.next()
        switch (first.verb, first.values(of: "user"), first.values(of: "auth")) {
        case ("hello", .some, nil): return .signedIn
        case ("hello", nil, .some):
            return try client.next().values.first == .atom("auth.need") ? .enrolOnly : .signedIn
        default:
            #expect(first.values == [.atom("auth.revoked")])
            #expect(try client.rest().isEmpty)
            return .goodbye
        }
    }

    private func context(_ kind: Client, _ cast: Cast) throws -> TLSContext {
        let server = cast.server
        let day: Int64 = 86_400
        let now = server.clock.now.seconds
        let authority = try server.folder.authority(master: TestServer.master)
        let key = try PrivateKey.generate()
        func issued(by authority: Authority = authority, from: Int64 = -1, to: Int64 = 6) throws
            -> TestClient.Identity
        {
            let request = try CertificateRequest.make(key: key, commonName: "U-2")
            let certificate = try authority.issueClient(
                request,
                commonName: "U-2",
                notBefore: now + from * day,
                notAfter: now + to * day
            )
            return (certificate, key)
        }
        func forged(_ extensions: [(nid: Int32, value: String)], _ key: PrivateKey = key, by: Authority?)
            throws -> TestClient.Identity
        {
            (
                try Forge.certificate(
                    key: key,
                    by: by,
                    extensions: extensions,
                    from: now - day,
                    to: now + 6 * day
                ), key
            )
        }
        let identity: TestClient.Identity?
        switch kind {
        case .valid, .tls12, .chainTooLong: identity = cast.identities[.lead]
        case .none: identity = nil
        case .revoked: identity = cast.identities[.colleague]
        case .unknownButSigned: identity = try issued()
        case .otherAuthoritySameNames:
            let other = try Authority.create(
                organisation: TestServer.organisation,
                notBefore: now - day,
                notAfter: now + 900 * day
            )
            identity = try issued(by: other)
        case .selfSigned: identity = try forged(Forge.clientExtensions, by: nil)
        case .serverPurpose:
            identity = try forged(
                Forge.clientExtensions.dropLast() + [(NID_ext_key_usage, "serverAuth")],
                by: authority
            )
        case .authorityCertificate: identity = (authority.certificate, authority.key)
        case .noPurpose: identity = try forged(Forge.clientExtensions.dropLast(), by: authority)
        case .future: identity = try issued(from: 1, to: 7)
        case .expired: identity = try issued(from: -90, to: -61)
        case .wrongCurve:
            identity = try forged(Forge.clientExtensions, try Forge.key(curve: "P-521"), by: authority)
        }
        let context = try TLSContext.client(
            authority: server.authority,
            identity: identity,
            serverName: "127.0.0.1",
            verifyAt: now
        )
        if kind == .tls12 {
            SSL_CTX_ctrl(context.context, SSL_CTRL_SET_MIN_PROTO_VERSION, Int(TLS1_2_VERSION), nil)
            SSL_CTX_ctrl(context.context, SSL_CTRL_SET_MAX_PROTO_VERSION, Int(TLS1_2_VERSION), nil)
        }
        if kind == .chainTooLong {
            let extra = try authority.certificate.makeX509()
            defer { X509_free(extra) }
            for _ in 0...(TLSContext.peerCertificatesOctetsMax / authority.certificate.der.count) {
                _ = candour_ctx_add_chain(context.context, extra)
            }
        }
        return context
    }

    @Test("no ticket is sent and no session is resumed")
    func noResumption() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .staffed)
            let first = try cast.connect(.lead)
            try first.must("ping")
            let session = SSL_get1_session(first.session.ssl)
            defer { SSL_SESSION_free(session) }
            #expect(SSL_SESSION_is_resumable(session) == 0)
            let context = try TLSContext.client(
                authority: server.authority,
                identity: cast.identities[.lead],
                serverName: "127.0.0.1",
                verifyAt: server.clock.now.seconds
            )
            for _ in 0..<10 {
                let next = try TestClient(port: server.port, context: context) {
                    SSL_set_session($0.ssl, session)
                }
                #expect(try next.next().verb == "hello")
                #expect(SSL_session_reused(next.session.ssl) == 0)
                next.close()
            }
        }
    }

    @Test(
        "a certificate that has just expired opens its own renewal and nothing else; sixty days later, nothing"
    )
    func renewal() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .staffed)
            guard let identity = cast.identities[.lead] else { return }
            let request = try CertificateRequest.make(key: identity.key, commonName: "x")
            server.clock.advance(seconds: identity.certificate.notAfter - server.clock.now.seconds)
            try await server.restart()
            let client = try TestClient(server, identity)
            #expect(try client.next().values(of: "auth") == [.atom("renew")])
            #expect(try client.ask("list case").code == "auth.need")
            #expect(try client.reply(to: client.request("enrol U-1", blob: request.pem)).code == "deny")
            let renewed = try client.reply(to: client.request("enrol U-2", blob: request.pem))
            let certificate = try Certificate(pem: renewed.last.blob ?? [])
            #expect(certificate.notAfter > server.clock.now.seconds + 6 * 86_400)
            client.close()
            let next = try TestClient(server, (certificate, identity.key))
            #expect(try next.next().values(of: "user") == [.atom("U-2")])
            next.close()
            server.clock.advance(seconds: certificate.notAfter - server.clock.now.seconds + 60 * 86_400)
            try await server.restart()
            let late = try TestClient(server, (certificate, identity.key))
            #expect(throws: TestFault.self) { try late.next() }
            #expect(late.heard.isEmpty)
        }
    }

    @Test("a certificate that expires while somebody is signed in closes the session at the next request")
    func expiryInSession() async throws {
        try await TestServer.run { server in
            let cast = try Cast(server, to: .staffed)
            let client = try cast.connect(.lead)
            try client.must("who")
            let end = cast.identities[.lead]?.certificate.notAfter ?? 0
            server.clock.advance(seconds: end - server.clock.now.seconds - 1)
            try client.must("who")
            server.clock.advance(seconds: 1)
            try client.request("who")
            #expect(try client.rest().map(\.values) == [[.atom("auth.revoked")]])
        }
    }
}
