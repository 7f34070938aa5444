/// The name of one stream of the journal: a case, a subject, a person, a body, a site or the store itself.
///
/// The name is an atom of the protocol, as in `26-0042`, `U-17`, `S-88` or `store`. It stands in the clear in
/// every envelope, so it never holds personal data. Each stream has a key of its own.
public struct StreamID: Sendable, Hashable {
    /// The atom, at most ``StorageLimits/atomOctetsMax`` octets.
    public let name: String

    /// Names a stream. The form of the name is checked when an envelope is made with it.
    public init(_ name: String) {
        self.name = name
    }
}

extension StreamID: Comparable {
    /// Streams sort by the octets of their names.
    public static func < (left: StreamID, right: StreamID) -> Bool {
        left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
}

extension StreamID: CustomStringConvertible {
    /// The name.
    public var description: String { name }
}
