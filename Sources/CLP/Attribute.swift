/// `key=value,value`. No value at all, `due=`, means the field is cleared; an absent key means it is not
/// mentioned.
public struct Attribute: Sendable, Equatable {
    /// The key; once in a line.
    public let key: String
    /// Its values; empty when cleared.
    public let values: [Value]

    /// Makes an attribute. It is checked when it is written, by `LineBuilder`.
    public init(key: String, values: [Value]) {
        self.key = key
        self.values = values
    }
}
