import CLP
import Journal
import OpenSSL

/// Where the journal ended when it was last served: one line, sealed with a code that only the master key makes.
///
///     * last-head store=9c0f… seq=74 hash=2882ed… code=5be1…
struct LastHead: Equatable {
    /// The store's id.
    let store: String
    /// The end of its journal.
    let head: Journal.Head

    init(store: String, head: Journal.Head) {
        self.store = store
        self.head = head
    }

    /// The line, with its LF.
    func octets(master: [UInt8]) throws(CryptoFault) -> [UInt8] {
        var sealed = line
        sealed.append(key: "code", atom: try code(master))
        return sealed.message(head: .star) ?? []
    }

    /// Reads the line; nil when it is not as it was written.
    init?(_ octets: [UInt8], master: [UInt8]) {
        guard let message = try? Message(octets: octets), message.verb == "last-head" else { return nil }
        func value(_ key: String) -> String? { message.values(of: key)?.first?.string }
        guard let store = value("store"), let seq = value("seq").flatMap({ UInt64($0) }),
            let hash = value("hash").flatMap({ Hex.decode($0) }), hash.count == StorageLimits.hashOctets
        else { return nil }
        self.init(store: store, head: Journal.Head(seq: seq, hash: hash))
        guard let wanted = try? self.octets(master: master), constantTimeEquals(wanted, octets) else {
            return nil
        }
    }

    private var line: LineBuilder {
        var line = LineBuilder("last-head")
        line.append(key: "store", atom: store)
        line.append(key: "seq", number: head.seq)
        line.append(key: "hash", atom: Hex.encode(head.hash))
        return line
    }

    private func code(_ master: [UInt8]) throws(CryptoFault) -> String {
        let key = try HKDFSHA256.derive(from: master, info: "candour last head", count: 32)
        return Hex.encode(HMACSHA256.code(line.message(head: .star) ?? [], key: key))
    }
}
