/// What a check found a stored file to hold, to be compared with what the journal says about it.
public struct FileDigest: Sendable, Equatable {
    /// The file, as `F-311`.
    public let file: String
    /// The stream whose key seals it.
    public let stream: StreamID
    /// Its length in octets.
    public let octets: Int
    /// SHA-256 of all its octets.
    public let sha256: [UInt8]
}
