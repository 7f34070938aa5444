/// The clocks of interim measures: one for each day by which a review was due. A review that came late stays late.
extension CaseFile {
    /// Every review of every measure that was approved or agreed: those that were held, and the one that is due.
    func measureReviews(_ face: ClockFace, _ circumstances: Circumstances) -> [RunningClock] {
        records(.measure).flatMap { measure -> [RunningClock] in
            let state = state(of: measure, in: circumstances)
            guard state != .proposed else { return [] }
            return held(measure, face) + [open(measure, state, face)].compactMap(\.self)
        }
    }

    /// The reviews that were held. One that came after a measure had lapsed reviewed nothing.
    private func held(_ measure: RecordItem, _ face: ClockFace) -> [RunningClock] {
        let reviews = reviews(of: measure.id)
        let lapses = CaseFile.lapse(of: measure.record, under: face.pack) != nil
        var clocks: [RunningClock] = []
        for (index, review) in reviews.enumerated() {
            guard let due = reviewDue(of: measure, after: reviews[..<index], under: face.pack) else {
                continue
            }
            if lapses && review.at.day > due { break }
            clocks.append(face.clock(reviewOf: measure, due: due, met: review.at.day))
        }
        return clocks
    }

    /// The review that is due, or was missed.
    private func open(_ measure: RecordItem, _ state: MeasureState, _ face: ClockFace) -> RunningClock? {
        guard let due = reviewDue(of: measure, under: face.pack) else { return nil }
        switch state {
        case .approved, .inForce, .reviewOverdue, .lapsed:
            return face.clock(reviewOf: measure, due: due, met: nil, isLapsed: state == .lapsed)
        case .ended:
            // That it ended does not take back that it was not looked at in time.
            guard let ends = measure.record.day(.ends), ends > due else { return nil }
            return face.clock(reviewOf: measure, due: due, met: ends)
        case .proposed, .lifted, .overturned: return nil
        }
    }
}

extension ClockFace {
    /// A measure's review: the day that was set, or the last one that the rules allow, when that is earlier.
    func clock(reviewOf measure: RecordItem, due: Day, met: Day?, isLapsed: Bool = false) -> RunningClock {
        let set = [measure] + file.reviews(of: measure.id)
        let lapse = CaseFile.lapse(of: measure.record, under: pack)
        let figure =
            set.contains { $0.record.day(.review) == due } ? nil : lapse.flatMap { pack?.figure($0.figure) }
        let rule = lapse.map { ": \($0.words)" } ?? ""
        let how = figure == nil ? "the day that was set" : "the last day that the rules allow"
        return RunningClock(
            key: .measure,
            item: measure.id,
            whose: MeasureKind.reviewer(of: measure.record),
            start: measure.begins,
            due: due,
            state: state(due, met, isLapsed),
            met: met,
            words: { "by 11:59pm on \(due.spelled), \(how)\(rule)" },
            figure: figure,
            standing: isLapsed
                ? lapse.map { .init(source: $0.source, confidence: $0.confidence) } : nil
        )
    }
}
