/// How sure we are of a figure, shown wherever the figure appears.
public enum Confidence: String, Word {
    case published, recalled, inferred
    /// Nobody found what the rule says: that something is not listed is no rule.
    case unknown
}

/// The 5 by 5 severity scale: likelihood 1 (rare) to 5 (almost certain) times consequence 1 (negligible) to
/// 5 (catastrophic).
///
/// Source of the scale and of the lowest band: a primary care trust's risk strategy on the model of the National
/// Patient Safety Agency (published). The other bands are recalled and unverified; they are shown as such.
public enum SeverityScale {
    /// A named range of scores.
    public struct Band: Sendable {
        /// Low, moderate, high or extreme.
        public let name: String
        /// The scores in the band.
        public let scores: ClosedRange<Int>
        /// How sure we are of the range.
        public let confidence: Confidence
    }

    /// The bands, lowest first.
    public static let bands: [Band] = [
        Band(name: "low", scores: 1...3, confidence: .published),
        Band(name: "moderate", scores: 4...6, confidence: .recalled),
        Band(name: "high", scores: 8...12, confidence: .recalled),
        Band(name: "extreme", scores: 15...25, confidence: .recalled),
    ]

    /// The band of a score, as shown to people; unverified bands say so.
    public static func band(of score: Int) -> String {
        guard let band = bands.first(where: { $0.scores.contains(score) }) else { return "not banded" }
        return band.confidence == .published ? band.name : "\(band.name) (band not verified)"
    }
}
