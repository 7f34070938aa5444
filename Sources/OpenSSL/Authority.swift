import COpenSSL

/// The authority that signs the server's certificate and those of the devices.
///
/// Every certificate it makes has a random serial of 128 bits, X.509 version 3, key identifiers of its own
/// and of the authority, and a critical keyUsage and basicConstraints (RFC 5280, section 4.2).
public struct Authority: Sendable {
    /// The longest life of a server certificate: 90 days.
    public static let serverSecondsMax: Int64 = 90 * 86400
    /// The longest life of a device certificate: 30 days (practitioners and companions; staff have 7).
    public static let clientSecondsMax: Int64 = 30 * 86400
    /// The longest life of a certificate that signs receipts: 90 days.
    public static let receiptsSecondsMax: Int64 = 90 * 86400
    /// The one purpose (extendedKeyUsage) of a certificate that signs receipts: an identifier made from a UUID (ITU-T
    /// X.667), so that nobody has to register it, and no TLS library takes the certificate for a server or a client.
    public static let receiptsPurpose = "2.25.227103760426366979427682961428636129370"
    /// The common name of a certificate that signs receipts. No device has it: theirs is a reference, like U-17.
    public static let receiptsName = "Candour receipts"
    /// The longest life of an authority: 10 years and the leap days in them.
    public static let authoritySecondsMax: Int64 = 3653 * 86400

    /// The authority's own certificate, which both sides trust.
    public let certificate: Certificate
    let key: PrivateKey

    /// Makes a new authority: a P-256 key and a certificate signed by itself.
    ///
    /// - Throws: `CertificateFault` when the name or the dates are not allowed.
    public static func create(
        organisation: String,
        notBefore: Int64,
        notAfter: Int64
    ) throws(CertificateFault) -> Authority {
        let key: PrivateKey
        do { key = try PrivateKey.generate() } catch { throw .crypto(error) }
        var draft = CertificateDraft(kind: .authority, notBefore: notBefore, notAfter: notAfter)
        draft.subject = try Names.make(commonName: "Candour authority", organisation: organisation)
        let certificate = try draft.sign(subjectKey: key.handle.key, issuer: nil, issuerKey: key)
        return Authority(certificate: certificate, key: key)
    }

    /// Reads an authority that was made before.
    ///
    /// - Throws: `CertificateFault.key` for the key (a wrong passphrase is `.key(.wrongPassphrase)`),
    ///   `notAnAuthority`, `keyMismatch` or `notACertificate`.
    public init(certificatePEM: [UInt8], keyPEM: [UInt8], passphrase: [UInt8]?) throws(CertificateFault) {
        certificate = try Certificate(pem: certificatePEM)
        guard certificate.isAuthority else { throw .notAnAuthority }
        do { key = try PrivateKey(pem: keyPEM, passphrase: passphrase) } catch { throw .key(error) }
        let x509 = try certificate.makeX509()
        defer { X509_free(x509) }
        defer { ERR_clear_error() }
        guard X509_check_private_key(x509, key.handle.key) == 1 else { throw .keyMismatch }
    }

    /// The authority's private key in PEM, locked when a passphrase is given.
    ///
    /// - Throws: `KeyFault`.
    public func keyPEM(passphrase: [UInt8]?) throws(KeyFault) -> [UInt8] {
        try key.pem(passphrase: passphrase)
    }

    /// A certificate for a server: serverAuth only, its names in subjectAltName, the first also as common
    /// name when it is short enough.
    ///
    /// - Parameter names: Host names or IP addresses, 1 to 32; no wildcards.
    /// - Throws: `CertificateFault` when a name or the dates (90 days at most) are not allowed.
    public func issueServer(
        _ serverKey: PrivateKey,
        names: [String],
        notBefore: Int64,
        notAfter: Int64
    ) throws(CertificateFault) -> Certificate {
        let alternatives = try Names.alternatives(names)
        let commonName = names.first { $0.unicodeScalars.count <= Names.charactersMax } ?? "Candour server"
        var draft = CertificateDraft(kind: .server(alternatives), notBefore: notBefore, notAfter: notAfter)
        draft.subject = try Names.make(commonName: commonName, organisation: nil)
        return try draft.sign(subjectKey: serverKey.handle.key, issuer: certificate, issuerKey: key)
    }

    /// A certificate for a device: clientAuth only. Subject and extensions are ours; only the public key is
    /// taken from the request.
    ///
    /// - Parameter commonName: The user's id, such as "U-17"; 1 to 64 characters.
    /// - Throws: `CertificateFault` when the name or the dates (30 days at most) are not allowed.
    public func issueClient(
        _ csr: CertificateRequest,
        commonName: String,
        notBefore: Int64,
        notAfter: Int64
    ) throws(CertificateFault) -> Certificate {
        let request = try csr.makeRequest()
        defer { X509_REQ_free(request) }
        guard let subjectKey = X509_REQ_get0_pubkey(request) else { throw .unsupportedKey }
        var draft = CertificateDraft(kind: .client, notBefore: notBefore, notAfter: notAfter)
        draft.subject = try Names.make(commonName: commonName, organisation: nil)
        return try draft.sign(subjectKey: subjectKey, issuer: certificate, issuerKey: key)
    }

    /// A certificate that signs receipts: its one purpose is ``receiptsPurpose``.
    ///
    /// - Throws: `CertificateFault` when the dates (90 days at most) are not allowed.
    public func issueReceipts(
        _ receiptsKey: PrivateKey,
        notBefore: Int64,
        notAfter: Int64
    ) throws(CertificateFault) -> Certificate {
        var draft = CertificateDraft(kind: .receipts, notBefore: notBefore, notAfter: notAfter)
        draft.subject = try Names.make(commonName: Self.receiptsName, organisation: nil)
        return try draft.sign(subjectKey: receiptsKey.handle.key, issuer: certificate, issuerKey: key)
    }

    private init(certificate: Certificate, key: PrivateKey) {
        self.certificate = certificate
        self.key = key
    }
}
