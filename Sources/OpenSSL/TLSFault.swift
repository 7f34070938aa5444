/// Why a TLS connection ended without an orderly close.
public struct TLSFault: Error, Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible {
    /// What went wrong, for programs.
    public enum Kind: Sendable, Hashable, CaseIterable {
        /// The peer insists on a certificate and none was shown.
        case certificateRequired
        /// The certificate judged has expired.
        case certificateExpired
        /// The certificate judged is not valid yet.
        case certificateNotYetValid
        /// The certificate judged was revoked.
        case certificateRevoked
        /// The certificate judged was not signed by an authority that is trusted.
        case unknownAuthority
        /// The server's certificate does not carry the name connected to.
        case nameMismatch
        /// The certificate judged has the wrong purpose, kind of key or form.
        case certificateRefused
        /// The two sides have no version of TLS in common.
        case protocolVersion
        /// The other side does not speak `clp/1`.
        case applicationProtocol
        /// The two sides have no cipher, group or signature in common.
        case nothingInCommon
        /// What arrived was not TLS at all.
        case notTLS
        /// More certificates, or a longer message, than is accepted.
        case tooLong
        /// A record that does not decrypt, or is malformed.
        case badRecord
        /// The connection ended within the handshake.
        case endedInHandshake
        /// The connection ended without close_notify: something may be missing.
        case truncated
        /// The connection was used after it had ended.
        case alreadyOver
        /// Anything else; `detail` has more.
        case other
    }

    /// What went wrong.
    public let kind: Kind
    /// Whether the other side said so, in an alert. Then the certificate meant is ours; otherwise it is
    /// theirs.
    public let isFromPeer: Bool
    /// The certificate the other side showed, when it was refused here. Believe nothing in it; it is for
    /// saying what was seen (dates, issuer).
    public let presented: Certificate?
    /// OpenSSL's words, for the log.
    public let detail: String

    /// States a fault outright.
    public init(kind: Kind, isFromPeer: Bool = false, presented: Certificate? = nil, detail: String = "") {
        self.kind = kind
        self.isFromPeer = isFromPeer
        self.presented = presented
        self.detail = detail
    }

    /// A plain-English sentence for the person at the keyboard.
    public var sentence: String {
        let whose = isFromPeer ? "This side's certificate" : "The other side's certificate"
        return switch kind {
        case .certificateRequired: "The other side asks for a certificate, and none was shown."
        case .certificateExpired: "\(whose) has expired."
        case .certificateNotYetValid: "\(whose) is not valid yet."
        case .certificateRevoked: "\(whose) has been revoked."
        case .unknownAuthority: "\(whose) was not signed by an authority that is trusted."
        case .nameMismatch: "The server's certificate is for another name."
        case .certificateRefused: "\(whose) is not of the right kind."
        case .protocolVersion: "The other side does not speak TLS 1.3."
        case .applicationProtocol: "The other side does not speak clp/1."
        case .nothingInCommon: "The two sides have no cipher or key agreement in common."
        case .notTLS: "What the other side sent is not TLS."
        case .tooLong: "The other side sent more than is accepted."
        case .badRecord: "What the other side sent was damaged on the way."
        case .endedInHandshake: "The other side ended the connection before it was secure."
        case .truncated: "The connection ended without notice; something may be missing."
        case .alreadyOver: "The connection has already ended."
        case .other: "The secure connection failed."
        }
    }

    /// The sentence.
    public var description: String { sentence }

    /// The kind and OpenSSL's words.
    public var debugDescription: String { "\(kind)\(isFromPeer ? " (alert received)" : ""): \(detail)" }
}
