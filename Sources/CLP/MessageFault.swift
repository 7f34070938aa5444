/// Why octets are not a whole message, or not a row of them.
public enum MessageFault: Error, Equatable, Sendable {
    /// The boundaries are wrong.
    case frame(FrameFault)
    /// A line is wrong.
    case syntax(SyntaxFault)
    /// The octets stop before the message does.
    case incomplete
    /// Octets follow the one message that was asked for.
    case trailing

    /// One plain-English sentence.
    public var sentence: String {
        switch self {
        case .frame(let fault): fault.sentence
        case .syntax(let fault): fault.sentence
        case .incomplete: "the message is not complete"
        case .trailing: "something follows the message"
        }
    }
}
