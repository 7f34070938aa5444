import COpenSSL

@testable import OpenSSL

/// An authority, a server and a device, all at one fixed moment.
struct Fixture {
    /// 15 January 2027, 08:00 UTC.
    static let now: Int64 = 1_800_000_000
    static let day: Int64 = 86400
    static let renewalSeconds = 60 * day

    let authority: Authority
    let serverKey: PrivateKey
    let serverCertificate: Certificate

    init() throws {
        authority = try Authority.create(
            organisation: "Test Practice",
            notBefore: Self.now - 100 * Self.day,
            notAfter: Self.now + 3000 * Self.day
        )
        serverKey = try PrivateKey.generate()
        serverCertificate = try authority.issueServer(
            serverKey,
            names: ["case.example", "127.0.0.1", "::1"],
            notBefore: Self.now - Self.day,
            notAfter: Self.now + 80 * Self.day
        )
    }

    /// A device certificate as enrolment issues it, valid from and to so many days from now.
    func device(
        _ name: String = "U-17",
        from: Int64 = -1,
        to: Int64 = 29
    ) throws -> (certificate: Certificate, key: PrivateKey) {
        let key = try PrivateKey.generate()
        let request = try CertificateRequest.make(key: key, commonName: name)
        let certificate = try authority.issueClient(
            request,
            commonName: name,
            notBefore: Self.now + from * Self.day,
            notAfter: Self.now + to * Self.day
        )
        return (certificate, key)
    }

    func server(at moment: Int64 = now) throws -> TLSContext {
        try TLSContext.server(
            certificate: serverCertificate.pem,
            key: serverKey,
            clientAuthority: authority.certificate,
            renewalSeconds: Self.renewalSeconds,
            verifyAt: moment
        )
    }

    func client(
        _ identity: (certificate: Certificate, key: PrivateKey)? = nil,
        trusting: Certificate? = nil,
        name: String = "case.example",
        at moment: Int64 = now
    ) throws -> TLSContext {
        try TLSContext.client(
            authority: trusting ?? authority.certificate,
            identity: identity,
            serverName: name,
            verifyAt: moment
        )
    }
}

/// A certificate the authority would never make, with exactly these extensions and both key identifiers.
func forge(
    key: PrivateKey,
    commonName: String = "U-17",
    signedBy authority: Authority?,
    extensions: [(nid: Int32, value: String)],
    from: Int64 = -1,
    to: Int64 = 29
) throws -> Certificate {
    let x509 = X509_new()
    defer { X509_free(x509) }
    let issuer = try authority?.certificate.makeX509()
    defer { X509_free(issuer) }
    let name = try Names.make(commonName: commonName, organisation: nil)
    defer { X509_NAME_free(name) }
    X509_set_version(x509, 2)
    ASN1_INTEGER_set(X509_get_serialNumber(x509), 4711)
    X509_set_subject_name(x509, name)
    X509_set_issuer_name(x509, issuer.map { X509_get_subject_name($0) } ?? name)
    X509_set_pubkey(x509, key.handle.key)
    ASN1_TIME_set(X509_getm_notBefore(x509), time_t(Fixture.now + from * Fixture.day))
    ASN1_TIME_set(X509_getm_notAfter(x509), time_t(Fixture.now + to * Fixture.day))
    let identifiers = [(NID_subject_key_identifier, "hash"), (NID_authority_key_identifier, "keyid:always")]
    for (nid, value) in extensions + identifiers {
        guard candour_add_extension(x509, issuer ?? x509, nid, value) == 1 else {
            throw CryptoFault.last("forge")
        }
    }
    X509_sign(x509, (authority?.key ?? key).handle.key, EVP_sha256())
    guard let x509, let made = Certificate(x509) else { throw CryptoFault.last("forge") }
    return made
}

/// A key on another curve, which `PrivateKey` itself would not read.
func key(curve: String) throws -> PrivateKey {
    let context = EVP_PKEY_CTX_new_from_name(nil, "EC", nil)
    defer { EVP_PKEY_CTX_free(context) }
    var made: OpaquePointer?
    guard
        EVP_PKEY_keygen_init(context) == 1, EVP_PKEY_CTX_set_group_name(context, curve) == 1,
        EVP_PKEY_keygen(context, &made) == 1, let made
    else { throw CryptoFault.last("make a key") }
    return PrivateKey(handle: PrivateKey.Handle(made))
}
