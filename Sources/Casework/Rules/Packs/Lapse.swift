/// Measures that limit a practitioner while a case goes on.
public enum MeasureKind: String, Word {
    case undertakings, restriction, conditions, suspension, exclusion

    /// Who has to review it: a body for what is imposed under the regulations (domain 5.3), the organisation for what it
    /// agrees with the practitioner or does as an employer.
    var reviewer: ClockOwner {
        switch self {
        case .conditions, .suspension: .body
        case .undertakings, .restriction, .exclusion: .organisation
        }
    }

    /// Who has to review the measure of a record.
    static func reviewer(of measure: Record) -> ClockOwner {
        measure.word(.kind).flatMap { MeasureKind(rawValue: $0) }?.reviewer ?? .organisation
    }
}

/// A measure that ends by itself when its review is missed. Measures without one go on, and are shown as overdue.
public struct Lapse: Sendable, Hashable {
    /// The measure.
    public let measure: MeasureKind
    /// Whether the rule is for the immediate form of the measure, or for the other.
    public let isImmediate: Bool
    /// The figure whose last day is the last day of the measure.
    public let figure: FigureKey
    /// The rule in one sentence.
    public let rule: String
    /// Where the rule stands.
    public let source: String
    /// How sure we are.
    public let confidence: Confidence

    /// A lapse rule.
    public init(
        measure: MeasureKind,
        isImmediate: Bool,
        figure: FigureKey,
        rule: String,
        source: String,
        confidence: Confidence
    ) {
        self.measure = measure
        self.isImmediate = isImmediate
        self.figure = figure
        self.rule = rule
        self.source = source
        self.confidence = confidence
    }
}
