/// The bounds that every storage engine keeps.
public enum StorageLimits {
    /// Longest stream name, author, `once=` key or file name, in octets. `once=` is the longest: 64 on the
    /// wire.
    public static let atomOctetsMax = 64
    /// Largest clear content of one entry, in octets: a text of 65,536 and a generous number of lines. Far
    /// below the million octets at which the embedded engine refuses a value.
    public static let contentOctetsMax = 262_144
    /// Largest clear piece of a file, in octets: one blob of the protocol.
    public static let chunkOctetsMax = 65_536
    /// Most entries that one read answers, so that a read stays short and never holds back a checkpoint.
    public static let entriesPerReadMax = 1_024
    /// Most pieces of files that one read answers: 4 MiB of octets.
    public static let chunksPerReadMax = 64
    /// A number in an envelope has at most 18 digits, like any number of the protocol.
    public static let numberMax: UInt64 = 999_999_999_999_999_999
    /// Octets of a nonce of AES-256-GCM.
    public static let nonceOctets = 12
    /// Octets of the tag that AES-256-GCM puts behind what it seals.
    public static let tagOctets = 16
    /// Octets of a key of AES-256, the master key among them.
    public static let keyOctets = 32
    /// Octets of a SHA-256.
    public static let hashOctets = 32
}
