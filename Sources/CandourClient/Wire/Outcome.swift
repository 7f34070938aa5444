/// What a request came to: its rows, then `ok` or `no`.
public struct Outcome: Sendable, Equatable {
    /// The rows, in order.
    public let rows: [Row]
    /// The last line.
    public let last: Row
    /// The word after `no`; nil when the request was done.
    public let refusal: String?

    /// The rows of one kind.
    public func rows(_ kind: String) -> [Row] { rows.filter { $0.kind == kind } }
}
