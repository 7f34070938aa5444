/// What is wrong with a transcript, and where.
public struct TranscriptFault: Error, Sendable, Equatable, CustomStringConvertible {
    /// Number of the line in the file, from 1.
    public let line: Int
    /// What is wrong, in a sentence.
    public let what: String

    /// Makes the fault.
    public init(line: Int, what: String) {
        self.line = line
        self.what = what
    }

    /// `line 7: tags must rise`
    public var description: String {
        "line \(line): \(what)"
    }
}
