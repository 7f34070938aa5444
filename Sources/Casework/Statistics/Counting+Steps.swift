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
                if holds(mark.at.day) { count(.extensions, "declined") }
                if let request = record.of, case .record(let about)? = file.item(request)?.body {
                    about.of.map { _ = asked.remove($0) }
                }
            case .ask(let ask) where mark.verb == "extend" && ask.kind == .response:
                let isAsked = asked.remove(id) != nil
                if holds(mark.at.day) {
                    count(.extensions, isAsked ? "asked-by-practitioner" : "by-organisation")
                }
            default: break
            }
        }
    }

    private mutating func addDuration(from told: Day, to closed: Day) {
        let months = ClockCount(6, .months)
        let last =
            (try? WorkingCalendar(.england).day(after: told, count: months))?.due ?? told.advanced(by: 183)
        count(.duration, closed > last ? "over-six-months" : "up-to-six-months")
        spans.append(max(0, Int(closed.number - told.number)))
    }
}

extension CaseFile {
    /// The day on which a measure was approved, or undertakings were agreed to; nil until then.
    func dayBinding(_ measure: RecordItem) -> Day? {
        if measure.record.word(.kind) == "undertakings" {
            return records(about: measure.id).first { $0.record.kind == .agreement }?.at.day
        }
        return marks.first { $0.verb == "approve" && $0.reference == .item(measure.id) }?.at.day
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
