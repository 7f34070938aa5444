/// When interim measures came to bind, and when that was over.
extension CaseFile {
    /// The day on which a measure was approved, or undertakings were agreed to; nil until then.
    func dayBinding(_ measure: RecordItem) -> Day? {
        if measure.record.word(.kind) == MeasureKind.undertakings.rawValue {
            return records(about: measure.id).first { $0.record.kind == .agreement }?.at.day
        }
        return marks.first { $0.verb == "approve" && $0.reference == .item(measure.id) }?.at.day
    }

    /// The last day on which a measure held; nil while it goes on. Whatever came first ended it: a review, a review that was
    /// missed where the rules say so, its own last day or that of the rules, or an appeal.
    func dayEnded(_ measure: RecordItem, in circumstances: Circumstances) -> Day? {
        let reviews = reviews(of: measure.id)
        let lifted = reviews.first { ["lift", "complete"].contains($0.record.word(.result)) }?.at.day
        let set = [measure.record.day(.ends), longest(measure, under: circumstances.pack)]
        let passed = (set + [lapses(measure, reviews, in: circumstances)]).compactMap(\.self)
            .filter { $0 < circumstances.day }
        return (passed + [lifted, dayOverturned(measure)].compactMap(\.self)).min()
    }

    /// The last day of a measure whose review was missed, or is not yet due, where the rules end it then.
    private func lapses(_ measure: RecordItem, _ reviews: [RecordItem], in circumstances: Circumstances)
        -> Day?
    {
        let pack = circumstances.pack
        guard CaseFile.lapse(of: measure.record, under: pack) != nil else { return nil }
        for (index, review) in reviews.enumerated() {
            let last = reviewDue(of: measure, after: reviews[..<index], under: pack)
            if let last, review.at.day > last { return last }
        }
        return reviewDue(of: measure, under: pack)
    }

    /// The day on which an appeal took the decision out of effect that a measure was imposed with.
    func dayOverturned(_ measure: RecordItem) -> Day? {
        guard let meeting = measure.record.approvalMeeting else { return nil }
        return items.compactMap { item -> Day? in
            guard case .decision(let decision) = item.body, decision.meeting == meeting,
                decision.outcome.isStatutory
            else { return nil }
            return dayOverturned(item)
        }.min()
    }

    /// The day on which an appeal took a decision out of effect; nil for one that still has some.
    func dayOverturned(_ decision: Item) -> Day? {
        appeals(against: decision).compactMap { determination(of: $0) }
            .first { $0.record.word(.outcome) == "upheld" }?.record.day(.date)
    }
}

extension RecordItem {
    /// The first day of a measure: the one that was set, or that of its recording.
    var begins: Day { record.day(.begins) ?? at.day }
}
