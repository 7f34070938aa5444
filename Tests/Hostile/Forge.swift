import COpenSSL

@testable import OpenSSL

/// Certificates that the authority would never make.
enum Forge {
    /// What a client's certificate has to have.
    static let clientExtensions: [(nid: Int32, value: String)] = [
        (NID_basic_constraints, "critical,CA:FALSE"), (NID_key_usage, "critical,digitalSignature"),
        (NID_ext_key_usage, "clientAuth"),
    ]

    /// A certificate with exactly these extensions and both key identifiers; self-signed without an authority.
    static func certificate(
        key: PrivateKey,
        by authority: Authority?,
        extensions: [(nid: Int32, value: String)],
        from: Int64,
        to: Int64
    ) throws -> Certificate {
        let x509 = X509_new()
        defer { X509_free(x509) }
        let issuer = try authority?.certificate.makeX509()
        defer { X509_free(issuer) }
        let name = try Names.make(commonName: "U-2", organisation: nil)
        defer { X509_NAME_free(name) }
        X509_set_version(x509, 2)
        ASN1_INTEGER_set(X509_get_serialNumber(x509), 4711)
        X509_set_subject_name(x509, name)
        X509_set_issuer_name(x509, issuer.map { X509_get_subject_name($0) } ?? name)
        X509_set_pubkey(x509, key.handle.key)
        ASN1_TIME_set(X509_getm_notBefore(x509), time_t(from))
        ASN1_TIME_set(X509_getm_notAfter(x509), time_t(to))
        let identifiers = [
            (NID_subject_key_identifier, "hash"), (NID_authority_key_identifier, "keyid:always"),
        ]
        for (nid, value) in extensions + identifiers {
            guard candour_add_extension(x509, issuer ?? x509, nid, value) == 1 else {
                throw CryptoFault.last("forge")
            }
        }
        X509_sign(x509, (authority?.key ?? key).handle.key, EVP_sha256())
        guard let x509, let made = Certificate(x509) else { throw CryptoFault.last("forge") }
        return made
    }

    /// A key on another curve, which the product does not read.
    static func key(curve: String) throws -> PrivateKey {
        let context = EVP_PKEY_CTX_new_from_name(nil, "EC", nil)
        defer { EVP_PKEY_CTX_free(context) }
        var made: OpaquePointer?
        guard EVP_PKEY_keygen_init(context) == 1, EVP_PKEY_CTX_set_group_name(context, curve) == 1,
            EVP_PKEY_keygen(context, &made) == 1, let made
        else { throw CryptoFault.last("make a key") }
        return PrivateKey(handle: PrivateKey.Handle(made))
    }
}
