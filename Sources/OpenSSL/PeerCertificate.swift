/// The certificate the other side proved to own in the handshake, after chain, dates and purpose were judged.
///
/// It is not yet a person: the fingerprint is looked up among the enrolled devices, for every request.
public struct PeerCertificate: Sendable, Hashable {
    /// "sha256:" and 64 hexadecimal digits.
    public let fingerprint: String
    /// The common name the authority wrote into it: the user's id. nil when there is none.
    public let commonName: String?
    /// The moment it expires, seconds since 1970 UTC.
    public let notAfter: Int64
    /// It has expired and was let through within the renewal window: good for renewing it and nothing else.
    public let isExpired: Bool

    /// States a certificate outright; for tests of the layers above.
    public init(fingerprint: String, commonName: String?, notAfter: Int64, isExpired: Bool) {
        self.fingerprint = fingerprint
        self.commonName = commonName
        self.notAfter = notAfter
        self.isExpired = isExpired
    }
}
