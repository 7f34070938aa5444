import OpenSSL

/// What tells one store from another.
public struct StoreIdentity: Sendable, Equatable {
    /// Made when the store was made: 32 hex digits. It goes wherever a copy of the store goes.
    public let id: String
    /// The first epoch: an atom, compared for equality only. The journal's first entry names it, and an entry
    /// for each restore names another.
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
