/// The end of a journal: the number of its last entry and the hash which, through the chain, stands for all
/// entries up to it.
public struct Head: Sendable, Hashable {
    /// The last entry; 0 when there is none.
    public let seq: UInt64
    /// The hash of the last entry, 32 octets; all zero when there is none.
    public let hash: [UInt8]

    /// Names an end of a journal.
    public init(seq: UInt64, hash: [UInt8]) {
        self.seq = seq
        self.hash = hash
    }

    /// The end of a journal that has no entry yet.
    public static let start = Head(seq: 0, hash: [UInt8](repeating: 0, count: StorageLimits.hashOctets))
}
