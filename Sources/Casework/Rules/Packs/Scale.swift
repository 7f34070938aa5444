/// The scales that a pack holds.
public enum ScaleKey: String, Word {
    /// Likelihood times consequence, 5 by 5.
    case severity
    /// Named levels of a concern.
    case concernLevel = "concern-level"
}

/// A scale on which a concern is graded.
public struct Scale: Sendable, Hashable {
    /// A named range of scores.
    public struct Band: Sendable, Hashable {
        /// Its name: one word.
        public let name: String
        /// The scores in it, 1 to 25.
        public let scores: ClosedRange<Int>
        /// Where the range stands.
        public let source: String
        /// How sure we are of the range.
        public let confidence: Confidence

        /// A band.
        public init(name: String, scores: ClosedRange<Int>, source: String, confidence: Confidence) {
            self.name = name
            self.scores = scores
            self.source = source
            self.confidence = confidence
        }
    }

    /// A named level.
    public struct Level: Sendable, Hashable {
        /// Its name: one word.
        public let word: String
        /// What it means.
        public let meaning: String

        /// A level.
        public init(word: String, meaning: String) {
            self.word = word
            self.meaning = meaning
        }
    }

    /// How a scale grades.
    public enum Shape: Sendable, Hashable {
        /// The product of two numbers from 1 to 5; each list names 1 to 5 in order.
        case matrix(likelihood: [String], consequence: [String], bands: [Band])
        /// Named levels, lowest first.
        case levels([Level])
    }

    /// Which scale.
    public let key: ScaleKey
    /// Where it comes from.
    public let source: String
    /// How sure we are of it; bands have their own.
    public let confidence: Confidence
    /// How it grades.
    public let shape: Shape

    /// A scale.
    public init(key: ScaleKey, source: String, confidence: Confidence, shape: Shape) {
        self.key = key
        self.source = source
        self.confidence = confidence
        self.shape = shape
    }

    /// The products of two numbers from 1 to 5, in order: 7, 11, 13 and the like cannot occur.
    public static let attainableScores: [Int] = Set((1...5).flatMap { row in (1...5).map { $0 * row } })
        .sorted()

    /// The band of a score; nil when the scale has no bands or none that holds the score.
    public func band(of score: Int) -> Band? {
        guard case .matrix(_, _, let bands) = shape else { return nil }
        return bands.first { $0.scores.contains(score) }
    }
}
