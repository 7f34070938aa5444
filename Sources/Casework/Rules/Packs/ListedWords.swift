extension RulePack {
    /// The words that a request may take where the pack closes a list: those on it that the protocol knows. A pack without the
    /// list leaves every word open.
    public func words<W: Word>(_ key: ListKey, of type: W.Type) -> [W] {
        guard let list = list(key) else { return Array(W.allCases) }
        return W.allCases.filter { list.contains($0.rawValue) }
    }

    /// Throws when the pack has the list and the word is not on it; the refusal names the words that are.
    ///
    /// - Parameter field: the key of the request that gives the word.
    public func admit<W: Word>(_ word: W, from key: ListKey, as field: String) throws(Refusal) {
        let known = words(key, of: W.self)
        guard !known.contains(word) else { return }
        let allowed = known.isEmpty ? "none" : "one of " + known.map(\.rawValue).joined(separator: ", ")
        throw .argument(field, "\(title) knows no \(word.rawValue): \(field)= is \(allowed)")
    }
}

extension ListKey {
    /// What the list holds, as a heading.
    public var title: String {
        switch self {
        case .delayReasons: "Reasons for telling later"
        case .withholdingReasons: "Reasons for withholding"
        case .sources: "Sources of concerns"
        case .categories: "Kinds of concerns"
        case .regulators: "Regulators"
        case .support: "Support"
        case .measures: "Interim measures"
        case .powers: "Powers"
        case .practitioners: "For whom these rules are"
        case .notifications: "Who has to be told"
        case .appealsTo: "To whom an appeal is sent"
        }
    }
}
