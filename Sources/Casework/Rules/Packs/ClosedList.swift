/// The closed lists that a pack holds.
public enum ListKey: String, Word {
    case delayReasons = "delay-reasons"
    case withholdingReasons = "withholding-reasons"
    case sources, categories, regulators, support
    /// The interim measures that the process knows.
    case measures
    /// What may be proposed and decided under the process's regulations; none when only ``measures`` are listed.
    case powers
    /// For which professions the process is; an entry applies to people by how they stand on the list.
    case practitioners
    /// Who has to be told of a measure or a decision; an entry applies to measures and outcomes by their words.
    case notifications
    /// To whom an appeal against a decision of the process is sent; no entry where that was not found.
    case appealsTo = "appeals-to"
}

/// A list of words to choose from, with what they mean.
public struct ClosedList: Sendable, Hashable {
    /// One word of a list.
    public struct Entry: Sendable, Hashable {
        /// What travels: lower-case letters, digits and hyphens; unique in the list.
        public let word: String
        /// What people read.
        public let title: String
        /// What it applies to, as words: the professions of a regulator. Empty: everything.
        public let appliesTo: [String]
        /// The professions that it is for, beside ``appliesTo``. Empty: all.
        public let professions: [Profession]

        /// A word with its title.
        public init(
            word: String,
            title: String,
            appliesTo: [String] = [],
            professions: [Profession] = []
        ) {
            self.word = word
            self.title = title
            self.appliesTo = appliesTo
            self.professions = professions
        }

        /// Whether it is for a profession; one that is not known may be any.
        func isFor(_ profession: Profession?) -> Bool {
            professions.isEmpty || profession.map { professions.contains($0) } ?? true
        }
    }

    /// Which list.
    public let key: ListKey
    /// Where it comes from.
    public let source: String
    /// How sure we are of it.
    public let confidence: Confidence
    /// The words, in the order shown.
    public let entries: [Entry]

    /// A list.
    public init(key: ListKey, source: String, confidence: Confidence, entries: [Entry]) {
        self.key = key
        self.source = source
        self.confidence = confidence
        self.entries = entries
    }

    /// Whether a word is in the list.
    public func contains(_ word: String) -> Bool { entries.contains { $0.word == word } }

    /// The entries that apply to something: the regulator of a profession.
    public func entries(for subject: String) -> [Entry] {
        entries.filter { $0.appliesTo.isEmpty || $0.appliesTo.contains(subject) }
    }
}
