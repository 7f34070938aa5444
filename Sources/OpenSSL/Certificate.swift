import COpenSSL

/// An X.509 certificate, read. It holds octets and facts, no trust: who it belongs to is looked up by
/// fingerprint.
public struct Certificate: Sendable, Hashable {
    /// The DER octets, as signed.
    public let der: [UInt8]
    /// "sha256:" and the 64 hexadecimal digits of the SHA-256 of the DER octets.
    public let fingerprint: String
    /// The first second it is valid, seconds since 1970 UTC.
    public let notBefore: Int64
    /// The moment it expires, seconds since 1970 UTC: at that second it is no longer accepted.
    public let notAfter: Int64
    /// The serial number, lower-case hexadecimal, without leading zeros in front of the first octet.
    public let serial: String
    /// The common name of the subject; nil when there is none or more than one.
    public let commonName: String?
    /// The common name of the issuer; nil when there is none or more than one.
    public let issuerCommonName: String?
    /// Whether it may sign other certificates (basicConstraints CA:TRUE).
    public let isAuthority: Bool
    /// Whether extendedKeyUsage names clientAuth. A missing extension is no.
    public let hasClientAuth: Bool
    /// Whether extendedKeyUsage names serverAuth. A missing extension is no.
    public let hasServerAuth: Bool

    /// Reads the first certificate of a PEM text.
    ///
    /// - Throws: `CertificateFault.notACertificate`.
    public init(pem: [UInt8]) throws(CertificateFault) {
        guard let block = PEM.blocks(in: pem).first(where: { $0.label == PEM_STRING_X509 }) else {
            throw .notACertificate
        }
        try self.init(der: block.der)
    }

    /// Reads DER.
    ///
    /// - Throws: `CertificateFault.notACertificate`.
    public init(der: [UInt8]) throws(CertificateFault) {
        defer { ERR_clear_error() }
        guard let x509 = DER.value(der, { d2i_X509(nil, $0, $1) }) else { throw .notACertificate }
        defer { X509_free(x509) }
        guard let certificate = Certificate(x509) else { throw .notACertificate }
        self = certificate
    }

    /// Reads every certificate of a PEM text, in order.
    ///
    /// - Throws: `CertificateFault.notACertificate` when there is none, or one is malformed.
    public static func all(inPEM pem: [UInt8]) throws(CertificateFault) -> [Certificate] {
        var certificates: [Certificate] = []
        for block in PEM.blocks(in: pem) where block.label == PEM_STRING_X509 {
            certificates.append(try Certificate(der: block.der))
        }
        guard !certificates.isEmpty else { throw .notACertificate }
        return certificates
    }

    /// The PEM text.
    public var pem: [UInt8] { PEM.text(label: PEM_STRING_X509, der: der) }

    /// Whether `signature` was made over `octets` with the private key of this certificate (ECDSA, SHA-256).
    public func verify(_ signature: [UInt8], of octets: [UInt8]) -> Bool {
        guard let x509 = try? makeX509() else { return false }
        defer { X509_free(x509) }
        guard let key = X509_get0_pubkey(x509) else { return false }
        return PrivateKey.verify(signature, of: octets, with: key)
    }

    /// Reads what OpenSSL has parsed; the object stays the caller's.
    init?(_ x509: OpaquePointer) {
        guard let der = DER.octets({ i2d_X509(x509, $0) }) else { return nil }
        var validFrom: Int32 = 0
        var validTo: Int32 = 0
        notBefore = candour_seconds(X509_get0_notBefore(x509), &validFrom)
        notAfter = candour_seconds(X509_get0_notAfter(x509), &validTo)
        let flags = X509_get_extension_flags(x509)
        guard validFrom == 1, validTo == 1, flags & UInt32(EXFLAG_INVALID) == 0 else { return nil }
        self.der = der
        fingerprint = Self.fingerprint(ofDER: der)
        serial = Self.serial(of: x509)
        commonName = Self.commonName(in: X509_get_subject_name(x509))
        issuerCommonName = Self.commonName(in: X509_get_issuer_name(x509))
        isAuthority = flags & UInt32(EXFLAG_CA) != 0
        let purposes = flags & UInt32(EXFLAG_XKUSAGE) == 0 ? 0 : X509_get_extended_key_usage(x509)
        hasClientAuth = purposes & UInt32(XKU_SSL_CLIENT) != 0
        hasServerAuth = purposes & UInt32(XKU_SSL_SERVER) != 0
    }

    /// "sha256:" and 64 hexadecimal digits.
    static func fingerprint(ofDER der: [UInt8]) -> String { "sha256:" + Hex.encode(SHA256.hash(der)) }

    /// A fresh OpenSSL object; the caller frees it.
    func makeX509() throws(CertificateFault) -> OpaquePointer {
        guard let x509 = DER.value(der, { d2i_X509(nil, $0, $1) }) else { throw .notACertificate }
        return x509
    }

    private static func serial(of x509: OpaquePointer) -> String {
        guard let number = ASN1_INTEGER_to_BN(X509_get0_serialNumber(x509), nil) else { return "" }
        defer { BN_free(number) }
        var octets = [UInt8](repeating: 0, count: (Int(BN_num_bits(number)) + 7) / 8)
        BN_bn2bin(number, &octets)
        return Hex.encode(octets)
    }

    static func commonName(in name: OpaquePointer?) -> String? {
        let index = X509_NAME_get_index_by_NID(name, NID_commonName, -1)
        guard index >= 0, X509_NAME_get_index_by_NID(name, NID_commonName, index) < 0 else { return nil }
        var text: UnsafeMutablePointer<UInt8>?
        let count = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index)))
        guard count >= 0, let text else { return nil }
        defer { CRYPTO_free(text, nil, 0) }
        return String(validating: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
    }
}
