/// Why a certificate or a request was not accepted or not made.
public enum CertificateFault: Error, Sendable, Equatable {
    /// The octets are not an X.509 certificate.
    case notACertificate
    /// The octets are not a certificate request (PKCS#10).
    case notARequest
    /// The request is not signed by the key inside it.
    case badSelfSignature
    /// The key is not on P-256 or P-384.
    case unsupportedKey
    /// The certificate and the private key do not belong together.
    case keyMismatch
    /// The certificate may not sign others.
    case notAnAuthority
    /// A name that is empty, too long, or holds characters names do not have.
    case nameNotAllowed(String)
    /// The dates are the wrong way round, or further apart than the kind of certificate allows.
    case lifeNotAllowed(secondsMax: Int64)
    /// The certificate would outlive the authority that signs it.
    case outlivesAuthority
    /// A private key could not be read.
    case key(KeyFault)
    /// OpenSSL refused.
    case crypto(CryptoFault)

    /// A plain-English sentence for the person at the keyboard.
    public var sentence: String {
        switch self {
        case .notACertificate: "This is not a certificate."
        case .notARequest: "This is not a certificate request."
        case .badSelfSignature: "The certificate request is not signed by its own key."
        case .unsupportedKey: "The key is of a kind that is not used here."
        case .keyMismatch: "The certificate and the private key do not belong together."
        case .notAnAuthority: "This certificate may not sign others."
        case .nameNotAllowed(let name): "The name \"\(name)\" cannot stand in a certificate."
        case .lifeNotAllowed(let secondsMax):
            "A certificate of this kind lives \(secondsMax / 86400) days at most."
        case .outlivesAuthority: "The certificate would outlive the authority that signs it."
        case .key(let fault): fault.sentence
        case .crypto: "The certificate could not be made or read."
        }
    }
}
