/// Where a piece of a file stands.
public struct ChunkPlace: Sendable, Hashable, Comparable {
    /// The file, as `F-311`.
    public let file: String
    /// The offset of its first octet in the file.
    public let at: Int

    /// Names a place.
    public init(file: String, at: Int) {
        self.file = file
        self.at = at
    }

    /// Files sort by the octets of their names, the pieces of one file by their offset.
    public static func < (left: ChunkPlace, right: ChunkPlace) -> Bool {
        left.file == right.file
            ? left.at < right.at : left.file.utf8.lexicographicallyPrecedes(right.file.utf8)
    }
}
