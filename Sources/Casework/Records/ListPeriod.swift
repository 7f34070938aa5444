/// A time in which a decision or a measure says how the practitioner stands on the list.
struct ListPeriod: Equatable {
    /// How they stand.
    let status: ListStatus
    /// The first day of it.
    let since: Day
    /// The first day on which it is over; nil while nothing ended it.
    let until: Day?

    /// Whether it holds on a day.
    func holds(on day: Day) -> Bool { since <= day && (until.map { day < $0 } ?? true) }
}

/// When list action takes effect, and when it is over (domain 5.2, 5.3).
extension CaseFile {
    /// The times in which a decision under the regulations is in effect, as it was made and as an appeal changed it; none before
    /// it takes effect, and when it never does.
    ///
    /// A suspension begins with the decision. Conditions and removal wait until no appeal is possible, or the one that was made
    /// in time is over. What a tribunal put in their place holds from its day.
    func periods(of decision: Item, in circumstances: Circumstances) -> [ListPeriod] {
        guard case .decision(let facts) = decision.body, facts.power != nil else { return [] }
        let end = end(of: decision, in: circumstances)
        let status = ListStatus(facts.outcome)
        let other = variation(of: decision).flatMap { $0.status == status ? nil : $0 }
        var found: [ListPeriod] = []
        if let status, let since = start(of: decision, in: circumstances) {
            let until = [end, other?.day].compactMap(\.self).min()
            found.append(ListPeriod(status: status, since: since, until: until))
        }
        if let other, let status = other.status {
            found.append(ListPeriod(status: status, since: other.day, until: end))
        }
        return found.filter { period in period.until.map { period.since < $0 } ?? true }
    }

    /// The day from which a decision under the regulations is over, whether it was in effect by then or not.
    func end(of decision: Item, in circumstances: Circumstances) -> Day? {
        [
            dayOverturned(decision), lifted(decision, circumstances), replaced(decision, circumstances),
            lifting(of: decision)?.at.day,
        ]
        .compactMap(\.self).min()
    }

    /// The time in which an interim measure says how they stand; nil for other measures, and when it does not hold.
    func period(of measure: RecordItem, in circumstances: Circumstances) -> ListPeriod? {
        let kind = measure.record.word(.kind).flatMap { MeasureKind(rawValue: $0) }
        guard let status = kind.flatMap(ListStatus.init),
            [.inForce, .reviewOverdue].contains(state(of: measure, in: circumstances)),
            let approved = marks.first(where: { $0.verb == "approve" && $0.reference == .item(measure.id) })
        else { return nil }
        let first = max(measure.record.day(.begins) ?? approved.at.day, approved.at.day)
        // One suspension that follows another without a day between them is one to whoever is suspended.
        let since = min(first, chainStart(of: measure, under: circumstances.pack) ?? first)
        return ListPeriod(status: status, since: since, until: nil)
    }

    /// Whether an item is a decision under the regulations that can still be appealed against, or that was.
    func isUnsettled(_ item: Item, in circumstances: Circumstances) -> Bool {
        guard case .decision(let facts) = item.body, facts.power != nil, facts.outcome.isStatutory else {
            return false
        }
        return [.decided, .appealable, .appealed].contains(state(after: item, in: circumstances))
    }

    /// The first day on which a decision is in effect, so far as that day has come.
    private func start(of decision: Item, in circumstances: Circumstances) -> Day? {
        guard case .decision(let facts) = decision.body, facts.power != nil else { return nil }
        if facts.outcome == .suspension { return decision.at.day }
        let last = appealDue(of: decision, in: circumstances)
        // One that came late does not stop what is in effect already.
        let inTime = appeals(against: decision).first { appeal in last.map { appeal.at.day <= $0 } ?? true }
        if let inTime { return determination(of: inTime)?.record.day(.date) }
        guard let last, circumstances.day > last else { return nil }
        return last.advanced(by: 1)
    }

    /// What a tribunal put in the place of a decision, and from which day; nil when it changed none. A determination from before
    /// they said what was imposed leaves what there was, and something less than a removal.
    private func variation(of decision: Item) -> (day: Day, status: ListStatus?)? {
        let varied = appeals(against: decision).compactMap { determination(of: $0) }.first {
            $0.record.word(.outcome) == "varied"
        }
        guard case .decision(let facts) = decision.body, let varied, let day = varied.record.day(.date)
        else { return nil }
        if let imposed = varied.record.word(.imposed) {
            return (day, Outcome(rawValue: imposed).flatMap { ListStatus($0) })
        }
        return (day, ListStatus(facts.outcome == .removal ? .conditions : facts.outcome))
    }

    /// The day on which a panel decided that no action goes on: a decision of that outcome that answers no proposal.
    private func lifted(_ decision: Item, _ circumstances: Circumstances) -> Day? {
        later(than: decision).first { _, facts in
            facts.outcome == .noAction && facts.proposal == nil
                && circumstances.kind(at: facts.meeting) == .panel
        }?.0.at.day
    }

    /// The day on which a later decision of the same case took its place: what is in effect goes on until that one is, and what
    /// was not in effect by then never will be. A suspension takes the place of no conditions: they go on after it.
    private func replaced(_ decision: Item, _ circumstances: Circumstances) -> Day? {
        guard case .decision(let own) = decision.body else { return nil }
        if let later = replacement(of: decision),
            start(of: decision, in: circumstances).map({ $0 >= later.at.day }) ?? true
        {
            return later.at.day
        }
        let days = later(than: decision).compactMap { item, facts in
            let isSame = facts.outcome != .suspension || own.outcome == .suspension
            return isSame && dayOverturned(item) == nil ? start(of: item, in: circumstances) : nil
        }
        return days.min()
    }

    private func later(than decision: Item) -> [(Item, Decision)] {
        guard let place = position(of: decision.id) else { return [] }
        return items[(place + 1)...].compactMap { item in
            if case .decision(let facts) = item.body { (item, facts) } else { nil }
        }
    }

    /// What the regulations ask to tell others of: decisions under them that count, and measures in force that keep somebody
    /// from work.
    public func toBeTold(in circumstances: Circumstances) -> [Item] {
        let grave = [MeasureKind.conditions, .suspension, .exclusion].map(\.rawValue)
        let measures = measuresInForce(in: circumstances).filter { measure in
            measure.record.word(.kind).map { grave.contains($0) } ?? false
        }
        return items.filter { item in
            if case .decision(let decision) = item.body {
                return decision.power != nil && standing(of: item).counts
            }
            return measures.contains { $0.id == item.id }
        }
    }

    func appeals(against decision: Item) -> [RecordItem] {
        records(about: decision.id).filter { $0.record.kind == .appeal }
    }

    func determination(of appeal: RecordItem) -> RecordItem? {
        records(about: appeal.id).first { $0.record.kind == .determination }
    }
}

extension ListStatus {
    /// What an outcome under the regulations makes of it; nil for any other.
    init?(_ outcome: Outcome) {
        switch outcome {
        case .conditions: self = .conditional
        case .suspension: self = .suspended
        case .removal: self = .removed
        default: return nil
        }
    }

    /// What an interim measure makes of it; nil for one that is no list action.
    init?(_ kind: MeasureKind) {
        switch kind {
        case .conditions: self = .conditional
        case .suspension: self = .suspended
        default: return nil
        }
    }
}
