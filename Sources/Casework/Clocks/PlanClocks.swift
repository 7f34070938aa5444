/// The clocks of action plans: one for each day by which a review was due, and one for each milestone. What a review sets anew
/// does not take back that it came late, nor does another plan.
extension CaseFile {
    /// Those of every plan that both parties agreed to: until then a plan binds nobody, and an earlier one goes on.
    func plans(_ face: ClockFace) -> [RunningClock] {
        let agreed = records(.plan).filter { !self.agreed(to: $0.id).isEmpty }
        return agreed.indices.flatMap { index -> [RunningClock] in
            let next = agreed.indices.contains(index + 1) ? agreed[index + 1] : nil
            let end = next.flatMap { plan in
                records(about: plan.id).first { $0.record.kind == .agreement }?.at.day
            }
            return reviews(of: agreed[index], until: end, face)
                + milestones(of: agreed[index], until: end, face)
        }
    }

    private func reviews(of plan: RecordItem, until end: Day?, _ face: ClockFace) -> [RunningClock] {
        guard var due = plan.record.day(.review) else { return [] }
        var setOn: Day?
        func clock(met: Day?) -> RunningClock {
            face.clock(
                .plan,
                whose: .organisation,
                from: plan.at.day,
                to: due,
                setOn: setOn,
                met: met,
                item: plan.id
            )
        }
        var clocks: [RunningClock] = []
        for review in records(about: plan.id) where review.record.kind == .review {
            // It counts when it is recorded: a day that is only said cannot make it in time.
            clocks.append(clock(met: review.at.day))
            if review.record.word(.result) == "complete" { return clocks }
            due = review.record.day(.review) ?? due
            setOn = review.at.day
        }
        return clocks + [ended(by: end, clock)].compactMap(\.self)
    }

    private func milestones(of plan: RecordItem, until end: Day?, _ face: ClockFace) -> [RunningClock] {
        let reviews = reviews(of: plan.id)
        let isDone = reviews.contains { $0.record.word(.result) == "complete" }
        return plan.record.days(.milestones).compactMap { day in
            func clock(met: Day?) -> RunningClock {
                face.clock(
                    .milestone,
                    whose: .organisation,
                    from: plan.at.day,
                    to: day,
                    met: met,
                    item: plan.id
                )
            }
            let looked = reviews.first { $0.record.day(.date).map { $0 >= day } == true }?.at.day
            if let looked { return clock(met: looked) }
            return isDone ? nil : ended(by: end, clock)
        }
    }

    /// A clock that nothing has met: what took its place ended it, late when its day had passed by then.
    func ended(by end: Day?, _ clock: (Day?) -> RunningClock?) -> RunningClock? {
        guard let end else { return clock(nil) }
        guard let due = clock(nil)?.due, due < end else { return nil }
        return clock(end)
    }

    /// The moment at which a decision ended the matter after another moment, or the case was closed; nil while it goes on.
    func left(since moment: Moment) -> Moment? {
        marks.first { mark in
            mark.at >= moment && mark.stage.map { [.decided, .monitoring, .closed].contains($0) } == true
        }?.at
    }

    /// Whether an investigation under terms of reference has not reported yet.
    public var isUnderInvestigation: Bool {
        recordsNow(.terms).last.map { terms in !recordsNow(.final).contains { $0.at >= terms.at } } ?? false
    }

    /// The clocks of investigations, one for each terms of reference: new terms do not take back that the first day passed.
    func investigations(_ face: ClockFace) -> [RunningClock] {
        let all = records(.terms)
        return all.indices.compactMap { index -> RunningClock? in
            let terms = all[index]
            guard let due = terms.record.day(.due) else { return nil }
            let next = all.indices.contains(index + 1) ? all[index + 1].at : nil
            let final = records(.final).first { report in
                report.at >= terms.at && next.map { report.at < $0 } ?? true
            }
            func clock(met: Day?) -> RunningClock {
                face.clock(
                    .investigation,
                    whose: .organisation,
                    from: terms.record.day(.sent) ?? terms.at.day,
                    to: due,
                    met: met,
                    item: terms.id,
                    rule: .investigation
                )
            }
            // Who decided without the report waits for it no more.
            let end = [next, left(since: terms.at)].compactMap(\.self).min()
            return final.map { clock(met: $0.at.day) } ?? ended(by: end?.day, clock)
        }
    }
}
