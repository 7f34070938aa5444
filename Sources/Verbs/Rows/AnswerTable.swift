/// What the final `ok` of each verb carries. Tests hold it against what is really sent.
public enum AnswerTable {
    /// A key of an answer.
    public struct Key: Sendable, Equatable {
        /// The key.
        public let name: String
        /// Whether it is in every such answer.
        public let isAlways: Bool
    }

    /// The keys of the answer of a verb, by its title, in their order; `again` is in the answer of every write that was sent
    /// before.
    public static func keys(of facts: VerbFacts) -> [Key] {
        let spelled = special[facts.title] ?? (facts.takesOnce ? written(facts) : "n")
        let more = facts.takesOnce ? " [again]" : ""
        return (spelled + more).split(separator: " ").map { word in
            let isAlways = !word.hasPrefix("[")
            return Key(name: String(isAlways ? word : word.dropFirst().dropLast()), isAlways: isAlways)
        }
    }

    /// What follows the answer as a blob, by the verb's title.
    public static let blobs = [
        "enrol": "the certificate", "get": "the octets", "calendar": "the calendar", "export": "the pack",
    ]

    private static func written(_ facts: VerbFacts) -> String {
        if changes.contains(facts.title) { return "rev pos" }
        return (facts.takesRevision || made.contains(facts.title) ? "id rev" : "id") + " pos"
    }

    /// Verbs that change something and make nothing with a reference of its own.
    private static let changes: Set = [
        "assign", "close", "declare", "escalate", "hold", "lift", "reopen", "seat", "set body", "set case",
        "set device", "set prac", "set user", "unseat", "waive",
    ]

    /// Verbs that make something with a revision of its own.
    private static let made: Set = ["new body", "new case", "new concern", "new meeting", "new prac"]

    private static let special = [
        "adopt": "pack version pos", "bye": "", "calendar": "type [left]", "can": "allowed [msg]",
        "check": "n [msg]",
        "delay": "id rev [msg] pos",
        "enrol": "user fpr until", "export": "pack version", "get": "at size", "invite": "id until pos",
        "list case": "n [next] pos", "load": "pack version pos", "new user": "id until pos", "part": "at",
        "ping": "", "uninvite": "pos", "put": "up at", "reinvite": "id until [state] pos", "stop": "",
        "watch case": "pos",
        "who": "user name role [until] organisation",
    ]
}
