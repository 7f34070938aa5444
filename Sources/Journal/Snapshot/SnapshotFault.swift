/// Why a snapshot is not used. The journal is the truth and is replayed instead.
public enum SnapshotFault: Error, Sendable, Equatable {
    /// It does not begin like one, or ends too early or too late.
    case form
    /// It has a format that this program does not know.
    case format(String)
    /// It is one of another store.
    case otherStore
    /// The journal never had the head that it describes: one of the two went back in time, or is not of this store.
    case notInJournal
    /// Something in it is not as it was written, or a key that opens it is not here.
    case damaged
    /// It cannot be made: not everything came packed, or the store's own key is not durable.
    case incomplete
    /// The store could not be read.
    case storage

    /// What happened, for the operator.
    public var sentence: String {
        switch self {
        case .form: "it is not a whole snapshot"
        case .format(let found): "its format is \(found), which this version does not know"
        case .otherStore: "it is one of another store"
        case .notInJournal: "the journal does not have the entry that it describes"
        case .damaged: "it is not as it was written"
        case .incomplete: "not everything could be put into it"
        case .storage: "the journal could not be read"
        }
    }
}
