/// The rules of one process as data: figures, closed lists, scales, questions, each with its source and how sure we are.
///
/// A case keeps the pack that it started under. Packs are written as YAML (see the target RulePacks); nothing here has a
/// default: what a pack does not say is not known.
public struct RulePack: Sendable, Hashable {
    /// The longest text of a pack, in octets of UTF-8.
    public static let textMax = 1000
    /// The largest version.
    public static let versionMax = 999_999

    /// The pack's short name: `england-primary-care`.
    public let name: String
    /// Its version, 1 to ``versionMax``: a number that rises with every change.
    public let version: Int
    /// The name as shown to people.
    public let title: String
    /// The nation whose bank holidays count.
    public let nation: Nation
    /// The law and policy that it follows, for people to read.
    public let legalBasis: String
    /// The first day that it applies to new cases.
    public let appliesFrom: Day
    /// The figures, at most one for a key, in the order of ``FigureKey``.
    public let figures: [Figure]
    /// The closed lists, at most one for a key, in the order of ``ListKey``.
    public let lists: [ClosedList]
    /// The scales, at most one for a key, in the order of ``ScaleKey``.
    public let scales: [Scale]
    /// The question sets, each with a name of its own.
    public let questions: [QuestionSet]
    /// The predicates, at most one for a key.
    public let predicates: [Predicate]
    /// The measures that lapse, at most one rule for a measure and one for its immediate form.
    public let lapses: [Lapse]
    /// What is not known, so that nobody takes its absence for a rule.
    public let gaps: [String]

    /// A pack. Figures, lists, scales, predicates and lapses are put in the order of their keys.
    public init(
        name: String,
        version: Int,
        title: String,
        nation: Nation,
        legalBasis: String,
        appliesFrom: Day,
        figures: [Figure] = [],
        lists: [ClosedList] = [],
        scales: [Scale] = [],
        questions: [QuestionSet] = [],
        predicates: [Predicate] = [],
        lapses: [Lapse] = [],
        gaps: [String] = []
    ) {
        self.name = name
        self.version = version
        self.title = title
        self.nation = nation
        self.legalBasis = legalBasis
        self.appliesFrom = appliesFrom
        self.figures = Self.ordered(figures, by: \.key)
        self.lists = Self.ordered(lists, by: \.key)
        self.scales = Self.ordered(scales, by: \.key)
        self.questions = questions
        self.predicates = Self.ordered(predicates, by: \.key)
        self.lapses = Self.ordered(lapses, by: \.measure)
        self.gaps = gaps
    }

    /// The figure for a key; nil when none was found, and then there is no deadline.
    public func figure(_ key: FigureKey) -> Figure? { figures.first { $0.key == key } }

    /// The closed list of a key.
    public func list(_ key: ListKey) -> ClosedList? { lists.first { $0.key == key } }

    /// The scale of a key.
    public func scale(_ key: ScaleKey) -> Scale? { scales.first { $0.key == key } }

    /// The question set of a name.
    public func questionSet(_ name: String) -> QuestionSet? { questions.first { $0.name == name } }

    /// The predicate of a key.
    public func predicate(_ key: PredicateKey) -> Predicate? { predicates.first { $0.key == key } }

    /// The rule by which a measure lapses; nil when it goes on, overdue.
    public func lapse(of measure: MeasureKind, isImmediate: Bool) -> Lapse? {
        lapses.first { $0.measure == measure && $0.isImmediate == isImmediate }
    }

    /// The bank holidays and working days of the pack's nation.
    public var calendar: WorkingCalendar { WorkingCalendar(nation) }

    /// The last day that a figure of this pack gives, and how it was worked out; nil when the pack has no such figure.
    ///
    /// - Throws: ``ClockFault`` when the day cannot be worked out.
    public func due(
        _ key: FigureKey,
        after start: Day,
        pauses: [ClockPause] = [],
        extensions: [ClockExtension] = []
    ) throws(ClockFault) -> Working? {
        guard let figure = figure(key) else { return nil }
        return try calendar.day(
            after: start,
            count: figure.count,
            convention: figure.convention,
            lastDay: figure.lastDay,
            pauses: pauses,
            extensions: extensions
        )
    }

    private static func ordered<Element, Key: Word>(_ elements: [Element], by key: (Element) -> Key)
        -> [Element]
    {
        let places = Dictionary(uniqueKeysWithValues: Key.allCases.enumerated().map { ($1, $0) })
        let marked = elements.enumerated().map { (place: places[key($1)] ?? 0, index: $0, element: $1) }
        return marked.sorted { ($0.place, $0.index) < ($1.place, $1.index) }.map(\.element)
    }
}
