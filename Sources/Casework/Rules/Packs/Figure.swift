/// Whose time a figure measures.
public enum ClockOwner: String, Word {
    /// The organisation that handles the concern.
    case organisation
    /// The practitioner.
    case practitioner
    /// A committee, a panel or a tribunal.
    case body
}

/// Whom a figure is information for, that nothing in the program counts.
public enum FigureReader: String, Word {
    /// The organisation, which counts it elsewhere.
    case organisation
    /// The performer, whose own duty it is.
    case performer
}

/// A number that a rule gives, with the rule itself, its source and how sure we are.
public struct Figure: Sendable, Hashable {
    /// What the number is for.
    public let key: FigureKey
    /// The number and its unit; see ``ClockUnit/countRange``.
    public let count: ClockCount
    /// Whether the day that starts the clock counts.
    public let convention: CountingConvention
    /// What happens when the last day is not a working day.
    public let lastDay: LastDayRule
    /// Whose time it is.
    public let whose: ClockOwner
    /// The rule in one sentence, at most ``RulePack/textMax`` octets.
    public let rule: String
    /// Where the rule stands, for people to read; never empty.
    public let source: String
    /// How sure we are; anything but `published` is shown as unverified.
    public let confidence: Confidence
    /// Whom the number informs when no rule of the program counts it, as the pack says.
    public let informs: FigureReader?

    /// A figure.
    public init(
        key: FigureKey,
        count: ClockCount,
        convention: CountingConvention,
        lastDay: LastDayRule,
        whose: ClockOwner,
        rule: String,
        source: String,
        confidence: Confidence,
        informs: FigureReader? = nil
    ) {
        self.key = key
        self.count = count
        self.convention = convention
        self.lastDay = lastDay
        self.whose = whose
        self.rule = rule
        self.source = source
        self.confidence = confidence
        self.informs = informs
    }

    /// Whom the number informs; nil for one that a rule or a clock counts, whatever the pack says.
    public var informed: FigureReader? { key.isCounted ? nil : informs ?? .organisation }

    /// Whether the figure may be presented as the rule: only what is published.
    public var isVerified: Bool { confidence == .published }

    /// `10 working days (not verified)`: the number as shown to people.
    public var spelled: String { isVerified ? count.spelled : count.spelled + " (not verified)" }
}
