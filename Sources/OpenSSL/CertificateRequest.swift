import COpenSSL

/// A request for a certificate (PKCS#10, RFC 2986): a public key, signed by its private half.
///
/// What the request says about its subject is never believed: the authority writes the name it is given.
public struct CertificateRequest: Sendable, Hashable {
    /// The most octets of a request in PEM. One for P-384 has about 600.
    public static let octetsMax = 8192

    /// The DER octets.
    public let der: [UInt8]

    /// Makes a request for a key. The name is for people who look at the file.
    ///
    /// - Throws: `CertificateFault` when the name cannot stand in a certificate, or OpenSSL refuses.
    public static func make(
        key: PrivateKey,
        commonName: String
    ) throws(CertificateFault) -> CertificateRequest {
        let request = X509_REQ_new()
        defer { X509_REQ_free(request) }
        let name = try Names.make(commonName: commonName, organisation: nil)
        defer { X509_NAME_free(name) }
        guard
            X509_REQ_set_version(request, 0) == 1,
            X509_REQ_set_subject_name(request, name) == 1,
            X509_REQ_set_pubkey(request, key.handle.key) == 1,
            X509_REQ_sign(request, key.handle.key, EVP_sha256()) > 0,
            let der = DER.octets({ i2d_X509_REQ(request, $0) })
        else { throw .crypto(.last("make a request")) }
        return CertificateRequest(der: der)
    }

    /// Reads a PEM text and checks that the request is signed by its own key, and that the key is on P-256 or
    /// P-384.
    ///
    /// - Throws: `CertificateFault.notARequest`, `badSelfSignature` or `unsupportedKey`.
    public init(pem: [UInt8]) throws(CertificateFault) {
        guard pem.count <= Self.octetsMax else { throw .notARequest }
        let labels = [PEM_STRING_X509_REQ, PEM_STRING_X509_REQ_OLD]
        guard let block = PEM.blocks(in: pem).first, labels.contains(block.label) else { throw .notARequest }
        self.init(der: block.der)
        let request = try makeRequest()
        defer { X509_REQ_free(request) }
        defer { ERR_clear_error() }
        guard let key = X509_REQ_get0_pubkey(request) else { throw .unsupportedKey }
        guard candour_key_is_accepted(key) == 1 else { throw .unsupportedKey }
        guard X509_REQ_verify(request, key) == 1 else { throw .badSelfSignature }
    }

    /// The PEM text.
    public var pem: [UInt8] { PEM.text(label: PEM_STRING_X509_REQ, der: der) }

    /// A fresh OpenSSL object; the caller frees it.
    func makeRequest() throws(CertificateFault) -> OpaquePointer {
        defer { ERR_clear_error() }
        guard let request = DER.value(der, { d2i_X509_REQ(nil, $0, $1) }) else { throw .notARequest }
        return request
    }

    private init(der: [UInt8]) {
        self.der = der
    }
}
