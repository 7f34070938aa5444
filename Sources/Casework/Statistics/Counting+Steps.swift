extension Counting {
    /// Preliminary investigations begun, and performance cases opened and reported to a committee (S0-16): each once for every
    /// time that the case ran.
    mutating func addSteps(_ file: CaseFile, _ circumstances: Circumstances) {
        var seen: Set<String> = []
        for (index, mark) in file.marks.enumerated() {
            if mark.verb == "reopen" { seen = [] }
            for name in Counting.names(of: mark, on: file, circumstances) {
                if seen.insert(name).inserted && holds(mark.at.day) { count(.activity, name) }
            }
            // A case that is opened again was closed all the same.
            guard mark.stage == .closed, holds(mark.at.day) else { continue }
            // What the committee received as isolated is closed with learning, without a decision.
            let outcome = file.outcome(in: Round(endingAt: index, on: file)) ?? .isolated
            count(.outcome, outcome.rawValue)
        }
    }

    private static func names(of mark: Mark, on file: CaseFile, _ circumstances: Circumstances) -> [String] {
        switch mark.stage {
        case .preliminary: return ["preliminary-investigations"]
        case .performance: return ["performance-cases"]
        default: break
        }
        guard mark.verb == "report", case .item(let id)? = mark.reference,
            case .record(let record)? = file.item(id)?.body, record.word(.kind) == "performance",
            circumstances.isCommittee(record.group)
        else { return [] }
        return ["performance-cases-reported"]
    }

    /// Interim measures, on the day on which they came to bind: what nobody approved or agreed to is none.
    mutating func addMeasures(_ file: CaseFile) {
        for measure in file.records(.measure) {
            guard let day = file.dayBinding(measure), holds(day) else { continue }
            count(.measures, measure.record.word(.kind) ?? "other")
            count(.immediacy, measure.record.flag(.immediate) ? "immediate" : "planned")
        }
    }

    /// How long cases took, and how often dates were moved and on whose request (domain 12, items 7 and 8).
    mutating func addTimes(_ file: CaseFile, _ circumstances: Circumstances) {
        var told: Day?
        var asked: Set<ItemID> = []
        for mark in file.marks {
            if mark.verb == "reopen" { told = nil }
            if mark.stage == .closed, let begun = told, holds(mark.at.day) {
                addDuration(from: begun, to: mark.at.day)
            }
            guard case .item(let id)? = mark.reference, let item = file.item(id) else { continue }
            switch item.body {
            case .telling(let telling): told = told ?? telling.told
            case .record(let record) where record.kind == .request: record.of.map { _ = asked.insert($0) }
            case .record(let record) where record.kind == .refusal:
                guard let request = record.of, case .record(let about)? = file.item(request)?.body,
                    about.kind == .request
                else { continue }
                if holds(mark.at.day) { count(.extensions, "declined") }
                about.of.map { _ = asked.remove($0) }
            case .ask(let ask) where mark.verb == "extend" && ask.kind == .response:
                addExtension(isAsked: asked.remove(id) != nil, on: mark.at.day)
            case .record where mark.verb == "extend":
                addExtension(isAsked: asked.remove(id) != nil, on: mark.at.day)
            default: break
            }
        }
    }

    private mutating func addExtension(isAsked: Bool, on day: Day) {
        if holds(day) { count(.extensions, isAsked ? "asked-by-practitioner" : "by-organisation") }
    }

    private mutating func addDuration(from told: Day, to closed: Day) {
        count(.duration, Counting.length(from: told, to: closed))
        spans.append(max(0, Int(closed.number - told.number)))
    }

    /// Suspensions and exclusions: those that ended in the period, by how long they had lasted, and those that went on at its
    /// end, by how long they had lasted by then (domain 12, item 7).
    mutating func addLengths(_ file: CaseFile, _ circumstances: Circumstances) {
        for measure in file.records(.measure) {
            let kind = measure.record.word(.kind).flatMap { MeasureKind(rawValue: $0) }
            guard let topic = kind.flatMap({ Counting.lasting[$0] }), let bound = file.dayBinding(measure)
            else { continue }
            let first = max(measure.record.day(.begins) ?? bound, bound)
            let ended = file.dayEnded(measure, in: circumstances)
            if let ended, ended >= first, holds(ended) {
                count(topic, "ended-\(Counting.length(from: first, to: ended))")
            } else if first <= ends, ended.map({ $0 > ends }) ?? true {
                count(topic, "going-\(Counting.length(from: first, to: ends))")
            }
        }
    }

    /// The topics of the measures whose length is counted.
    static let lasting: [MeasureKind: StatisticsTopic] = [.suspension: .suspensions, .exclusion: .exclusions]

    /// Whether a time is longer than six months, as a word.
    private static func length(from first: Day, to last: Day) -> String {
        let months = ClockCount(6, .months)
        let end =
            (try? WorkingCalendar(.england).day(after: first, count: months))?.due
            ?? first.advanced(by: 183)
        return last > end ? "over-six-months" : "up-to-six-months"
    }
}

extension Tally {
    /// The median and the longest of some numbers of days. Of fewer than five cases neither is said: it would be somebody's.
    init(days: [Int]) {
        let sorted = days.sorted()
        let middle = sorted.count / 2
        let median =
            sorted.isEmpty
            ? 0 : sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
        self.init(
            .days,
            plain: [("median", median), ("longest", sorted.last ?? 0)],
            isShown: sorted.isEmpty || sorted.count > Tally.smallMax
        )
    }
}
