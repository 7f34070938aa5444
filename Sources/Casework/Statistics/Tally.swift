/// A table of counts about one topic, as committees ask for it. Counts of 1 to 4 are not shown: who they are about could be
/// guessed.
public struct Tally: Sendable, Equatable {
    /// What is counted.
    public let topic: StatisticsTopic
    /// The counts, in the order in which they are shown.
    public private(set) var cells: [Cell] = []

    /// One count.
    public struct Cell: Sendable, Equatable {
        /// What it counts: a word.
        public let name: String
        /// How many; never shown as it is.
        let count: Int
        /// How many, as it may be shown; nil where it is hidden.
        public internal(set) var shown: Int?
        /// Whether it is hidden because it is small; another may be hidden so that this one cannot be worked out.
        public var isSmall: Bool { (1...Tally.smallMax).contains(count) }
    }

    /// The largest count that is hidden.
    public static let smallMax = 4

    init(_ topic: StatisticsTopic, _ counts: [(String, Int)]) {
        self.topic = topic
        cells = counts.map { Cell(name: $0.0, count: $0.1, shown: $0.1) }
        hide()
    }

    /// What all cells come to; nil when a hidden one could be worked out from it.
    public var total: Int? {
        cells.contains { $0.shown == nil } && cells.count { $0.shown == nil } < 2
            ? nil : cells.reduce(0) { $0 + $1.count }
    }

    /// Hides the small counts. One hidden count alone could be worked out from the total of its topic, so the next smallest
    /// one is hidden with it.
    private mutating func hide() {
        for index in cells.indices where cells[index].isSmall { cells[index].shown = nil }
        guard cells.count(where: { $0.shown == nil }) == 1, topic.adds else { return }
        let others = cells.indices.filter { cells[$0].shown != nil && cells[$0].count > 0 }
        if let next = others.min(by: { cells[$0].count < cells[$1].count }) { cells[next].shown = nil }
    }
}

/// The topics of the statistics (domain section 12).
public enum StatisticsTopic: String, Word {
    /// Where the concerns that were recorded in the period ended, or stand now.
    case funnel
    /// Preliminary investigations, and performance cases reported to a committee (S0-16).
    case activity
    case source, category, outcome
    /// Practitioners by how many concerns there are about them.
    case practitioners
    /// Learning that was set, and that was done.
    case learning
    case measures, referrals
    /// Clocks, by what they measure and how they ended: the organisation's.
    case organisation = "timeliness-organisation"
    /// The practitioner's.
    case practitioner = "timeliness-practitioner"
    /// A body's.
    case body = "timeliness-body"

    /// Whether its counts add up to a total that people may know.
    var adds: Bool { self != .activity }
}
