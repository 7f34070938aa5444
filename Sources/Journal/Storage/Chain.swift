import OpenSSL

/// The chain of hashes that makes any change of an old entry visible.
///
/// The hash of an entry is SHA-256 over the hash before it (32 zero octets before the first), the line of the
/// envelope *with* its LF, the nonce (always 12 octets) and the sealed content. The LF ends the one part
/// whose length varies before the last, so no octet can move from one part to another under the same hash.
public enum Chain {
    /// The hash of an entry with these parts after the one with this hash.
    public static func hash(
        after previous: [UInt8],
        envelope: [UInt8],
        nonce: [UInt8],
        sealed: [UInt8]
    ) -> [UInt8] {
        SHA256.hash(previous, envelope, lineFeed, nonce, sealed)
    }

    /// What is wrong with an entry that ought to follow this head; nil when nothing is.
    public static func problem(of entry: Entry, after head: Head) -> Finding.Problem? {
        guard entry.envelope.seq == head.seq + 1 else { return .misplaced(found: entry.envelope.seq) }
        guard entry.nonce.count == StorageLimits.nonceOctets else { return .damaged(.nonceLength) }
        let hash = hash(
            after: head.hash,
            envelope: entry.envelope.octets,
            nonce: entry.nonce,
            sealed: entry.sealed
        )
        return hash == entry.hash ? nil : .hashMismatch
    }

    /// Checks a run of entries and gives the head behind it.
    ///
    /// - Throws: ``Finding`` naming the first bad entry.
    public static func verify(_ run: some Sequence<Entry>, after start: Head) throws(Finding) -> Head {
        var head = start
        for entry in run {
            if let problem = problem(of: entry, after: head) {
                throw Finding(.entry(head.seq + 1), problem)
            }
            head = entry.head
        }
        return head
    }

    private static let lineFeed: [UInt8] = [UInt8(ascii: "\n")]
}
