/// Every number of CLP/1 that a peer can run into. Each is tested at N and at N + 1.
///
/// The first four are published in `hello`; the others are fixed by the protocol.
public enum Limits {
    /// Octets of one line, its LF included. Long enough for a row of any object, short enough that a peer
    /// which never sends LF costs 8 KiB.
    public static let lineOctetsMax = 8192

    /// Octets of one blob after sign-in. Longer things travel as parts of a file.
    public static let blobOctetsMax = 65_536

    /// Octets of one blob before sign-in: room for a certificate request and no more, since the peer is
    /// unknown.
    public static let blobOctetsMaxBeforeSignIn = 8192

    /// Requests read ahead of their answers after sign-in; the server then stops reading.
    public static let requestsAheadMax = 32

    /// Requests read ahead of their answers before sign-in.
    public static let requestsAheadMaxBeforeSignIn = 1

    /// Fields after the verb in one line: values, attributes and the size together.
    public static let fieldsMax = 64

    /// Values of one attribute.
    public static let listValuesMax = 64

    /// Octets of a key or a verb.
    public static let keyOctetsMax = 32

    /// The largest tag: nine digits, so that it fits 32 bits with room to spare.
    public static let tagMax: UInt32 = 999_999_999

    /// Digits of a number. Any 18 digits fit a signed 64-bit integer, so reading one cannot overflow.
    public static let numberDigitsMax = 18

    /// The largest number: eighteen nines.
    public static let numberMax = 999_999_999_999_999_999

    /// Octets of an opaque value: a position, a cursor or a `once` key.
    public static let opaqueOctetsMax = 64

    /// Answers `bad.syntax` in one connection before the server says `bad.many` and closes.
    public static let syntaxFaultsMax = 20

    /// Watches open at once in one connection.
    public static let watchesMax = 8

    /// Octets of one attachment, sent in parts: 25 MiB.
    public static let fileOctetsMax = 26_214_400

    /// Rows of one page of a list when the request does not say.
    public static let listRowsDefault = 50

    /// Rows of one page of a list at most.
    public static let listRowsMax = 500
}
