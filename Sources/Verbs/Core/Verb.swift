package import CLP
public import Casework

/// A verb of the protocol: everything about it stands in one file.
public protocol Verb: Sendable, SendableMetatype {
    associatedtype Request: Sendable

    /// The word on the wire.
    static var name: String { get }
    /// The type after the word, for `new TYPE` and `list TYPE`; nil for the others.
    static var type: String? { get }
    /// Whether the type is written on the line; the type of `set` is the kind of thing that its reference names.
    static var typeIsWritten: Bool { get }
    /// What it does, in one sentence.
    static var summary: String { get }
    /// The row of the policy that it needs.
    static var action: Action { get }
    /// Its fields.
    static var syntax: Syntax<Request> { get }
    /// Requests and what they answer, on the seeded store of the tests; shown in the generated documentation.
    static var examples: [Example] { get }
}

extension Verb {
    /// Most verbs have no type.
    public static var type: String? { nil }
    /// `new case`, `list user`.
    public static var typeIsWritten: Bool { type != nil }
    /// The word, with its type.
    public static var title: String { type.map { "\(name) \($0)" } ?? name }
}

/// A verb that reads: it sees a ``Lens`` and nothing else.
public protocol ReadVerb: Verb {
    /// The answer to a request, through the eyes of the person who asks.
    static func answer(_ request: Request, through lens: Lens) throws(Refusal) -> Answer
    /// What the whole answer depends on, when that can be told more cheaply than the answer; nil when it cannot.
    static func version(_ request: Request, through lens: Lens) -> CaseView.Version?
    /// Whether it takes longer the more there is on a case, or the more cases there are, so that it must not hold up other
    /// people's answers.
    static var isLong: Bool { get }
    /// Whether this request does.
    static func isLong(_ request: Request, through lens: Lens) -> Bool
}

extension ReadVerb {
    /// Most answers take microseconds.
    public static var isLong: Bool { false }
    /// Most verbs always take about as long.
    public static func isLong(_ request: Request, through lens: Lens) -> Bool { isLong }
    /// Most answers are made anew each time.
    public static func version(_ request: Request, through lens: Lens) -> CaseView.Version? { nil }
}

/// A verb that writes: it decides on the state and returns events; it changes nothing itself.
public protocol WriteVerb: Verb {
    /// Whether the request names the revision that it changes (`if=`).
    static var namesRevision: Bool { get }
    /// Whether the request carries an idempotency key (`once=`).
    static var namesOnce: Bool { get }
    /// Whether it can end the person's own place on the case; they get its answer again all the same.
    static var endsOwnPlace: Bool { get }
    /// What the request is about, for admission.
    static func target(_ request: Request) -> Target
    /// What happens. Called only after ``Gate`` admitted the request on the same state.
    static func decide(_ request: Request, by person: Person, at now: Moment, in state: State) throws(Refusal)
        -> Decided
}

extension WriteVerb {
    /// Verbs that only add do not name a revision.
    public static var namesRevision: Bool { false }
    /// Most leave the person where they are.
    public static var endsOwnPlace: Bool { false }
    /// Every write but the parts of an upload carries a key.
    public static var namesOnce: Bool { true }
}

/// A request and its answer, run as a test and printed in the documentation.
public struct Example: Sendable {
    /// Who asks, on the seeded store.
    public enum Role: String, Sendable, CaseIterable {
        case admin, lead, colleague, adviser, practitioner, companion, stranger
    }

    /// Who asks.
    public let role: Role
    /// The line after the tag, without `once=`.
    public let request: String
    /// The text after it.
    public let text: String?
    /// The beginning of the last line of the answer, after the tag.
    public let answer: String

    init(_ role: Role, _ request: String, text: String? = nil, _ answer: String) {
        self.role = role
        self.request = request
        self.text = text
        self.answer = answer
    }
}

/// A read that was decoded and only needs a lens.
public struct PreparedRead: Sendable {
    /// The verb.
    public let title: String
    /// The answer through a lens.
    public let answer: @Sendable (Lens) throws(Refusal) -> Answer
    /// What the answer depends on, so that it may be kept; nil when it may not.
    public let version: @Sendable (Lens) -> CaseView.Version?
    /// Whether it takes so long that it is made off the event loop.
    public let isLong: @Sendable (Lens) -> Bool
}

/// A write that was decoded and only needs the state.
public struct PreparedWrite: Sendable {
    /// The verb.
    public let title: String
    /// Its idempotency key.
    public let once: String?
    /// Throws when the person may no longer know of what the request is about, so that an answer given before is not repeated.
    public let readmit: @Sendable (Person, Moment, State) throws(Refusal) -> Void
    /// Admission and decision on one state value: there is no gap between checking and using.
    public let decide: @Sendable (Person, Moment, State) throws(Refusal) -> Decided
}

extension ReadVerb {
    package static func prepare(_ message: Message, shortYear: UInt8? = nil) throws(Refusal) -> PreparedRead {
        let request = try syntax.decode(message, skipping: typeIsWritten ? 1 : 0, shortYear: shortYear)
        let answer = { @Sendable (lens: Lens) throws(Refusal) -> Answer in
            try Self.answer(request, through: lens)
        }
        return PreparedRead(
            title: title,
            answer: answer,
            version: { version(request, through: $0) },
            isLong: { isLong(request, through: $0) }
        )
    }
}

extension WriteVerb {
    package static func prepare(
        _ message: Message,
        conceal: @escaping (String) -> String
    ) throws(Refusal) -> PreparedWrite {
        let extra = (namesOnce ? ["once"] : []) + (namesRevision ? ["if"] : [])
        let request = try syntax.decode(
            message,
            skipping: typeIsWritten ? 1 : 0,
            extra: extra,
            conceal: conceal
        )
        let once = namesOnce ? try Envelope.once(message) : nil
        let expected = namesRevision ? try Envelope.expected(message) : nil
        let readmit = { @Sendable (person: Person, now: Moment, state: State) throws(Refusal) in
            if !endsOwnPlace { try Gate.find(target(request), by: person, at: now, in: state) }
        }
        return PreparedWrite(title: title, once: once, readmit: readmit) {
            (person, now, state) throws(Refusal) in
            try Gate.admit(action, on: target(request), expecting: expected, by: person, at: now, in: state)
            return try decide(request, by: person, at: now, in: state)
        }
    }
}

/// `once=` and `if=`, which are no business of a verb.
private enum Envelope {
    static func once(_ message: Message) throws(Refusal) -> String {
        guard let values = message.values(of: "once") else {
            throw .argument("once", "once= is missing: give a token of your own, so that a resend is safe")
        }
        guard values.count == 1, case .atom(let key) = values[0], key.utf8.count <= 64
        else { throw .argument("once", "once= takes one token of at most 64 characters") }
        return key
    }

    static func expected(_ message: Message) throws(Refusal) -> Expected {
        guard let values = message.values(of: "if") else {
            throw .argument("if", "if= is missing: name the revision that you read, like if=4")
        }
        guard values.count == 1, case .atom(let word) = values[0] else {
            throw .argument("if", "if= takes one number")
        }
        if word == "any" { return .any }
        guard word.utf8.count <= 9, let number = UInt32(word), word == String(number)
        else { throw .argument("if", "if= takes a revision number, or any") }
        return .revision(number)
    }
}
