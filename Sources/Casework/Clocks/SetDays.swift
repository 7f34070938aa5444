extension Circumstances {
    /// The day by which the practitioner agreed, or was asked, to respond to a concern: the latest one set since the concern
    /// was recorded, with the days on which the clock was stopped. Nil when there is none, or while it is stopped.
    func responseDue(for concern: Concern) -> Day? {
        let face = ClockFace(self)
        var latest: Day?
        for item in file.items {
            guard case .ask(let ask) = item.body, ask.kind == .response, item.at >= concern.at else {
                continue
            }
            guard let due = face.due(.response, from: item.at.day, to: ask.due, setOn: ask.setOn) else {
                return nil
            }
            // A date that the practitioner did not agree to cannot be sooner than the rules allow.
            let least = ask.isAgreed ? nil : try? pack?.due(.responseMinimum, after: item.at.day)?.due
            latest = [latest, due, least].compactMap(\.self).max()
        }
        return latest
    }

    /// The last day of something that was asked for, with the days on which its clock was stopped; nil while it is stopped,
    /// and for what is no ask.
    public func due(ofAsk id: ItemID) -> Day? {
        guard let item = file.item(id), case .ask(let ask) = item.body else { return nil }
        let key: ClockKey = ask.kind == .response ? .response : .advice
        return ClockFace(self).due(key, from: item.at.day, to: ask.due, setOn: ask.setOn)
    }

    /// The last day for comments on the latest draft report; nil when there is none, or while the clock is stopped.
    var commentsDue: Day? {
        guard let draft = file.recordsNow(.draft).last, let due = draft.record.day(.due) else { return nil }
        return ClockFace(self).due(.comments, from: draft.at.day, to: due)
    }
}

extension ClockFace {
    /// A day that was set, with the days on which the clock was stopped; nil while it is stopped.
    func due(_ key: ClockKey, from start: Day, to agreed: Day, setOn: Day? = nil) -> Day? {
        clock(key, whose: .practitioner, from: start, to: agreed, setOn: setOn, met: nil, item: nil).due
    }
}
