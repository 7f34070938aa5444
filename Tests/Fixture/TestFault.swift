/// Something a test did not expect, in a sentence.
public struct TestFault: Error, CustomStringConvertible {
    /// What happened.
    public let description: String

    /// A fault.
    public init(_ description: String) {
        self.description = description
    }
}
