/// Why an envelope cannot be made or read.
public enum EnvelopeFault: Error, Equatable, Sendable {
    /// The number under this key is out of range.
    case number(String)
    /// The value under this key is not an atom, or is too long.
    case atom(String)
    /// `once` and its digest do not come together, or the digest does not have 32 octets.
    case digest
    /// The line is not a canonical envelope.
    case line
}
