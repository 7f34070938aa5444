public import Casework

/// What a write came to.
public enum WriteOutcome: Sendable {
    /// Durable. `again` when it was an earlier write with the same key, whose answer this is.
    case done(answer: String, seq: UInt64, again: Bool)
    /// Refused; nothing changed.
    case refused(Refusal)
    /// The disk is full; nothing changed.
    case full
}

/// What the rules decided for one write.
public struct JobDecision: Sendable {
    /// Part of an upload to be stored.
    public struct Part: Sendable {
        /// The case whose key seals it.
        public let stream: StreamID
        /// The upload.
        public let upload: ItemID
        /// Where it starts.
        public let at: Int
        /// The octets.
        public let octets: [UInt8]

        /// One part.
        public init(stream: StreamID, upload: ItemID, at: Int, octets: [UInt8]) {
            self.stream = stream
            self.upload = upload
            self.at = at
            self.octets = octets
        }
    }

    /// What happened, in order.
    public var events: [EventDraft]
    /// What follows the tag in the answer, without `pos=`.
    public var answer: String
    /// A part to store.
    public var part: Part?
    /// A file whose parts must add up before the events may happen.
    public var checks: FileFacts?

    /// A decision.
    public init(events: [EventDraft], answer: String, part: Part? = nil, checks: FileFacts? = nil) {
        self.events = events
        self.answer = answer
        self.part = part
        self.checks = checks
    }
}

/// One write on its way to the journal.
public struct Job: Sendable {
    /// Decides on the state that includes every write before this one.
    public typealias Decide = @Sendable (State, Moment) throws(Refusal) -> JobDecision

    /// Looks whether the answer of an earlier write may be given again.
    public typealias Readmit = @Sendable (State, Moment) throws(Refusal) -> Void

    /// Who writes; nil for the server itself.
    public let by: PersonID?
    /// The idempotency key and the digest of the request.
    public let once: (key: String, digest: [UInt8])?
    /// When it happened; nil for now. Only what is made up or brought over from elsewhere has a time of its own.
    public let at: Moment?
    /// Throws when the answer that an earlier write with the same key got may not be given again.
    public let readmit: Readmit
    /// The rules.
    public let decide: Decide
    /// Called once, on the writer's queue, after the outcome is durable. Not called when the process must stop.
    public let done: @Sendable (WriteOutcome) -> Void

    /// A write.
    public init(
        by: PersonID?,
        once: (key: String, digest: [UInt8])?,
        at: Moment? = nil,
        readmit: @escaping Readmit = { _, _ in },
        decide: @escaping Decide,
        done: @escaping @Sendable (WriteOutcome) -> Void
    ) {
        self.by = by
        self.once = once
        self.at = at
        self.readmit = readmit
        self.decide = decide
        self.done = done
    }
}
