import COpenSSL

/// What every TLS connection of one side has in common: our certificate and key, whom we trust, and the
/// rules.
///
/// TLS 1.3 only; groups X25519, P-256, P-384; no resumption, no tickets, no early data, no renegotiation; ALPN
/// `clp/1`. Making one costs about half a millisecond: make it at start-up and after a change of
/// certificates, never for each connection. Old connections keep the context they began with.
///
/// `@unchecked Sendable`: OpenSSL counts references to an `SSL_CTX` atomically and nothing changes it after
/// `init`.
public final class TLSContext: @unchecked Sendable {
    /// The most octets of certificates taken from a peer before it is known: 16 KiB. Ours need about 1 KiB.
    public static let peerCertificatesOctetsMax = 16 << 10
    /// The most authorities trusted at once. Two are enough for changing from one to the next.
    public static let authoritiesMax = 8

    let context: OpaquePointer
    let isServer: Bool
    /// Client only: the host name or address the server's certificate must carry.
    let serverName: String?

    /// The server's side. A client is asked for a certificate and may have none; one that is shown must come
    /// from `clientAuthority`, be valid, name clientAuth and belong to no authority, or the handshake ends in
    /// an alert.
    ///
    /// - Parameters:
    ///   - certificate: PEM: the server's certificate, then those between it and the authority, if any.
    ///   - renewalSeconds: A client certificate that expired less than this long ago passes, marked
    ///     `PeerCertificate.isExpired`: good for renewing it and nothing else. 0 lets none pass.
    ///   - verifyAt: A fixed clock, in seconds since 1970, for tests.
    /// - Throws: `CertificateFault`.
    public static func server(
        certificate: [UInt8],
        key: PrivateKey,
        clientAuthority: Certificate,
        renewalSeconds: Int64,
        verifyAt: Int64? = nil
    ) throws(CertificateFault) -> TLSContext {
        try server(
            certificate: certificate,
            key: key,
            clientAuthorities: [clientAuthority],
            renewalSeconds: renewalSeconds,
            verifyAt: verifyAt
        )
    }

    /// The server's side with several authorities, while one follows another.
    ///
    /// - Throws: `CertificateFault`.
    public static func server(
        certificate: [UInt8],
        key: PrivateKey,
        clientAuthorities: [Certificate],
        renewalSeconds: Int64,
        verifyAt: Int64? = nil
    ) throws(CertificateFault) -> TLSContext {
        let made = try TLSContext(isServer: true, serverName: nil)
        try made.use(chain: Certificate.all(inPEM: certificate), key: key)
        try made.trust(clientAuthorities, verifyAt: verifyAt)
        candour_ctx_set_verification(made.context, max(0, renewalSeconds))
        candour_ctx_require_alpn(made.context)
        return made
    }

    /// The client's side. The server must show a certificate of `authority` that names serverAuth and
    /// `serverName`; there is no way to accept another.
    ///
    /// - Parameters:
    ///   - identity: This device's certificate and key; nil before it has joined.
    ///   - serverName: The host name or IP address connected to.
    ///   - verifyAt: A fixed clock, in seconds since 1970, for tests.
    /// - Throws: `CertificateFault`.
    public static func client(
        authority: Certificate,
        identity: (certificate: Certificate, key: PrivateKey)?,
        serverName: String,
        verifyAt: Int64? = nil
    ) throws(CertificateFault) -> TLSContext {
        try client(authorities: [authority], identity: identity, serverName: serverName, verifyAt: verifyAt)
    }

    /// The client's side with several authorities, while one follows another.
    ///
    /// - Throws: `CertificateFault`.
    public static func client(
        authorities: [Certificate],
        identity: (certificate: Certificate, key: PrivateKey)?,
        serverName: String,
        verifyAt: Int64? = nil
    ) throws(CertificateFault) -> TLSContext {
        let made = try TLSContext(isServer: false, serverName: serverName)
        if let identity {
            try made.use(chain: [identity.certificate], key: identity.key)
        }
        try made.trust(authorities, verifyAt: verifyAt)
        candour_ctx_set_verification(made.context, 0)
        guard candour_ctx_offer_alpn(made.context) == 1 else { throw .crypto(.last("offer ALPN")) }
        try made.expect(serverName)
        return made
    }

    private init(isServer: Bool, serverName: String?) throws(CertificateFault) {
        guard let context = SSL_CTX_new(isServer ? TLS_server_method() : TLS_client_method()) else {
            throw .crypto(.last("make a TLS context"))
        }
        self.context = context
        self.isServer = isServer
        self.serverName = serverName
        let id = Array("clp/1".utf8)
        guard
            candour_ctx_only_tls13(context) == 1,
            candour_ctx_configure(context, Self.peerCertificatesOctetsMax) == 1,
            SSL_CTX_set_session_id_context(context, id, UInt32(id.count)) == 1
        else { throw .crypto(.last("configure TLS")) }
    }

    deinit { SSL_CTX_free(context) }

    private func use(chain: [Certificate], key: PrivateKey) throws(CertificateFault) {
        for (index, certificate) in chain.enumerated() {
            let x509 = try certificate.makeX509()
            defer { X509_free(x509) }
            let used =
                index == 0 ? SSL_CTX_use_certificate(context, x509) : candour_ctx_add_chain(context, x509)
            guard used == 1 else { throw .crypto(.last("use a certificate")) }
        }
        defer { ERR_clear_error() }
        guard
            SSL_CTX_use_PrivateKey(context, key.handle.key) == 1,
            SSL_CTX_check_private_key(context) == 1
        else { throw .keyMismatch }
    }

    /// Trusts these and nothing else: the system's certificates are never loaded.
    private func trust(_ authorities: [Certificate], verifyAt: Int64?) throws(CertificateFault) {
        guard !authorities.isEmpty, authorities.count <= Self.authoritiesMax else { throw .notAnAuthority }
        for authority in authorities {
            guard authority.isAuthority else { throw .notAnAuthority }
            let x509 = try authority.makeX509()
            defer { X509_free(x509) }
            guard X509_STORE_add_cert(SSL_CTX_get_cert_store(context), x509) == 1 else {
                throw .crypto(.last("trust an authority"))
            }
        }
        let rules = SSL_CTX_get0_param(context)
        X509_VERIFY_PARAM_set_flags(rules, UInt(X509_V_FLAG_X509_STRICT))
        X509_VERIFY_PARAM_set_depth(rules, 1)
        if let verifyAt {
            X509_VERIFY_PARAM_set_time(rules, time_t(verifyAt))
        }
    }

    private func expect(_ name: String) throws(CertificateFault) {
        let rules = SSL_CTX_get0_param(context)
        let flags = X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS | X509_CHECK_FLAG_NEVER_CHECK_SUBJECT
        X509_VERIFY_PARAM_set_hostflags(rules, UInt32(flags))
        if Names.isAddress(name) {
            guard X509_VERIFY_PARAM_set1_ip_asc(rules, name) == 1 else { throw .nameNotAllowed(name) }
        } else {
            guard Names.isHost(name), X509_VERIFY_PARAM_set1_host(rules, name, 0) == 1 else {
                throw .nameNotAllowed(name)
            }
        }
    }
}
