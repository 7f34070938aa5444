public import Casework

/// What changed from one version of a pack to another, in sentences.
public enum PackDifferences {
    /// The differences, in the order of the pack; empty when nothing but the version changed.
    public static func sentences(from old: RulePack, to new: RulePack) -> [String] {
        var all: [String] = []
        func head(_ name: String, _ one: String, _ other: String) {
            if one != other { all.append("The \(name) changed from \"\(one)\" to \"\(other)\".") }
        }
        head("name", old.name, new.name)
        head("title", old.title, new.title)
        head("nation", old.nation.title, new.nation.title)
        head("legal basis", old.legalBasis, new.legalBasis)
        head("first day", old.appliesFrom.spelled, new.appliesFrom.spelled)
        all += between(old.figures, new.figures, "figure", by: \.key.rawValue, figure)
        all += between(old.lists, new.lists, "list", by: \.key.rawValue, list)
        all += between(old.scales, new.scales, "scale", by: \.key.rawValue, scale)
        all += between(old.questions, new.questions, "question set", by: \.name, questionSet)
        all += between(old.predicates, new.predicates, "predicate", by: \.key.rawValue, predicate)
        all += between(old.lapses, new.lapses, "lapse", by: \.name, lapse)
        all += between(old.gaps, new.gaps, "gap", by: \.self) { _, _ in [] }
        return all
    }

    /// What was removed, what changed, and what is new, by name.
    private static func between<Element: Equatable>(
        _ old: [Element],
        _ new: [Element],
        _ what: String,
        by name: (Element) -> String,
        _ changes: (Element, Element) -> [String]
    ) -> [String] {
        let before = Dictionary(old.map { (name($0), $0) }, uniquingKeysWith: { first, _ in first })
        let after = Set(new.map(name))
        var sentences = old.map(name).filter { !after.contains($0) }.map {
            "The \(what) \"\($0)\" was removed."
        }
        for element in new {
            guard let earlier = before[name(element)] else {
                sentences.append("The \(what) \"\(name(element))\" is new.")
                continue
            }
            if earlier != element {
                sentences += changes(earlier, element).map {
                    "The \(what) \"\(name(element))\": \(inner($0))"
                }
            }
        }
        if sentences.isEmpty, old != new { sentences.append("The order of each \(what) changed.") }
        return sentences
    }

    private static func inner(_ sentence: String) -> String {
        sentence.prefix(1).lowercased() + sentence.dropFirst()
    }

    private static func change(_ name: String, _ one: String, _ other: String) -> [String] {
        one == other ? [] : ["\(name) changed from \"\(one)\" to \"\(other)\"."]
    }

    private static func figure(_ one: Figure, _ other: Figure) -> [String] {
        change("the time", one.count.spelled, other.count.spelled)
            + change("the counting", one.convention.rawValue, other.convention.rawValue)
            + change("the last day", one.lastDay.rawValue, other.lastDay.rawValue)
            + change("whose time it is", one.whose.rawValue, other.whose.rawValue)
            + change("the rule", one.rule, other.rule)
            + change(
                "whom it informs",
                one.informs?.rawValue ?? "nobody",
                other.informs?.rawValue ?? "nobody"
            )
            + standing(one.source, one.confidence, other.source, other.confidence)
    }

    private static func list(_ one: ClosedList, _ other: ClosedList) -> [String] {
        standing(one.source, one.confidence, other.source, other.confidence)
            + between(one.entries, other.entries, "word", by: \.word) { one, other in
                change("the title", one.title, other.title)
                    + change("it applies to", words(one.appliesTo), words(other.appliesTo))
                    + change(
                        "the professions",
                        words(one.professions.map(\.rawValue)),
                        words(other.professions.map(\.rawValue))
                    )
            }
    }

    private static func scale(_ one: Scale, _ other: Scale) -> [String] {
        let standing = standing(one.source, one.confidence, other.source, other.confidence)
        switch (one.shape, other.shape) {
        case (.matrix(let rows, let columns, let bands), .matrix(let newRows, let newColumns, let newBands)):
            return standing + change("likelihood", words(rows), words(newRows))
                + change("consequence", words(columns), words(newColumns))
                + between(bands, newBands, "band", by: \.name) { one, other in
                    change("the scores", scores(one), scores(other))
                        + self.standing(one.source, one.confidence, other.source, other.confidence)
                }
        case (.levels(let levels), .levels(let newLevels)):
            return standing
                + between(levels, newLevels, "level", by: \.word) {
                    change("the meaning", $0.meaning, $1.meaning)
                }
        default:
            return standing + ["it grades in another way now."]
        }
    }

    private static func questionSet(_ one: QuestionSet, _ other: QuestionSet) -> [String] {
        change("the title", one.title, other.title)
            + between(one.questions, other.questions, "question", by: \.id) { one, other in
                change("the principle", one.principle.title, other.principle.title)
                    + change("the text", one.text, other.text)
                    + change("the status", one.status.rawValue, other.status.rawValue)
                    + change("the source", one.source, other.source)
            }
    }

    private static func predicate(_ one: Predicate, _ other: Predicate) -> [String] {
        change(
            "the frequencies",
            words(one.frequency.map(\.rawValue)),
            words(other.frequency.map(\.rawValue))
        )
            + change("patient safety", words(one.safety.map(\.rawValue)), words(other.safety.map(\.rawValue)))
            + change("the rule", one.rule, other.rule)
            + standing(one.source, one.confidence, other.source, other.confidence)
    }

    private static func lapse(_ one: Lapse, _ other: Lapse) -> [String] {
        change("the figure", one.figure.rawValue, other.figure.rawValue)
            + change("the rule", one.rule, other.rule)
            + standing(one.source, one.confidence, other.source, other.confidence)
    }

    private static func standing(
        _ source: String,
        _ confidence: Confidence,
        _ newSource: String,
        _ newConfidence: Confidence
    ) -> [String] {
        change("the source", source, newSource)
            + change("the confidence", confidence.rawValue, newConfidence.rawValue)
    }

    private static func words(_ words: [String]) -> String { words.joined(separator: ", ") }

    private static func scores(_ band: Scale.Band) -> String {
        "\(band.scores.lowerBound) to \(band.scores.upperBound)"
    }
}
