import COpenSSL

extension TLSFault {
    /// OpenSSL's reason codes above this are alerts received: 1000 and the alert's number (RFC 8446, section
    /// 6).
    private static let alertReasons: Int32 = 1000

    /// Names the failure OpenSSL has just reported on `ssl`, and empties this thread's error queue.
    static func last(on ssl: OpaquePointer) -> TLSFault {
        let entries = ErrorQueue.drain()
        let detail = entries.map(\.text).joined(separator: "; ")
        // The first entry is where the failure arose; those after it say what else gave up because of it.
        let reason = entries.first { $0.library == ERR_LIB_SSL }?.reason ?? 0
        if reason >= alertReasons {
            return TLSFault(kind: kind(ofAlert: reason - alertReasons), isFromPeer: true, detail: detail)
        }
        guard reason == SSL_R_CERTIFICATE_VERIFY_FAILED else {
            return TLSFault(kind: kind(ofReason: reason), detail: detail)
        }
        let verdict = Int32(truncatingIfNeeded: SSL_get_verify_result(ssl))
        return TLSFault(
            kind: kind(ofVerdict: verdict),
            presented: candour_presented_certificate(ssl).flatMap(Certificate.init(_:)),
            detail: detail + ": " + String(cString: X509_verify_cert_error_string(Int(verdict)))
        )
    }

    private static func kind(ofAlert number: Int32) -> Kind {
        switch number {
        case SSL_AD_CERTIFICATE_REQUIRED: .certificateRequired
        case SSL_AD_CERTIFICATE_EXPIRED: .certificateExpired
        case SSL_AD_CERTIFICATE_REVOKED: .certificateRevoked
        case SSL_AD_UNKNOWN_CA: .unknownAuthority
        case SSL_AD_BAD_CERTIFICATE, SSL_AD_UNSUPPORTED_CERTIFICATE, SSL_AD_CERTIFICATE_UNKNOWN:
            .certificateRefused
        case SSL_AD_PROTOCOL_VERSION: .protocolVersion
        case SSL_AD_NO_APPLICATION_PROTOCOL: .applicationProtocol
        case SSL_AD_HANDSHAKE_FAILURE, SSL_AD_INSUFFICIENT_SECURITY, SSL_AD_MISSING_EXTENSION:
            .nothingInCommon
        case SSL_AD_BAD_RECORD_MAC, SSL_AD_DECRYPT_ERROR, SSL_AD_DECODE_ERROR, SSL_AD_UNEXPECTED_MESSAGE:
            .badRecord
        case SSL_AD_RECORD_OVERFLOW: .tooLong
        default: .other
        }
    }

    private static func kind(ofReason reason: Int32) -> Kind {
        switch reason {
        case SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE: .certificateRequired
        case SSL_R_UNSUPPORTED_PROTOCOL, SSL_R_WRONG_SSL_VERSION, SSL_R_VERSION_TOO_LOW,
            SSL_R_NO_PROTOCOLS_AVAILABLE:
            .protocolVersion
        case SSL_R_NO_APPLICATION_PROTOCOL: .applicationProtocol
        case SSL_R_NO_SHARED_CIPHER, SSL_R_NO_SUITABLE_KEY_SHARE, SSL_R_NO_SHARED_GROUPS,
            SSL_R_NO_SUITABLE_SIGNATURE_ALGORITHM, SSL_R_NO_SHARED_SIGNATURE_ALGORITHMS:
            .nothingInCommon
        case SSL_R_WRONG_VERSION_NUMBER, SSL_R_HTTP_REQUEST, SSL_R_HTTPS_PROXY_REQUEST,
            SSL_R_UNKNOWN_PROTOCOL:
            .notTLS
        case SSL_R_EXCESSIVE_MESSAGE_SIZE, SSL_R_PACKET_LENGTH_TOO_LONG, SSL_R_ENCRYPTED_LENGTH_TOO_LONG,
            SSL_R_DATA_LENGTH_TOO_LONG:
            .tooLong
        case SSL_R_DECRYPTION_FAILED_OR_BAD_RECORD_MAC, SSL_R_BAD_RECORD_TYPE, SSL_R_UNEXPECTED_MESSAGE,
            SSL_R_LENGTH_MISMATCH, SSL_R_BAD_SIGNATURE, SSL_R_DIGEST_CHECK_FAILED, SSL_R_UNEXPECTED_RECORD:
            .badRecord
        default: .other
        }
    }

    private static func kind(ofVerdict verdict: Int32) -> Kind {
        switch verdict {
        case X509_V_ERR_CERT_HAS_EXPIRED: .certificateExpired
        case X509_V_ERR_CERT_NOT_YET_VALID: .certificateNotYetValid
        case X509_V_ERR_CERT_REVOKED: .certificateRevoked
        case X509_V_ERR_HOSTNAME_MISMATCH, X509_V_ERR_IP_ADDRESS_MISMATCH: .nameMismatch
        case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY,
            X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN, X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT,
            X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE, X509_V_ERR_CERT_SIGNATURE_FAILURE,
            X509_V_ERR_CERT_CHAIN_TOO_LONG, X509_V_ERR_CERT_UNTRUSTED:
            .unknownAuthority
        default: .certificateRefused
        }
    }
}
