import CLP
import OpenSSL

/// The first line of a snapshot, in the clear. Everything sealed in the file authenticates it, so that no part of one snapshot
/// can stand in another.
struct SnapshotHeader: Equatable {
    /// Raised with every change of the file's form.
    static let format = 2

    /// The store's id.
    let store: String
    /// The end of the journal that it describes.
    let head: Head
    /// How many streams follow.
    let streams: Int

    /// The line, with its LF.
    var octets: [UInt8]? {
        var line = LineBuilder("snapshot")
        line.append(key: "format", number: Self.format)
        line.append(key: "store", atom: store)
        line.append(key: "seq", number: head.seq)
        line.append(key: "hash", atom: Hex.encode(head.hash))
        line.append(key: "streams", number: streams)
        return line.message(head: .star)
    }

    init(store: String, head: Head, streams: Int) {
        self.store = store
        self.head = head
        self.streams = streams
    }

    /// Reads the line.
    init(_ octets: [UInt8]) throws(SnapshotFault) {
        guard let message = try? Message(octets: octets), message.verb == "snapshot" else { throw .form }
        func value(_ key: String) -> String? { message.values(of: key)?.first?.string }
        guard let format = value("format") else { throw .form }
        guard format == String(Self.format) else { throw .format(format) }
        guard let store = value("store"), let seq = value("seq").flatMap({ UInt64($0) }),
            let hash = value("hash").flatMap({ Hex.decode($0) }), hash.count == StorageLimits.hashOctets,
            let streams = value("streams").flatMap({ Int($0) })
        else { throw .form }
        self.init(store: store, head: Head(seq: seq, hash: hash), streams: streams)
        guard self.octets == octets else { throw .form }
    }

    /// What the seal of a stream's part authenticates.
    static func authenticated(_ header: [UInt8], stream: String) -> [UInt8] {
        header + Array("stream=\(stream)".utf8)
    }
}
