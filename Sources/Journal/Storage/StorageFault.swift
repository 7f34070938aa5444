/// What can go wrong in a store. The caller's duty differs, so each has a case of its own.
public enum StorageFault: Error, Equatable, Sendable {
    /// No space. Nothing was written; the caller may go on reading, and may append again when there is space.
    case full(String)
    /// An input or output error, or a damaged file. What was being written may or may not be there after a
    /// restart: the caller must stop the process, and never try again.
    case broken(String)
    /// Somebody else appended. Nothing was written.
    case headMoved(expected: Head, found: Head)
    /// The batch does not fit: numbers that do not follow, a piece of a file or a key that is there already.
    /// Nothing was written.
    case conflict(String)
    /// An entry cannot be read at all.
    case damagedEntry(seq: UInt64, reason: Damage)
    /// Another process has the store open.
    case inUse(String)
    /// A setting that durability rests on is not what it must be.
    case setting(name: String, found: String, wanted: String)
    /// The files or their folder can be read by others, or cannot be made.
    case place(String)
    /// The store was made by a newer version.
    case schema(found: Int, known: Int)
    /// A key is destroyed, but its octets may still be in a file. Destroying it again finishes the work.
    case remains(String)
    /// The store was opened to be read only.
    case readOnly

    /// How an entry is damaged.
    public enum Damage: String, Sendable {
        /// The envelope is not a canonical line.
        case envelopeNotCanonical = "its envelope is not a canonical line"
        /// The nonce does not have 12 octets.
        case nonceLength = "its nonce has the wrong length"
        /// The hash does not have 32 octets.
        case hashLength = "its hash has the wrong length"
    }

    /// Whether the process must stop.
    public var mustStop: Bool {
        switch self {
        case .broken, .headMoved, .damagedEntry, .setting: true
        case .full, .conflict, .inUse, .place, .schema, .remains, .readOnly: false
        }
    }
}

extension StorageFault: CustomStringConvertible, CustomDebugStringConvertible {
    /// A sentence that is safe to show to anybody.
    public var description: String {
        switch self {
        case .full: "there is no space left in the store"
        case .inUse: "the store is in use by another process"
        case .schema: "the store was made by a newer version"
        case .readOnly: "the store is open for reading only"
        default: "the store failed"
        }
    }

    /// The whole of it, for the log of the server.
    public var debugDescription: String {
        switch self {
        case .full(let detail): "full: \(detail)"
        case .broken(let detail): "broken: \(detail)"
        case .headMoved(let expected, let found): "the head is \(found.seq), not \(expected.seq) as expected"
        case .conflict(let detail): "conflict: \(detail)"
        case .damagedEntry(let seq, let reason): "entry \(seq) is damaged: \(reason.rawValue)"
        case .inUse(let path): "another process holds \(path)"
        case .setting(let name, let found, let wanted): "setting \(name) is \(found) and must be \(wanted)"
        case .place(let detail): "place: \(detail)"
        case .schema(let found, let known): "schema \(found) is newer than \(known), the newest known"
        case .remains(let detail): "a destroyed key may remain in a file: \(detail)"
        case .readOnly: "the store is open for reading only"
        }
    }
}
