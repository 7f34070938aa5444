/// The clocks of telling the practitioner (S0-1, S0-3). An approved delay puts the last day off to its own end; what comes after
/// that end is late.
extension CaseFile {
    /// Telling, once for each time that something waited to be told, and the end of delays that hold.
    func telling(_ face: ClockFace) -> [RunningClock] {
        let delays = isTold ? [] : approvedDelays(in: itemsBeforeReopening..<items.count)
        let ends = delays.map { item, delay in
            face.clock(
                .delay,
                whose: .organisation,
                from: item.at.day,
                to: delay.expires,
                met: nil,
                item: item.id
            )
        }
        return ends + waits.indices.compactMap { tell(face, wait: $0) }
    }

    /// The clock of one wait: the earliest last day among all that the practitioner waited to be told.
    private func tell(_ face: ClockFace, wait index: Int) -> RunningClock? {
        let wait = waits[index]
        let span = wait.begin..<max(wait.begin, wait.end ?? items.count)
        var subjects = concerns.filter { wait.concerns.contains($0.id.number) }
            .map { (since: $0.heard, from: $0.itemsBefore) }
        // It counts from the day on which the organisation first heard: a case that is opened late is late.
        if wait.isOfCase, subjects.isEmpty || index > 0 { subjects.append((wait.since, span.lowerBound)) }
        let clocks = subjects.compactMap { subject -> RunningClock? in
            guard let clock = face.clock(.tell, figure: .tell, from: subject.since, met: wait.toldOn) else {
                return nil
            }
            // A delay from before something was recorded does not delay the telling of it.
            let first = min(max(subject.from, span.lowerBound), span.upperBound)
            return face.putOff(clock, by: approvedDelays(in: first..<span.upperBound).map(\.delay))
        }
        return clocks.min { ($0.due ?? Day.last) < ($1.due ?? Day.last) }
    }

    private func approvedDelays(in span: Range<Int>) -> [(item: Item, delay: DelayFacts)] {
        items[span].compactMap { item in
            guard case .delay(let delay) = item.body, delay.approver != nil else { return nil }
            return (item, delay)
        }
    }

    /// Whether the practitioner was told, after a delay was recorded, of everything that it can have put off: from then on they
    /// may know that there was one (S0-3).
    func isTold(after delay: Item) -> Bool {
        guard case .delay(let facts) = delay.body, facts.approver != nil, let place = position(of: delay.id)
        else { return false }
        return isTold(sinceItemAt: place)
    }
}

extension ClockFace {
    /// A clock of telling with its approved delays. One that was approved after the last day had passed takes nothing back.
    func putOff(_ clock: RunningClock, by delays: [DelayFacts]) -> RunningClock {
        guard var due = clock.due else { return clock }
        var reasons: [String] = []
        for delay in delays.sorted(by: { ($0.approvedOn ?? due) < ($1.approvedOn ?? due) })
        where delay.expires > due && delay.approvedOn.map({ $0 <= due }) ?? true {
            due = delay.expires
            reasons.append("an approved delay (\(delay.why.title)) put it off until \(due.spelled)")
        }
        guard !reasons.isEmpty else { return clock }
        let state: ClockState =
            clock.met.map { $0 > due ? .late : .met } ?? (day > due ? .overdue : .running)
        let words = clock.words
        return RunningClock(
            key: clock.key,
            item: clock.item,
            whose: clock.whose,
            start: clock.start,
            due: due,
            state: state,
            met: clock.met,
            words: { [reasons] in ([words()] + reasons).joined(separator: "; ") },
            figure: clock.figure,
            standing: clock.standing
        )
    }
}

extension DelayReason {
    /// The class of reason, for the middle of a sentence; it names nobody.
    var title: String {
        switch self {
        case .policeRequest: "asked for by the police"
        case .witnessSafety: "the safety of a witness"
        case .patientSafety: "the safety of patients"
        case .regulatorRequest: "asked for by the regulator"
        case .fraudInvestigation: "an investigation of fraud"
        }
    }
}
