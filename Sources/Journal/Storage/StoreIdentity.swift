import OpenSSL

/// What tells one store from another and one life of a store from the next.
public struct StoreIdentity: Sendable, Equatable {
    /// Made when the store was made: 32 hex digits. It goes wherever a copy of the store goes.
    public let id: String
    /// An atom, compared for equality only. A new one is begun when the store went back in time, as after a
    /// restore, and places in the journal that clients remember are then worth nothing.
    public let epoch: String
    /// The number of the schema that the engine found or made.
    public let schema: Int

    /// Takes what an engine read.
    public init(id: String, epoch: String, schema: Int) {
        self.id = id
        self.epoch = epoch
        self.schema = schema
    }

    /// A new identity for a store that is being made.
    ///
    /// - Throws: ``KeyRingFault/crypto(_:)`` when there is no randomness.
    public static func random(schema: Int) throws(KeyRingFault) -> StoreIdentity {
        do {
            let id = Hex.encode(try RandomOctets.make(16))
            return StoreIdentity(id: id, epoch: Hex.encode(try RandomOctets.make(8)), schema: schema)
        } catch {
            throw .crypto(error)
        }
    }
}
