/// One value of a table: how a person reads it, and how a program does.
public struct Cell: Sendable, Equatable {
    /// For people: full dates, words.
    public let shown: String
    /// For `plain`: ISO dates, references.
    public let plain: String

    /// - Parameters:
    ///   - shown: for people.
    ///   - plain: for programs; the same when left out.
    public init(_ shown: String, plain: String? = nil) {
        self.shown = Screen.safeLine(shown)
        self.plain = Screen.safeLine(plain ?? shown)
    }
}
