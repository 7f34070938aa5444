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

    /// Numbers that count nobody, so that small ones need not be hidden: all of them are shown, or none.
    init(_ topic: StatisticsTopic, plain numbers: [(String, Int)], isShown: Bool) {
        self.topic = topic
        cells = numbers.map { Cell(name: $0.0, count: 0, shown: isShown ? $0.1 : nil) }
    }

    /// What all cells come to; nil when it is small itself, or when a hidden count could be worked out from it.
    public var total: Int? {
        let sum = cells.reduce(0) { $0 + $1.count }
        guard topic.adds, isTotalKnown, !(1...Tally.smallMax).contains(sum) else { return nil }
        return isSafe(toSum: { _ in true }) ? sum : nil
    }

    /// Whether the total may be known; another table that counts the same things can give it away.
    private var isTotalKnown = true

    /// Keeps everything back but noughts: another table would give some of it away.
    mutating func hideAll() {
        isTotalKnown = false
        for index in cells.indices where cells[index].count > 0 { cells[index].shown = nil }
    }

    /// Keeps the total back, and a count with it where the counts would add up to it.
    mutating func hideTotal() {
        isTotalKnown = false
        guard !cells.contains(where: { $0.shown == nil }), let next = nextToHide else { return }
        cells[next].shown = nil
    }

    /// Hides the counts of one side of an equation when a small one stands on the other, so that it does not follow from them.
    mutating func hide(_ one: [String], orElse other: [String]) {
        for (side, against) in [(one, other), (other, one)] {
            guard cells.contains(where: { $0.isSmall && side.contains($0.name) }) else { continue }
            for index in cells.indices where against.contains(cells[index].name) && cells[index].count > 0 {
                cells[index].shown = nil
            }
        }
    }

    /// Whether the sum of some cells can be known without a hidden count among them being known: with the least and the most
    /// that each of the others can be, each must still have two values that it may have.
    func isSafe(toSum isIn: (Cell) -> Bool) -> Bool {
        let hidden = cells.filter { $0.shown == nil && isIn($0) }
        let sum = hidden.reduce(0) { $0 + $1.count }
        let ranges = hidden.map(range)
        let least = ranges.reduce(0) { $0 + $1.lowerBound }
        let most = ranges.reduce(0) { $0 + $1.upperBound }
        return ranges.allSatisfy { range in
            let low = max(range.lowerBound, sum - (most - range.upperBound))
            let high = min(range.upperBound, sum - (least - range.lowerBound))
            return low < high
        }
    }

    /// What a reader knows of a hidden count: small ones are marked, and the others are no larger than any that is shown.
    private func range(of cell: Cell) -> ClosedRange<Int> {
        guard !cell.isSmall else { return 1...Tally.smallMax }
        let shown = cells.compactMap(\.shown).filter { $0 > 0 }.min() ?? Tally.countMax
        return Tally.smallMax + 1...max(shown, Tally.smallMax + 1)
    }

    /// More than anything that is counted here.
    private static let countMax = 1_000_000

    /// Hides the small counts. Where one of them could be worked out from the total of its topic, the next smallest counts
    /// are hidden with it.
    private mutating func hide() {
        for index in cells.indices where cells[index].isSmall { cells[index].shown = nil }
        while topic.adds, !isSafe(toSum: { _ in true }), let next = nextToHide { cells[next].shown = nil }
    }

    private var nextToHide: Int? {
        cells.indices.filter { (cells[$0].shown ?? 0) > 0 }.min { cells[$0].count < cells[$1].count }
    }
}

/// The topics of the statistics (domain section 12).
public enum StatisticsTopic: String, Word {
    /// Where the concerns that were recorded in the period ended when their case was first closed, or stand now.
    case funnel
    /// Preliminary investigations, and performance cases reported to a committee (S0-16).
    case activity
    case source, category, outcome
    /// Practitioners by how many concerns there are about them.
    case practitioners
    /// Learning that was set, and that was done.
    case learning
    /// What was answered under the Principles of fairness, and what came of it (S3-24).
    case fairness
    case measures, referrals
    /// Interim measures that began at once, without hearing the practitioner first, and others.
    case immediacy
    /// How long suspensions lasted that ended in the period, and those that went on at its end (domain 12, item 7).
    case suspensions
    /// The same of exclusions.
    case exclusions
    /// Cases that were closed, by the time since the practitioner was told.
    case duration
    /// That time in days: the median and the longest.
    case days
    /// Dates of responses that were moved, by whether the practitioner had asked; and requests that were declined.
    case extensions
    /// Clocks, by what they measure and how they ended: the organisation's.
    case organisation = "timeliness-organisation"
    /// The practitioner's.
    case practitioner = "timeliness-practitioner"
    /// A body's.
    case body = "timeliness-body"

    /// Whether its counts add up to a total that people may know.
    var adds: Bool { ![.activity, .fairness, .days, .extensions].contains(self) }

    /// Whether its numbers are counts.
    var isCounted: Bool { self != .days }
}
