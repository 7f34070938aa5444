/// What a line begins with: the tag of a request and its answers, or `*` for what the server says unasked.
public enum Head: Sendable, Equatable {
    /// 1…999999999, rising within a connection.
    case tag(UInt32)
    /// `*`: from the server only, and in files.
    case star
}
