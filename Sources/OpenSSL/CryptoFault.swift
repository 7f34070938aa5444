import COpenSSL

/// A cryptographic operation that OpenSSL refused or could not carry out.
///
/// `description` says nothing on purpose, so that it may reach a person; `debugDescription` carries OpenSSL's
/// own error queue and is for the log.
public struct CryptoFault: Error, Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible {
    /// What was being done, in a word or two: "seal", "scrypt", "sign".
    public let operation: String
    /// OpenSSL's error queue at that moment, oldest first, joined by "; ". May be empty.
    public let detail: String

    /// A fault found by our own checks, such as a key of the wrong length.
    init(_ operation: String, detail: String) {
        self.operation = operation
        self.detail = detail
    }

    /// The fault OpenSSL has just reported. Empties the error queue of this thread, so that nothing stale is
    /// left behind for the next call.
    static func last(_ operation: String) -> CryptoFault {
        CryptoFault(operation, detail: ErrorQueue.drain().map(\.text).joined(separator: "; "))
    }

    /// A sentence without particulars.
    public var description: String { "A cryptographic operation failed." }

    /// The operation and OpenSSL's error queue.
    public var debugDescription: String {
        "\(operation) failed: \(detail.isEmpty ? "no reason given" : detail)"
    }
}
