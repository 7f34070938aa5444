import OpenSSL

/// An authority, a server and a device, valid around the moment given.
struct Fixture {
    static let now: Int64 = 1_800_000_000

    let authority: Authority
    let server: TLSContext
    let client: TLSContext
    let stranger: TLSContext
    let device: Certificate
    let deviceKey: PrivateKey
    let serverCertificate: Certificate

    /// `now` is the moment the certificates are made around; `isFixed` also holds the clock there.
    init(now: Int64 = Self.now, isFixed: Bool = true) throws {
        let clock = isFixed ? now : nil
        authority = try Authority.create(
            organisation: "Test Practice",
            notBefore: now - 86400,
            notAfter: now + 100 * 86400
        )
        let serverKey = try PrivateKey.generate()
        serverCertificate = try authority.issueServer(
            serverKey,
            names: ["localhost", "127.0.0.1"],
            notBefore: now - 3600,
            notAfter: now + 86400
        )
        server = try TLSContext.server(
            certificate: serverCertificate.pem,
            key: serverKey,
            clientAuthority: authority.certificate,
            renewalSeconds: 0,
            verifyAt: clock
        )
        (device, deviceKey) = try Self.device(of: authority, now: now)
        client = try TLSContext.client(
            authority: authority.certificate,
            identity: (device, deviceKey),
            serverName: "localhost",
            verifyAt: clock
        )
        let other = try Authority.create(
            organisation: "Elsewhere",
            notBefore: now - 3600,
            notAfter: now + 86400
        )
        stranger = try TLSContext.client(
            authority: authority.certificate,
            identity: Self.device(of: other, now: now),
            serverName: "localhost",
            verifyAt: clock
        )
    }

    private static func device(of authority: Authority, now: Int64) throws -> (Certificate, PrivateKey) {
        let key = try PrivateKey.generate()
        let request = try CertificateRequest.make(key: key, commonName: "U-17")
        let certificate = try authority.issueClient(
            request,
            commonName: "U-17",
            notBefore: now - 3600,
            notAfter: now + 3600
        )
        return (certificate, key)
    }
}
