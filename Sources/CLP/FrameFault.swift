/// Why the boundaries of messages can no longer be trusted. Always the end of the connection: `* bye
/// bad.frame`.
public struct FrameFault: Error, Equatable, Sendable {
    /// What was wrong with the octets.
    public enum Reason: Sendable, Equatable, CaseIterable {
        /// No LF within `Limits.lineOctetsMax` octets.
        case lineTooLong
        /// CR (U+000D) in a line.
        case carriageReturn
        /// NUL (U+0000) in a line.
        case nul
        /// TAB (U+0009) in a line.
        case tab
        /// Another control octet in a line: 01–1F or 7F.
        case controlOctet
        /// The line ends in `}` and what stands before it is not ` {N}`.
        case badSize
        /// The announced blob is longer than this connection may send.
        case blobTooLong
        /// The octet after the blob is not LF.
        case badGuard
    }

    /// What was wrong.
    public let reason: Reason

    /// Makes the fault.
    public init(_ reason: Reason) {
        self.reason = reason
    }

    /// One plain-English sentence for `msg=`. It never contains what the peer sent.
    public var sentence: String {
        switch reason {
        case .lineTooLong: "line is too long; a line is at most \(Limits.lineOctetsMax) octets"
        case .carriageReturn: "carriage return; lines end with LF alone"
        case .nul: "a line may not contain NUL"
        case .tab: "tab; fields are separated by one space"
        case .controlOctet: "a line may not contain a control character"
        case .badSize: "a line that ends in } must end in a size, such as {12}"
        case .blobTooLong: "the announced size is larger than this connection allows"
        case .badGuard: "the octet after the announced size is not LF"
        }
    }
}
