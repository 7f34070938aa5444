/// The first thing that is wrong with a journal: where, and what.
public struct Finding: Error, Equatable, Sendable {
    /// Where it is.
    public let place: Place
    /// What it is.
    public let problem: Problem

    /// States a finding.
    public init(_ place: Place, _ problem: Problem) {
        self.place = place
        self.problem = problem
    }

    /// A part of the store that can be wrong.
    public enum Place: Equatable, Sendable {
        /// The entry that is, or ought to be, at this place in the journal.
        case entry(UInt64)
        /// A piece of a file.
        case chunk(ChunkPlace)
        /// The key of a stream.
        case key(StreamID)
    }

    /// What can be wrong.
    public enum Problem: Equatable, Sendable {
        /// The hash is not that of the entry and all before it: something in it, or before it, was changed.
        case hashMismatch
        /// There is no entry at this place, although there are later ones.
        case missing
        /// The entry at this place says that it is another one: swapped, doubled or put in between.
        case misplaced(found: UInt64)
        /// The entry cannot be read.
        case damaged(StorageFault.Damage)
        /// The journal ends before an entry that was there earlier.
        case truncated(last: UInt64)
        /// The entry has another hash than it had earlier: the journal was written anew.
        case rewritten
        /// The content does not open under the key of its stream.
        case contentDoesNotOpen
        /// There is no key for the stream, and it was not destroyed either.
        case keyMissing
        /// The key does not open under the master key.
        case keyDoesNotOpen
        /// The pieces of the file leave a gap, or overlap, before this one.
        case chunkGap
    }

    /// The entry, when it is one.
    public var seq: UInt64? {
        if case .entry(let seq) = place { seq } else { nil }
    }
}

extension Finding: CustomStringConvertible {
    /// One sentence for the person who asked for the check.
    public var description: String { "\(placeWords): \(problemWords)" }

    private var placeWords: String {
        switch place {
        case .entry(let seq): "entry \(seq)"
        case .chunk(let place): "file \(place.file) at octet \(place.at)"
        case .key(let stream): "key of \(stream.name)"
        }
    }

    private var problemWords: String {
        switch problem {
        case .hashMismatch: "its hash does not match; it, or an entry before it, was changed"
        case .missing: "it is missing"
        case .misplaced(let found): "entry \(found) stands in its place"
        case .damaged(let damage): damage.rawValue
        case .truncated(let last): "the journal ends at \(last), before it"
        case .rewritten: "it is not the entry that was there earlier"
        case .contentDoesNotOpen: "its content does not open under the key of its stream"
        case .keyMissing: "there is no key for it"
        case .keyDoesNotOpen: "it does not open under the master key"
        case .chunkGap: "the piece does not follow the one before it"
        }
    }
}
