import CLP
import Casework

/// The server's limits (protocol: limits table). Each is a promise to the other users of the server.
enum ServerLimits {
    /// Requests read ahead on a signed-in connection; then the server stops reading.
    static let inflightMax = CLP.Limits.requestsAheadMax
    /// Before sign-in, one at a time.
    static let inflightBeforeSignInMax = CLP.Limits.requestsAheadMaxBeforeSignIn
    /// `bad.syntax` answers, then the connection ends.
    static let badSyntaxMax = CLP.Limits.syntaxFaultsMax
    /// Failed codes on one connection, then it ends.
    static let failedCodesMax = 3
    /// Watches on one connection.
    static let watchesMax = CLP.Limits.watchesMax
    /// Seconds of silence before the server closes, signed in.
    static let idleSeconds: Int64 = 600
    /// Seconds of silence before sign-in.
    static let idleBeforeSignInSeconds: Int64 = 30
    /// Seconds from accept to the end of the handshake.
    static let handshakeSeconds: Int64 = 30
    /// Seconds to finish a line that was begun, signed in.
    static let lineSeconds: Int64 = 30
    /// Seconds to finish a blob, signed in.
    static let blobSeconds: Int64 = 60
    /// The slowest line on which a blob may come, in octets a second, signed in: each octet adds its time to `blobSeconds`.
    static let blobOctetsPerSecondMin: Int64 = 256
    /// Seconds to finish a line or a blob before sign-in.
    static let lineBeforeSignInSeconds: Int64 = 10
    /// Seconds between marks on a watch.
    static let markSeconds: Int64 = 30
    /// Milliseconds in which a peer takes or acknowledges something of what was sent; then its connection is given up.
    static let untakenMilliseconds = 60_000
    /// Unsent octets before the server stops reading requests.
    static let outputOctetsMax = 256 * 1024
    /// Unsent octets before sign-in.
    static let outputBeforeSignInOctetsMax = 16 * 1024
    /// Octets of the line of a write: what it says comes back in a row together with a name and a time.
    static let writeLineOctetsMax = 7168
    /// Characters of a sentence to a person.
    static let sentenceMax = 300
    /// Rows of one catch-up of a watch, so that one slow reader does not hold an event loop.
    static let watchRowsMax = 200
    /// Connections from one address that are not signed in, at a time.
    static let unsignedPerAddressMax = 64
    /// Reading the same case or item again inside this time is one look (a choice).
    static let lookMilliseconds: Int64 = 15 * 60 * 1000
    /// The same enrolment request again inside this time gets the same certificate.
    static let sameRequestSeconds: Int64 = 600
    /// An expired certificate may be renewed for 60 days (design section 7).
    static let renewalSeconds = Device.renewalSeconds
    /// Life of a certificate of staff: 7 days.
    static let staffSeconds: Int64 = 7 * 86_400
    /// Life of a certificate of a practitioner or a companion: 30 days.
    static let practitionerSeconds: Int64 = 30 * 86_400
    /// Life of the server's own certificate: 90 days, less an hour for clocks that differ.
    static let serverSeconds: Int64 = 90 * 86_400 - 3600
}
