/// An expected "no": a code from the closed set of the protocol and a sentence that is safe to show.
///
/// A refusal never names what the person may not see: absent and forbidden things give the same octets.
public struct Refusal: Error, Sendable, Equatable {
    /// The error class and, after a dot, its detail.
    public enum Code: String, Sendable {
        case badArgument = "bad.arg"
        case badVerb = "bad.verb"
        case badState = "bad.state"
        case authNeeded = "auth.need"
        case authFailed = "auth.fail"
        case authRevoked = "auth.revoked"
        case authSlow = "auth.slow"
        case denied = "deny"
        case none = "none"
        case stale = "stale"
        case ruleTransition = "rule.transition"
        case ruleField = "rule.field"
        case onceReused = "once"
        case overSize = "over.size"
        case overCount = "over.count"
        case overRate = "over.rate"
        case gone = "gone"
        case failed = "fail"
    }

    /// One thing that blocks, sent as `row fault key= why= msg=` before the refusal.
    public struct Fault: Sendable, Equatable {
        /// The key of the request, or the named need of the pathway, that is at fault.
        public let key: String
        /// `missing`, `unshared`, `unanswered`, `mismatch` …
        public let why: String
        /// A sentence that says what to do.
        public let message: String

        /// A fault about `key`.
        public init(key: String, why: String, message: String) {
            self.key = key
            self.why = why
            self.message = message
        }
    }

    /// One attribute of the `no` line; values are atoms.
    public struct Field: Sendable, Equatable {
        /// The key.
        public let key: String
        /// An atom.
        public let value: String

        /// One attribute.
        public init(key: String, value: String) {
            self.key = key
            self.value = value
        }
    }

    /// The code on the wire.
    public let code: Code
    /// A plain English sentence.
    public let message: String
    /// Attributes between the code and `msg=`.
    public let fields: [Field]
    /// Everything that blocks, not only the first.
    public let faults: [Fault]

    /// A refusal with its sentence.
    public init(_ code: Code, _ message: String, fields: [Field] = [], faults: [Fault] = []) {
        self.code = code
        self.message = message
        self.fields = fields
        self.faults = faults
    }

    /// A value of the request cannot be used.
    public static func argument(_ key: String, _ message: String) -> Refusal {
        Refusal(.badArgument, message, fields: [Field(key: "key", value: key)])
    }

    /// Absent, or not the person's to see.
    public static func absent(_ what: String) -> Refusal { Refusal(.none, "no such \(what)") }

    /// A rule about the fields of a request is not met.
    public static func rule(_ faults: [Fault], id: String) -> Refusal {
        let first = faults.first?.message ?? "a rule is not met"
        return Refusal(.ruleField, first, fields: [Field(key: "id", value: id)], faults: faults)
    }
}
