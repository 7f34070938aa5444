package import CLP
public import Casework

/// What the documentation, `help` and `can` know of a verb.
public struct VerbFacts: Sendable {
    /// The word on the wire.
    public let name: String
    /// Its type, if any: `case` of `new case`.
    public let type: String?
    /// Whether the type stands on the line; that of `set` is the kind of thing that its reference names.
    public let typeIsWritten: Bool
    /// Its fields.
    public let usage: String
    /// What it does.
    public let summary: String
    /// The row of the policy that it needs.
    public let action: Action
    /// Whether it is open before sign-in.
    public let isOpen: Bool
    /// Whether it writes, and so takes `once=`.
    public let takesOnce: Bool
    /// Whether it takes `if=`.
    public let takesRevision: Bool
    /// Its fields, one by one.
    public let parameters: [ParameterFacts]
    /// The keys that it takes.
    public let keys: [String]
    /// Its examples.
    public let examples: [Example]

    init(
        name: String,
        type: String? = nil,
        parameters: [ParameterFacts] = [],
        summary: String,
        isOpen: Bool
    ) {
        self.name = name
        self.type = type
        typeIsWritten = type != nil
        usage = parameters.map(\.usage).joined(separator: " ")
        self.parameters = parameters
        self.summary = summary
        self.isOpen = isOpen
        action = .session
        takesOnce = false
        takesRevision = false
        keys = parameters.filter { $0.form == .key }.map(\.name)
        examples = []
    }

    init<V: Verb>(_ verb: V.Type, takesOnce: Bool, takesRevision: Bool) {
        name = V.name
        type = V.type
        typeIsWritten = V.typeIsWritten
        summary = V.summary
        action = V.action
        isOpen = V.name == "help"
        self.takesOnce = takesOnce
        self.takesRevision = takesRevision
        // The text after the line comes last, whatever the order of the fields.
        let line = V.syntax.parameters.filter { $0.form != .blob }.map(\.usage)
        let blob = V.syntax.parameters.filter { $0.form == .blob }.map(\.usage)
        let envelope = (takesRevision ? ["if=REV"] : []) + (takesOnce ? ["once=KEY"] : [])
        usage = (line + envelope + blob).joined(separator: " ")
        parameters = V.syntax.parameters
        keys = V.syntax.parameters.filter { $0.form == .key }.flatMap { [$0.name] + $0.joined }
        examples = V.examples
    }

    /// The word, with its type.
    public var title: String { type.map { "\(name) \($0)" } ?? name }
    /// How the line begins: the word, and the type where it is written.
    public var opening: String { typeIsWritten ? title : name }
}

/// The verbs of the protocol, found by the word on the wire and, for `new`, `set` and `list`, the type after it.
public enum Catalogue {
    /// What every verb is, sorted by name.
    public static let facts: [VerbFacts] = {
        var all = SessionVerbs.all
        for verb in readVerbs { all.append(readFacts(verb)) }
        for verb in writeVerbs { all.append(writeFacts(verb)) }
        return all.sorted { $0.title < $1.title }
    }()

    /// A request that was found and decoded.
    public enum Prepared: Sendable {
        case read(PreparedRead)
        case write(PreparedWrite)
    }

    /// Finds the verb of a message and decodes its fields. `conceal` makes keyed hashes of secrets; `shortYear` is the year
    /// that a reading verb takes `42` to mean.
    package static func prepare(
        _ message: Message,
        shortYear: UInt8? = nil,
        conceal: @escaping @Sendable (String) -> String
    ) throws(Refusal) -> Prepared {
        if let verb = reads[message.verb] { return .read(try verb.prepare(message, shortYear: shortYear)) }
        if let verb = writes[message.verb] { return .write(try verb.prepare(message, conceal: conceal)) }
        guard typed.contains(message.verb) else { throw Refusal(.badVerb, "unknown verb \(message.verb)") }
        guard case .atom(let type)? = message.values.first else {
            throw .argument("id", "\(message.verb) needs a type: \(types(of: message.verb))")
        }
        let title = message.verb == "set" ? "set \(kind(of: type))" : "\(message.verb) \(type)"
        if let verb = reads[title] { return .read(try verb.prepare(message, shortYear: shortYear)) }
        if let verb = writes[title] { return .write(try verb.prepare(message, conceal: conceal)) }
        throw .argument("id", "\(message.verb) does not take \(type): it takes \(types(of: message.verb))")
    }

    /// The action of a verb, by its name or title.
    public static func action(of verb: String) -> Action? {
        facts.first { $0.title == verb || ($0.type == nil && $0.name == verb) }?.action
            ?? facts.first { $0.title.replacing(" ", with: "-") == verb }?.action
    }

    private static let typed: Set<String> = ["new", "set", "list"]

    /// What a reference names, for `set`.
    private static func kind(of text: String) -> String {
        switch Reference(text) {
        case .person: "user"
        case .subject: "prac"
        case .device: "device"
        case .body: "body"
        case .caseFile: "case"
        default: text
        }
    }

    /// The types of a verb, each behind a word.
    static func types(of verb: String, joined word: String = "") -> String {
        facts.filter { $0.name == verb }.compactMap(\.type).map { word + $0 }.joined(separator: ", ")
    }

    private static let reads: [String: any ReadVerb.Type] = Dictionary(
        readVerbs.map { ($0.title, $0) },
        uniquingKeysWith: { first, _ in first }
    )
    private static let writes: [String: any WriteVerb.Type] = Dictionary(
        writeVerbs.map { ($0.title, $0) },
        uniquingKeysWith: { first, _ in first }
    )

    private static func readFacts<V: ReadVerb>(_ verb: V.Type) -> VerbFacts {
        VerbFacts(verb, takesOnce: false, takesRevision: false)
    }

    private static func writeFacts<V: WriteVerb>(_ verb: V.Type) -> VerbFacts {
        VerbFacts(verb, takesOnce: V.namesOnce, takesRevision: V.namesRevision)
    }
}
