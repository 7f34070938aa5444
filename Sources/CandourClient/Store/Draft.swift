/// Something a person wrote that the server does not have yet. It exists from the first word on, and ends when the
/// server has said `ok`.
struct Draft: Sendable, Equatable {
    enum State: String, Sendable {
        /// Being written.
        case writing
        /// Finished, and on its way or waiting for the server to be reachable.
        case waiting
        /// It left, and no answer came: the server may have it.
        case unknown
        /// The server said no. The text is kept.
        case refused

        var words: String {
            switch self {
            case .writing: "NOT SENT, being written"
            case .waiting: "NOT SENT, waiting to be sent"
            case .unknown: "NOT KNOWN whether it arrived"
            case .refused: "NOT SENT, the server did not accept it"
            }
        }
    }

    /// `draft-1`.
    let id: String
    /// The person who wrote it.
    let user: String
    /// What it is: "Note on 26-0042".
    var label: String
    /// The case it belongs to, or nothing.
    var about: String
    var state: State
    /// When it was last saved, in seconds since 1970.
    var saved: Int64
    /// What will be sent. Its `once=` is fixed when it is first sent, and stays.
    var request: Request

    /// Whether `send` can send it as it is. What may have arrived goes with the key it had, so it cannot arrive twice.
    var isReady: Bool { state == .waiting || state == .unknown }

    /// How many words the text has.
    var wordCount: Int { request.text?.split { $0.isWhitespace }.count ?? 0 }
}
