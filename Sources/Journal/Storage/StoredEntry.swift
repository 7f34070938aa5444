/// An entry as an engine keeps it: the octets of its envelope, not yet read, under its place in the journal.
public struct StoredEntry: Sendable, Equatable {
    /// The place under which it is kept. It ought to be the `seq` of its envelope; the ``Verifier`` looks.
    public var seq: UInt64
    /// The line of the envelope, without LF.
    public var envelope: [UInt8]
    /// See ``Entry/nonce``.
    public var nonce: [UInt8]
    /// See ``Entry/sealed``.
    public var sealed: [UInt8]
    /// See ``Entry/hash``.
    public var hash: [UInt8]

    /// Takes the columns of a row as they are.
    public init(seq: UInt64, envelope: [UInt8], nonce: [UInt8], sealed: [UInt8], hash: [UInt8]) {
        self.seq = seq
        self.envelope = envelope
        self.nonce = nonce
        self.sealed = sealed
        self.hash = hash
    }

    /// The row of an entry.
    public init(_ entry: Entry) {
        self.init(
            seq: entry.envelope.seq,
            envelope: entry.envelope.octets,
            nonce: entry.nonce,
            sealed: entry.sealed,
            hash: entry.hash
        )
    }

    /// Reads the row.
    ///
    /// - Throws: ``StorageFault/damagedEntry(seq:reason:)`` when the envelope is not canonical, or the nonce
    ///   or the hash has the wrong length.
    public func entry() throws(StorageFault) -> Entry {
        guard nonce.count == StorageLimits.nonceOctets else {
            throw .damagedEntry(seq: seq, reason: .nonceLength)
        }
        guard hash.count == StorageLimits.hashOctets else {
            throw .damagedEntry(seq: seq, reason: .hashLength)
        }
        do {
            let envelope = try Envelope(octets: envelope)
            return Entry(envelope: envelope, nonce: nonce, sealed: sealed, hash: hash)
        } catch {
            throw .damagedEntry(seq: seq, reason: .envelopeNotCanonical)
        }
    }
}
