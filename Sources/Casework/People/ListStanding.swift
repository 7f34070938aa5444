/// How a practitioner stands on the performers list, and since when.
public struct ListStanding: Sendable, Equatable {
    /// How; nil when nobody said, and no list action is in effect.
    public let status: ListStatus?
    /// The first day of it; nil when it is not known.
    public let since: Day?
    /// What a panel decided that is not in effect yet; nil when nothing is waiting.
    public var awaited: AwaitedStanding?
}

/// How a practitioner will stand on the list by a decision that has no effect yet.
public struct AwaitedStanding: Sendable, Equatable {
    /// How.
    public let status: ListStatus
    /// The first day of it, unless an appeal is made; nil while an appeal runs, and before the practitioner had notice.
    public let from: Day?
    /// What it waits for and by which rule, in words; unverified ones say so.
    public let words: String
}

/// The register follows from the cases (S1-1, domain 5): what a panel decided or imposed shows while it is in effect, and what was
/// set by hand otherwise, or when that goes further, because it comes from elsewhere.
extension State {
    /// How a practitioner stands at a moment.
    ///
    /// - Parameter isKnown: whether a case counts: nobody learns of a case by what it did to their own standing.
    public func standing(
        of subject: Subject,
        at now: Moment,
        where isKnown: (CaseFile) -> Bool = { _ in true }
    ) -> ListStanding {
        let own = ListStanding(status: subject.status, since: subject.statusAt?.day)
        var standing = standing(in: subject, own, at: now, where: isKnown)
        standing.awaited = awaited(by: subject, at: now, where: isKnown)
        return standing
    }

    private func standing(
        in subject: Subject,
        _ own: ListStanding,
        at now: Moment,
        where isKnown: (CaseFile) -> Bool
    ) -> ListStanding {
        let found = periods(about: subject, at: now) { file in
            // Once a case is closed, what is set by hand after it says how things went on.
            isKnown(file) && !isOvertaken(file, by: subject)
        }
        let most = found.map(\.status.gravity).max() ?? 0
        guard let period = found.filter({ $0.status.gravity == most }).min(by: { $0.since < $1.since }),
            most >= subject.status?.gravity ?? 0
        else { return own }
        return ListStanding(status: period.status, since: period.since)
    }

    /// What a panel decided or imposed in a case that is open, and that is in effect; nil when nothing is. Nobody sets anything
    /// milder by hand.
    public func listActionInEffect(on subject: Subject, at now: Moment) -> ListStanding? {
        let found = periods(about: subject, at: now) { $0.stage != .closed }
        return found.max { $0.status.gravity < $1.status.gravity }
            .map { ListStanding(status: $0.status, since: $0.since) }
    }

    /// Whether list action against a practitioner is live: proposed, decided and not settled, or in effect in an open case.
    public func hasLiveListAction(on subject: Subject, at now: Moment) -> Bool {
        if listActionInEffect(on: subject, at: now) != nil { return true }
        return listedCases(about: subject.id).contains { file in
            if file.stage != .closed && !file.openProposals.isEmpty { return true }
            let circumstances = circumstances(of: file, at: now)
            return file.items.contains { file.isUnsettled($0, in: circumstances) }
        }
    }

    /// The gravest of the decisions that wait for the end of the time for an appeal, or of an appeal.
    private func awaited(by subject: Subject, at now: Moment, where isKnown: (CaseFile) -> Bool)
        -> AwaitedStanding?
    {
        let all = listedCases(about: subject.id).filter(isKnown).flatMap { file in
            let circumstances = circumstances(of: file, at: now)
            return file.items.compactMap { file.awaited($0, in: circumstances) }
        }
        return all.max { $0.status.gravity < $1.status.gravity }
    }

    private func periods(about subject: Subject, at now: Moment, where counts: (CaseFile) -> Bool)
        -> [ListPeriod]
    {
        listedCases(about: subject.id).filter(counts).flatMap { file in
            let circumstances = circumstances(of: file, at: now)
            return file.items.flatMap { item -> [ListPeriod] in
                guard let record = RecordItem(item) else { return file.periods(of: item, in: circumstances) }
                guard record.record.kind == .measure else { return [] }
                return file.period(of: record, in: circumstances).map { [$0] } ?? []
            }.filter { $0.holds(on: now.day) }
        }
    }

    private func isOvertaken(_ file: CaseFile, by subject: Subject) -> Bool {
        guard file.stage == .closed, let closed = file.marks.last(where: { $0.stage == .closed }),
            let set = subject.statusAt
        else { return false }
        return set > closed.at
    }
}

extension ListStatus {
    /// Whether it limits somebody more than another one.
    public func goesFurther(than other: ListStatus) -> Bool { gravity > other.gravity }

    /// How far it goes; the same for everything that no list action brings about.
    var gravity: Int {
        switch self {
        case .conditional: 1
        case .suspended: 2
        case .removed: 3
        case .included, .withdrawn, .notOnList: 0
        }
    }
}
