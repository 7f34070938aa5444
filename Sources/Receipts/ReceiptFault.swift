/// What is wrong with a receipt.
public enum ReceiptFault: Error, Sendable, Equatable, CaseIterable {
    /// It is no receipt, or an octet outside its statement was changed.
    case notAReceipt
    /// A later version wrote it.
    case otherVersion
    /// The signature does not fit the statement: one of them was changed.
    case changed
    /// The certificate was not made for signing receipts, or is not the one that the statement names.
    case signer
    /// The authority that is trusted did not sign the certificate, or it was not valid when the receipt was issued.
    case otherAuthority
    /// The thing has no text.
    case noText
    /// Another text was recorded.
    case otherText
    /// The thing has no file.
    case noFile
    /// Another file was recorded.
    case otherFile

    /// What happened, in one sentence.
    public var sentence: String {
        switch self {
        case .notAReceipt: "This is not a receipt, or it was changed."
        case .otherVersion: "This receipt was written by a later version. Update this program."
        case .changed: "This receipt was changed after it was signed."
        case .signer: "This receipt was not signed by a key for receipts."
        case .otherAuthority:
            "This receipt was not signed for this organisation: its authority does not vouch for the signature."
        case .noText: "The receipt is of something without a text."
        case .otherText: "This is not the text that was recorded."
        case .noFile: "The receipt is of something that is not a file."
        case .otherFile: "This is not the file that was recorded."
        }
    }
}
