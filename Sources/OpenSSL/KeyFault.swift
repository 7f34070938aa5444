/// Why a private key could not be read or used.
public enum KeyFault: Error, Sendable, Equatable {
    /// The octets are not a private key in PKCS#8 (PEM).
    case malformed
    /// The key is encrypted and no passphrase was given.
    case passphraseNeeded
    /// The passphrase does not open the key. A damaged file looks the same.
    case wrongPassphrase
    /// The key is of another kind than P-256 or P-384.
    case unsupportedKey
    /// OpenSSL refused.
    case crypto(CryptoFault)

    /// A plain-English sentence for the person at the keyboard.
    public var sentence: String {
        switch self {
        case .malformed: "This file does not hold a private key."
        case .passphraseNeeded: "This key is locked, and a passphrase is needed to open it."
        case .wrongPassphrase: "The passphrase does not open this key."
        case .unsupportedKey: "This key is of a kind that is not used here."
        case .crypto: "The key could not be used."
        }
    }
}
