/// On which side of a figure a day must lie.
public enum FigureBound: Sendable {
    /// The day is the figure's last day or a later one.
    case atLeast
    /// The day is the figure's last day or an earlier one.
    case atMost
}

extension RulePack {
    /// What is wrong with a day that people set, by a figure of the pack: nil when nothing is, or when the pack has no such
    /// figure. Only what is published may be held against anybody; the rest is said, as unverified.
    ///
    /// - Parameter start: the day from which the figure counts.
    public func breach(_ key: FigureKey, _ bound: FigureBound, day: Day, from start: Day) -> FigureBreach? {
        guard let figure = figure(key), let working = try? due(key, after: start) else { return nil }
        let holds =
            switch bound {
            case .atLeast: day >= working.due
            case .atMost: day <= working.due
            }
        guard !holds else { return nil }
        return FigureBreach(figure: figure, last: working.due, bound: bound)
    }

    /// Whether the process knows an interim measure; a pack that lists none leaves it open.
    public func knows(_ measure: MeasureKind) -> Bool { list(.measures)?.contains(measure.rawValue) ?? true }

    /// Whether the process knows a power; a pack that lists measures and no powers knows none.
    public func knows(power: String) -> Bool {
        guard let powers = list(.powers) else { return list(.measures) == nil }
        return powers.contains(power)
    }

    /// To whom an appeal against a decision is sent, in words, marked where that is not verified; nil where it was not found.
    public func appealsTo(_ outcome: Outcome) -> String? {
        guard let list = list(.appealsTo), let entry = list.entries(for: outcome.rawValue).first else {
            return nil
        }
        return entry.title + list.confidence.mark
    }

    /// Whether these are an employer's rules: they list measures, and know of no list to act on.
    public var isEmployers: Bool { list(.powers) == nil && list(.measures) != nil }

    /// Whether what a body may decide under regulations is known to the process; removal has several grounds.
    public func knows(_ outcome: Outcome) -> Bool {
        guard outcome.isStatutory else { return true }
        guard outcome == .removal else { return knows(power: outcome.rawValue) }
        guard let powers = list(.powers) else { return list(.measures) == nil }
        return powers.entries.contains { $0.word.hasPrefix("removal") }
    }
}

/// A day that does not keep to a figure of the rules.
public struct FigureBreach: Sendable {
    /// The figure.
    public let figure: Figure
    /// The last day that it gives.
    public let last: Day
    /// On which side the day should lie.
    public let bound: FigureBound

    /// Whether the server may refuse: what is recalled or inferred is no law.
    public var isRefused: Bool { figure.isVerified }

    /// What to do, with the rule and how sure it is.
    public var sentence: String {
        let side =
            switch bound {
            case .atLeast: "give \(last.spelled) or a later day"
            case .atMost: "give \(last.spelled) or an earlier day"
            }
        return "\(side): \(figure.words)"
    }
}

extension Confidence {
    /// What stands after a rule that may not be presented as one; empty for what is published.
    public var mark: String { self == .published ? "" : " (not verified: \(rawValue))" }
}

extension Figure {
    /// The rule without its full stop, for the middle of a sentence; unverified ones say so.
    var words: String { RulePack.words(rule, confidence) }
}

extension Lapse {
    /// The rule without its full stop; unverified ones say so.
    var words: String { RulePack.words(rule, confidence) }
}

extension Predicate {
    /// The rule without its full stop; unverified ones say so.
    var words: String { RulePack.words(rule, confidence) }
}

extension RulePack {
    fileprivate static func words(_ rule: String, _ confidence: Confidence) -> String {
        (rule.hasSuffix(".") ? String(rule.dropLast()) : rule) + confidence.mark
    }
}
