import CLP

/// A piece of a file, sealed under the key of the stream that the file belongs to.
public struct Chunk: Sendable, Equatable {
    /// Where it stands.
    public let place: ChunkPlace
    /// The stream whose key seals it.
    public let stream: StreamID
    /// The nonce of the seal, 12 octets.
    public let nonce: [UInt8]
    /// The sealed octets and a tag of 16 octets behind them.
    public let sealed: [UInt8]

    /// Takes a piece as it is.
    public init(place: ChunkPlace, stream: StreamID, nonce: [UInt8], sealed: [UInt8]) {
        self.place = place
        self.stream = stream
        self.nonce = nonce
        self.sealed = sealed
    }

    /// How many octets of the file it holds.
    public var count: Int { max(0, sealed.count - StorageLimits.tagOctets) }

    /// The line which the seal authenticates, as `* chunk file=F-311 at=0 stream=26-0042`, so that no piece
    /// can stand in for another; nil when a name is not an atom or the offset is negative.
    static func authenticated(_ place: ChunkPlace, stream: StreamID) -> [UInt8]? {
        guard EnvelopeScanner.isAtom(place.file), EnvelopeScanner.isAtom(stream.name), place.at >= 0 else {
            return nil
        }
        var line = LineBuilder("chunk")
        line.append(key: "file", atom: place.file)
        line.append(key: "at", number: place.at)
        line.append(key: "stream", atom: stream.name)
        guard var octets = line.message(head: .star) else { return nil }
        octets.removeLast()
        return octets
    }
}
