import Casework

/// A place in a list: which list, and the sort key of the last row given. Sealed by the server before it leaves.
struct Cursor: Sendable {
    let filter: UInt32
    let key: String

    var octets: [UInt8] {
        withUnsafeBytes(of: filter.bigEndian) { Array($0) } + Array(key.utf8)
    }

    init(filter: UInt32, key: String) {
        self.filter = filter
        self.key = key
    }

    init?(_ octets: [UInt8]) {
        guard octets.count > 4, let key = String(validating: octets.dropFirst(4), as: UTF8.self) else {
            return nil
        }
        self.key = key
        filter = octets.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }
}

extension Lens {
    /// The place in a list that an `after=` names.
    func cursor(_ token: String) -> Cursor? { openToken(token).flatMap(Cursor.init) }
}
