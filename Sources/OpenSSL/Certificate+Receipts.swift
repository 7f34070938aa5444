import COpenSSL

extension Certificate {
    /// Whether it was made for signing receipts, and for nothing else: its name and its one purpose say so.
    public var isForReceipts: Bool {
        guard commonName == Authority.receiptsName, !isAuthority, let x509 = try? makeX509() else {
            return false
        }
        defer { X509_free(x509) }
        return candour_has_only_purpose(x509, Authority.receiptsPurpose) == 1
    }

    /// Whether `authority` signed it and both were valid at a moment, as strictly as RFC 5280. Nothing else is trusted, and
    /// the clock of this computer is not asked.
    ///
    /// - Parameter seconds: seconds since 1970.
    public func isIssued(by authority: Certificate, at seconds: Int64) -> Bool {
        defer { ERR_clear_error() }
        guard authority.isAuthority, let leaf = try? makeX509() else { return false }
        defer { X509_free(leaf) }
        guard let root = try? authority.makeX509() else { return false }
        defer { X509_free(root) }
        guard let store = X509_STORE_new() else { return false }
        defer { X509_STORE_free(store) }
        guard X509_STORE_add_cert(store, root) == 1, let context = X509_STORE_CTX_new() else { return false }
        defer { X509_STORE_CTX_free(context) }
        guard X509_STORE_CTX_init(context, store, leaf, nil) == 1 else { return false }
        let rules = X509_STORE_CTX_get0_param(context)
        X509_VERIFY_PARAM_set_flags(rules, UInt(X509_V_FLAG_X509_STRICT))
        X509_VERIFY_PARAM_set_depth(rules, 1)
        X509_VERIFY_PARAM_set_time(rules, time_t(seconds))
        return X509_verify_cert(context) == 1
    }

    /// Seconds since 1970 of `2026-11-21T14:05:00Z`; nil when it is anything else.
    public static func seconds(rfc3339 text: String) -> Int64? {
        guard text.utf8.count == 20, text.hasSuffix("Z") else { return nil }
        var valid: Int32 = 0
        let seconds = candour_seconds_of(text.filter { !"-:T".contains($0) }, &valid)
        ERR_clear_error()
        return valid == 1 ? seconds : nil
    }
}
