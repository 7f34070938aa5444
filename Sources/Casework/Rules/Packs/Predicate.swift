/// What a predicate of a pack decides.
public enum PredicateKey: String, Word {
    /// Whether the facts point to a performance case.
    case performanceCase = "performance-case"
}

/// A test on frequency and patient safety together. People decide; a predicate suggests.
public struct Predicate: Sendable, Hashable {
    /// What it decides.
    public let key: PredicateKey
    /// The frequencies that meet it.
    public let frequency: [Frequency]
    /// The answers to "does this affect patient safety?" that meet it.
    public let safety: [Answer3]
    /// The rule in one sentence.
    public let rule: String
    /// Where the rule stands.
    public let source: String
    /// How sure we are.
    public let confidence: Confidence

    /// A predicate.
    public init(
        key: PredicateKey,
        frequency: [Frequency],
        safety: [Answer3],
        rule: String,
        source: String,
        confidence: Confidence
    ) {
        self.key = key
        self.frequency = frequency
        self.safety = safety
        self.rule = rule
        self.source = source
        self.confidence = confidence
    }

    /// Whether both facts meet it.
    public func holds(frequency: Frequency, safety: Answer3) -> Bool {
        self.frequency.contains(frequency) && self.safety.contains(safety)
    }
}
