import COpenSSL

/// A certificate before it is signed: what the kinds have in common is written once, here.
struct CertificateDraft: ~Copyable {
    /// The four kinds of certificate there are.
    enum Kind {
        case authority
        case server(_ alternatives: String)
        case client
        case receipts

        /// Extensions by their number, in OpenSSL's notation. The key identifiers are added for all kinds.
        var extensions: [(nid: Int32, value: String)] {
            switch self {
            case .authority:
                [
                    (NID_basic_constraints, "critical,CA:TRUE,pathlen:0"),
                    (NID_key_usage, "critical,keyCertSign,cRLSign"),
                ]
            case .server(let alternatives):
                [
                    (NID_basic_constraints, "critical,CA:FALSE"),
                    (NID_key_usage, "critical,digitalSignature"),
                    (NID_ext_key_usage, "serverAuth"),
                    (NID_subject_alt_name, alternatives),
                ]
            case .client:
                [
                    (NID_basic_constraints, "critical,CA:FALSE"),
                    (NID_key_usage, "critical,digitalSignature"),
                    (NID_ext_key_usage, "clientAuth"),
                ]
            case .receipts:
                [
                    (NID_basic_constraints, "critical,CA:FALSE"),
                    (NID_key_usage, "critical,digitalSignature"),
                    (NID_ext_key_usage, "critical," + Authority.receiptsPurpose),
                ]
            }
        }

        /// The longest life.
        var secondsMax: Int64 {
            switch self {
            case .authority: Authority.authoritySecondsMax
            case .server: Authority.serverSecondsMax
            case .client: Authority.clientSecondsMax
            case .receipts: Authority.receiptsSecondsMax
            }
        }
    }

    let kind: Kind
    let notBefore: Int64
    let notAfter: Int64
    /// An `X509_NAME`, freed with the draft.
    var subject: OpaquePointer?

    init(kind: Kind, notBefore: Int64, notAfter: Int64) {
        self.kind = kind
        self.notBefore = notBefore
        self.notAfter = notAfter
    }

    deinit { X509_NAME_free(subject) }

    /// Signs with SHA-256. `issuer` is nil for the authority, which signs itself.
    func sign(
        subjectKey: OpaquePointer,
        issuer: Certificate?,
        issuerKey: PrivateKey
    ) throws(CertificateFault) -> Certificate {
        guard notBefore < notAfter, notAfter - notBefore <= kind.secondsMax else {
            throw .lifeNotAllowed(secondsMax: kind.secondsMax)
        }
        if let issuer, notAfter > issuer.notAfter { throw .outlivesAuthority }
        guard candour_key_is_accepted(subjectKey) == 1 else { throw .unsupportedKey }
        guard let x509 = X509_new() else { throw .crypto(.last("make a certificate")) }
        defer { X509_free(x509) }
        let issuerX509 = try issuer?.makeX509()
        defer { X509_free(issuerX509) }
        try setSerial(of: x509)
        guard
            X509_set_version(x509, 2) == 1,
            X509_set_subject_name(x509, subject) == 1,
            X509_set_issuer_name(x509, issuerX509.map { X509_get_subject_name($0) } ?? subject) == 1,
            X509_set_pubkey(x509, subjectKey) == 1,
            ASN1_TIME_set(X509_getm_notBefore(x509), time_t(notBefore)) != nil,
            ASN1_TIME_set(X509_getm_notAfter(x509), time_t(notAfter)) != nil
        else { throw .crypto(.last("make a certificate")) }
        // The subject's identifier comes first: a self-signed certificate's authority identifier is copied
        // from it.
        let identifiers = [
            (NID_subject_key_identifier, "hash"), (NID_authority_key_identifier, "keyid:always"),
        ]
        for (nid, value) in kind.extensions + identifiers {
            guard candour_add_extension(x509, issuerX509 ?? x509, nid, value) == 1 else {
                throw .crypto(.last("add an extension"))
            }
        }
        guard X509_sign(x509, issuerKey.handle.key, EVP_sha256()) > 0, let made = Certificate(x509) else {
            throw .crypto(.last("sign a certificate"))
        }
        return made
    }

    /// 128 random bits, as a positive number (RFC 5280, section 4.1.2.2, allows 20 octets).
    private func setSerial(of x509: OpaquePointer) throws(CertificateFault) {
        let octets: [UInt8]
        do { octets = try RandomOctets.make(16) } catch { throw .crypto(error) }
        let number = BN_bin2bn(octets, Int32(octets.count), nil)
        defer { BN_free(number) }
        guard BN_to_ASN1_INTEGER(number, X509_get_serialNumber(x509)) != nil else {
            throw .crypto(.last("make a serial number"))
        }
    }
}
