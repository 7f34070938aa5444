/// Decisions that have no effect yet (domain 5.2): whether one waits for an appeal is for the rules of the case to say.
extension CaseFile {
    /// How the practitioner will stand by a decision that is not in effect yet; nil for everything else.
    func awaited(_ item: Item, in circumstances: Circumstances) -> AwaitedStanding? {
        guard case .decision(let facts) = item.body, facts.power != nil, facts.outcome != .suspension,
            let status = ListStatus(facts.outcome), standing(of: item) == .stands,
            periods(of: item, in: circumstances).isEmpty, end(of: item, in: circumstances) == nil
        else { return nil }
        let rule = circumstances.pack?.figure(.appealEffect)?.words ?? CaseFile.unknownEffect
        guard let last = appealDue(of: item, in: circumstances) else {
            let words =
                "not in effect until the practitioner had notice and the time for an appeal has passed: \(rule)"
            return AwaitedStanding(status: status, from: nil, words: words)
        }
        if appeals(against: item).contains(where: { determination(of: $0) == nil && $0.at.day <= last }) {
            return AwaitedStanding(
                status: status,
                from: nil,
                words: "not in effect while an appeal runs: \(rule)"
            )
        }
        let from = last.advanced(by: 1)
        return AwaitedStanding(
            status: status,
            from: from,
            words: "not in effect until \(from.spelled): \(rule)"
        )
    }

    private static let unknownEffect =
        "the rules of the case do not say whether a decision waits for an appeal, and Candour takes it to wait"
        + Confidence.unknown.mark
}
