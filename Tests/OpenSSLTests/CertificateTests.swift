import COpenSSL
import Testing

@testable import OpenSSL

/// What the authority makes, what it refuses to make, and what it does not believe.
struct CertificateTests {
    private func facts(_ certificate: Certificate) throws -> [String: Int64] {
        let x509 = try certificate.makeX509()
        defer { X509_free(x509) }
        var critical: Int32 = 0
        let constraints = X509_get_ext_d2i(x509, NID_basic_constraints, &critical, nil)
        BASIC_CONSTRAINTS_free(constraints?.assumingMemoryBound(to: BASIC_CONSTRAINTS.self))
        var usageIsCritical: Int32 = 0
        let usage = X509_get_ext_d2i(x509, NID_key_usage, &usageIsCritical, nil)
        ASN1_BIT_STRING_free(usage?.assumingMemoryBound(to: ASN1_BIT_STRING.self))
        return [
            "version": Int64(X509_get_version(x509)) + 1,
            "constraints critical": Int64(critical),
            "usage": Int64(X509_get_key_usage(x509)),
            "usage critical": Int64(usageIsCritical),
            "own identifier": X509_get0_subject_key_id(x509) == nil ? 0 : 1,
            "issuer identifier": X509_get0_authority_key_id(x509) == nil ? 0 : 1,
        ]
    }

    private func expected(usage: Int32) -> [String: Int64] {
        [
            "version": 3, "constraints critical": 1, "usage": Int64(usage), "usage critical": 1,
            "own identifier": 1, "issuer identifier": 1,
        ]
    }

    @Test("authority, server and device certificates carry what they should and nothing else")
    func kinds() throws {
        let fixture = try Fixture()
        let authority = fixture.authority.certificate
        #expect(authority.isAuthority && !authority.hasClientAuth && !authority.hasServerAuth)
        #expect(authority.commonName == "Candour authority")
        #expect(authority.issuerCommonName == "Candour authority")
        #expect(try facts(authority) == expected(usage: KU_KEY_CERT_SIGN | KU_CRL_SIGN))

        let server = fixture.serverCertificate
        #expect(!server.isAuthority && !server.hasClientAuth && server.hasServerAuth)
        #expect(server.commonName == "case.example")
        #expect(server.notBefore == Fixture.now - Fixture.day)
        #expect(server.notAfter == Fixture.now + 80 * Fixture.day)
        #expect(try facts(server) == expected(usage: KU_DIGITAL_SIGNATURE))

        let device = try fixture.device("U-17").certificate
        #expect(!device.isAuthority && device.hasClientAuth && !device.hasServerAuth)
        #expect(device.commonName == "U-17")
        #expect(device.issuerCommonName == "Candour authority")
        #expect(try facts(device) == expected(usage: KU_DIGITAL_SIGNATURE))
        #expect(device.fingerprint.wholeMatch(of: /sha256:[0-9a-f]{64}/) != nil)
        #expect(try Certificate(pem: device.pem) == device)
        #expect(try Certificate(der: device.der) == device)
    }

    @Test("a certificate for receipts has one purpose of its own, and no other certificate has it")
    func receipts() throws {
        let fixture = try Fixture()
        let start = Fixture.now - Fixture.day
        let end = start + 90 * Fixture.day
        let made = try fixture.authority.issueReceipts(fixture.serverKey, notBefore: start, notAfter: end)
        #expect(made.isForReceipts && !made.isAuthority && !made.hasClientAuth && !made.hasServerAuth)
        #expect(try facts(made) == expected(usage: KU_DIGITAL_SIGNATURE))
        let authority = fixture.authority.certificate
        for other in [
            authority, fixture.serverCertificate, try fixture.device(Authority.receiptsName).certificate,
        ] {
            #expect(!other.isForReceipts)
        }
        let moments: [(Int64, Bool)] = [(start - 1, false), (start, true), (end - 1, true), (end, false)]
        for (moment, isGood) in moments { #expect(made.isIssued(by: authority, at: moment) == isGood) }
        #expect(!made.isIssued(by: try Fixture().authority.certificate, at: start))
        #expect(!made.isIssued(by: fixture.serverCertificate, at: start))
        #expect(throws: CertificateFault.lifeNotAllowed(secondsMax: Authority.receiptsSecondsMax)) {
            try fixture.authority.issueReceipts(fixture.serverKey, notBefore: start, notAfter: end + 1)
        }
    }

    @Test(
        "moments in RFC 3339",
        arguments: [
            ("2026-11-21T09:00:00Z", 1_795_251_600), ("1970-01-01T00:00:00Z", 0),
            ("2026-02-30T09:00:00Z", nil),
            ("2026-11-21 09:00:00Z", nil), ("2026-11-21T09:00:00+01:00", nil), ("", nil),
            ("99999999999999999999", nil),
        ] as [(String, Int64?)]
    )
    func moments(_ text: String, _ seconds: Int64?) {
        #expect(Certificate.seconds(rfc3339: text) == seconds)
    }

    @Test("serial numbers are 128 random bits")
    func serials() throws {
        let fixture = try Fixture()
        let request = try CertificateRequest.make(key: try PrivateKey.generate(), commonName: "x")
        let serials = try (0..<200).map { _ in
            try fixture.authority.issueClient(
                request,
                commonName: "U-1",
                notBefore: Fixture.now,
                notAfter: Fixture.now + 1
            ).serial
        }
        #expect(Set(serials).count == 200)
        #expect(serials.allSatisfy { (28...32).contains($0.count) })
    }

    @Test("the name in a request is never believed, nor are its extensions")
    func requestIsNotBelieved() throws {
        let fixture = try Fixture()
        let key = try PrivateKey.generate()
        let request = try CertificateRequest.make(key: key, commonName: "U-1")
        let read = try CertificateRequest(pem: request.pem)
        #expect(read == request)
        let certificate = try fixture.authority.issueClient(
            read,
            commonName: "U-99",
            notBefore: Fixture.now,
            notAfter: Fixture.now + Fixture.day
        )
        #expect(certificate.commonName == "U-99")
        #expect(certificate.verify(try key.sign([1, 2, 3]), of: [1, 2, 3]))
        #expect(!certificate.verify(try key.sign([1, 2, 3]), of: [1, 2, 4]))
    }

    @Test("a request must be whole, signed by its own key, on an accepted curve, and short")
    func badRequests() throws {
        let request = try CertificateRequest.make(key: try PrivateKey.generate(), commonName: "U-1")
        var forged = request.der
        forged[forged.count - 1] ^= 1
        let forgedPEM = PEM.text(label: "CERTIFICATE REQUEST", der: forged)
        #expect(throws: CertificateFault.badSelfSignature) { try CertificateRequest(pem: forgedPEM) }
        let curve = try CertificateRequest.make(key: key(curve: "P-521"), commonName: "U-1")
        #expect(throws: CertificateFault.unsupportedKey) { try CertificateRequest(pem: curve.pem) }
        let accepted = try CertificateRequest.make(key: key(curve: "P-384"), commonName: "U-1")
        #expect(try CertificateRequest(pem: accepted.pem) == accepted)
        for wrong in [[], Array("hello".utf8), try Fixture().serverCertificate.pem] {
            #expect(throws: CertificateFault.notARequest) { try CertificateRequest(pem: wrong) }
        }
        let room = CertificateRequest.octetsMax - request.pem.count
        let longest = [UInt8](repeating: UInt8(ascii: "\n"), count: room) + request.pem
        #expect(try CertificateRequest(pem: longest) == request)
        #expect(throws: CertificateFault.notARequest) { try CertificateRequest(pem: [10] + longest) }
    }

    @Test("lives at their limit and one second above")
    func lives() throws {
        let fixture = try Fixture()
        let now = Fixture.now
        let request = try CertificateRequest.make(key: try PrivateKey.generate(), commonName: "U-1")
        func client(_ seconds: Int64) throws {
            _ = try fixture.authority.issueClient(
                request,
                commonName: "U-1",
                notBefore: now,
                notAfter: now + seconds
            )
        }
        func server(_ seconds: Int64) throws {
            _ = try fixture.authority.issueServer(
                fixture.serverKey,
                names: ["a.example"],
                notBefore: now,
                notAfter: now + seconds
            )
        }
        try client(Authority.clientSecondsMax)
        try server(Authority.serverSecondsMax)
        #expect(throws: CertificateFault.lifeNotAllowed(secondsMax: Authority.clientSecondsMax)) {
            try client(Authority.clientSecondsMax + 1)
        }
        #expect(throws: CertificateFault.lifeNotAllowed(secondsMax: Authority.serverSecondsMax)) {
            try server(Authority.serverSecondsMax + 1)
        }
        #expect(throws: CertificateFault.lifeNotAllowed(secondsMax: Authority.clientSecondsMax)) {
            try client(0)
        }
        let end = fixture.authority.certificate.notAfter
        #expect(throws: CertificateFault.outlivesAuthority) {
            try fixture.authority.issueClient(
                request,
                commonName: "U-1",
                notBefore: end - 10,
                notAfter: end + 1
            )
        }
        #expect(throws: CertificateFault.lifeNotAllowed(secondsMax: Authority.authoritySecondsMax)) {
            try Authority.create(organisation: "x", notBefore: 0, notAfter: Authority.authoritySecondsMax + 1)
        }
    }

    @Test(
        "names a server may not have",
        arguments: [
            "", "*.example", "a,DNS:evil.example", "a b", "-a.example", "a-.example", "a..example",
            ".example", "a/b",
            "1.2.3.4.", "é.example", String(repeating: "a", count: 64) + ".example", "a\n",
        ]
    )
    func serverNames(name: String) throws {
        let fixture = try Fixture()
        #expect(throws: CertificateFault.nameNotAllowed(name)) {
            try fixture.authority.issueServer(
                fixture.serverKey,
                names: [name],
                notBefore: Fixture.now,
                notAfter: Fixture.now + 1
            )
        }
    }

    @Test("names of a server and authorities trusted, at their limit and one above")
    func counts() throws {
        let fixture = try Fixture()
        func server(_ count: Int) throws {
            _ = try fixture.authority.issueServer(
                fixture.serverKey,
                names: (1...count).map { "host-\($0).example" },
                notBefore: Fixture.now,
                notAfter: Fixture.now + 1
            )
        }
        try server(Names.alternativesMax)
        #expect(throws: CertificateFault.nameNotAllowed("host-1.example")) {
            try server(Names.alternativesMax + 1)
        }
        func client(_ count: Int) throws {
            let authorities = try (0..<count).map { _ in try Fixture().authority.certificate }
            _ = try TLSContext.client(authorities: authorities, identity: nil, serverName: "case.example")
        }
        try client(TLSContext.authoritiesMax)
        for wrong in [0, TLSContext.authoritiesMax + 1] {
            #expect(throws: CertificateFault.notAnAuthority) { try client(wrong) }
        }
    }

    @Test("a client that trusts two authorities reaches servers of both")
    func rotation() throws {
        let (old, new) = (try Fixture(), try Fixture())
        let client = try TLSContext.client(
            authorities: [old.authority.certificate, new.authority.certificate],
            identity: nil,
            serverName: "case.example",
            verifyAt: Fixture.now
        )
        for fixture in [old, new] {
            let conversation = try Conversation(server: fixture.server(), client: client)
            conversation.run()
            #expect(conversation.client.isEstablished)
        }
    }

    @Test(
        "names a device or an organisation may not have",
        arguments: ["", "a\nb", "a\u{0}", "\u{9f}", String(repeating: "n", count: Names.charactersMax + 1)]
    )
    func subjectNames(name: String) throws {
        #expect(throws: CertificateFault.nameNotAllowed(name)) {
            try Authority.create(organisation: name, notBefore: 0, notAfter: 1)
        }
        let longest = String(repeating: "é", count: Names.charactersMax)
        #expect(try Fixture().device(longest).certificate.commonName == longest)
    }

    @Test("an authority is read back with its key; a wrong passphrase or key is named")
    func authorityIsKept() throws {
        let fixture = try Fixture()
        let pem = fixture.authority.certificate.pem
        let locked = try fixture.authority.keyPEM(passphrase: Array("four plain words".utf8))
        let read = try Authority(
            certificatePEM: pem,
            keyPEM: locked,
            passphrase: Array("four plain words".utf8)
        )
        #expect(read.certificate == fixture.authority.certificate)
        #expect(throws: CertificateFault.key(.wrongPassphrase)) {
            try Authority(certificatePEM: pem, keyPEM: locked, passphrase: Array("four plain word".utf8))
        }
        let otherKey = try PrivateKey.generate().pem(passphrase: nil)
        #expect(throws: CertificateFault.keyMismatch) {
            try Authority(certificatePEM: pem, keyPEM: otherKey, passphrase: nil)
        }
        #expect(throws: CertificateFault.notAnAuthority) {
            try Authority(certificatePEM: fixture.serverCertificate.pem, keyPEM: otherKey, passphrase: nil)
        }
    }

    @Test("a context takes only a certificate and a key that belong together")
    func contexts() throws {
        let fixture = try Fixture()
        let stranger = try PrivateKey.generate()
        #expect(throws: CertificateFault.keyMismatch) {
            try fixture.client((fixture.device().certificate, stranger))
        }
        #expect(throws: CertificateFault.notAnAuthority) {
            try fixture.client(trusting: fixture.serverCertificate)
        }
        #expect(throws: CertificateFault.nameNotAllowed("a b")) { try fixture.client(name: "a b") }
        #expect(throws: CertificateFault.notACertificate) { try Certificate(pem: Array("nothing".utf8)) }
        #expect(throws: CertificateFault.notACertificate) { try Certificate(der: [0x30, 0x03, 1, 2, 3]) }
    }
}
