/// The clocks of conditions that a panel decided: the reviews that were set, and the one that the practitioner asked for.
extension CaseFile {
    func conditionReviews(_ face: ClockFace, _ circumstances: Circumstances) -> [RunningClock] {
        items.flatMap { item -> [RunningClock] in
            guard case .decision(let decision) = item.body, decision.power != nil else { return [] }
            let reviews = reviews(of: item.id)
            let set = reviews.map { $0.record.day(.review) }
            // Each review sets the day of the next one.
            var clocks = zip(set, reviews.dropFirst()).compactMap { due, review in
                due.map { face.clock(.conditions, of: item, due: $0, met: review.at.day) }
            }
            guard holdsConditions(item, in: circumstances) else { return clocks }
            if let due = set.last ?? nil {
                clocks.append(face.clock(.conditions, of: item, due: due, met: nil))
            }
            if let asked = askedReview(of: item.id) { clocks.append(face.clock(item, asked: asked)) }
            return clocks
        }
    }
}

extension ClockFace {
    fileprivate func clock(_ key: ClockKey, of item: Item, due: Day, met: Day?) -> RunningClock {
        clock(key, whose: .body, from: item.at.day, to: due, met: met, item: item.id)
    }

    /// No rule says how soon a panel has to look at what it was asked about.
    fileprivate func clock(_ item: Item, asked: RecordItem) -> RunningClock {
        RunningClock(
            key: .conditions,
            item: item.id,
            whose: .body,
            start: asked.at.day,
            due: nil,
            state: .running,
            met: nil,
            words: {
                "the practitioner asked for it in writing on \(asked.at.day.spelled); no time limit was found"
            },
            figure: nil,
            standing: nil
        )
    }
}
