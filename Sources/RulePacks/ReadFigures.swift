import Casework
import Yams

extension FieldReader {
    /// One figure. Source and confidence are never optional.
    mutating func figure(_ node: Node) -> Figure? {
        let keys = [
            "key", "count", "unit", "convention", "last-day", "whose", "rule", "source", "confidence",
            "informs",
        ]
        guard let fields = fields(node, of: "a figure", keys: keys) else { return nil }
        let key = word(fields, "key", FigureKey.self)
        let unit = word(fields, "unit", ClockUnit.self)
        let count = number(fields, "count", (unit ?? .calendarDays).countRange)
        let convention = word(fields, "convention", CountingConvention.self)
        let lastDay = fields.values["last-day"] == nil ? .stays : word(fields, "last-day", LastDayRule.self)
        let whose = word(fields, "whose", ClockOwner.self)
        let informs = fields.values["informs"].flatMap { word($0, "informs", FigureReader.self) }
        let standing = standing(fields)
        guard let key, let unit, let count, let convention, let lastDay, let whose, let standing else {
            return nil
        }
        return Figure(
            key: key,
            count: ClockCount(count, unit),
            convention: convention,
            lastDay: lastDay,
            whose: whose,
            rule: standing.rule,
            source: standing.source,
            confidence: standing.confidence,
            informs: informs
        )
    }

    /// One predicate.
    mutating func predicate(_ node: Node) -> Predicate? {
        let keys = ["key", "frequency", "safety", "rule", "source", "confidence"]
        guard let fields = fields(node, of: "a predicate", keys: keys) else { return nil }
        let key = word(fields, "key", PredicateKey.self)
        let frequency: [Frequency]? = words(fields, "frequency")
        let safety: [Answer3]? = words(fields, "safety")
        let standing = standing(fields)
        guard let key, let frequency, let safety, let standing else { return nil }
        return Predicate(
            key: key,
            frequency: frequency,
            safety: safety,
            rule: standing.rule,
            source: standing.source,
            confidence: standing.confidence
        )
    }

    /// One measure that lapses.
    mutating func lapse(_ node: Node) -> Lapse? {
        let keys = ["measure", "immediate", "figure", "rule", "source", "confidence"]
        guard let fields = fields(node, of: "a lapse", keys: keys) else { return nil }
        let measure = word(fields, "measure", MeasureKind.self)
        let immediate = word(fields, "immediate", YesNo.self)
        let figure = word(fields, "figure", FigureKey.self)
        let standing = standing(fields)
        guard let measure, let immediate, let figure, let standing else { return nil }
        return Lapse(
            measure: measure,
            isImmediate: immediate.isYes,
            figure: figure,
            rule: standing.rule,
            source: standing.source,
            confidence: standing.confidence
        )
    }

    private mutating func standing(
        _ fields: Fields
    ) -> (rule: String, source: String, confidence: Confidence)? {
        let rule = text(fields, "rule")
        let source = text(fields, "source")
        let confidence = word(fields, "confidence", Confidence.self)
        guard let rule, let source, let confidence else { return nil }
        return (rule, source, confidence)
    }

    private mutating func words<W: Word>(_ fields: Fields, _ key: String) -> [W]? {
        let nodes = elements(fields, key)
        guard !nodes.isEmpty else {
            add(fields.mark(of: key), "\(fields.what) needs at least one word for \"\(key)\"")
            return nil
        }
        var found: [W] = []
        for node in nodes {
            guard let word: W = word(node, key) else { continue }
            if isNew(!found.contains(word), word.rawValue, "word", node) { found.append(word) }
        }
        return found.count == nodes.count ? found : nil
    }
}
