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
            guard let due = face.due(from: item.at.day, to: ask.due, pause: "response") else { return nil }
            latest = max(latest ?? due, due)
        }
        return latest
    }

    /// The last day for comments on the latest draft report; nil when there is none, or while the clock is stopped.
    var commentsDue: Day? {
        guard let draft = file.latest(.draft), let due = draft.record.day(.due) else { return nil }
        return ClockFace(self).due(from: draft.at.day, to: due, pause: "comments")
    }
}

extension ClockFace {
    /// A day that was set, with the days on which the clock was stopped; nil while it is stopped.
    func due(from start: Day, to agreed: Day, pause: String) -> Day? {
        clock(.response, whose: .practitioner, from: start, to: agreed, met: nil, item: nil, pause: pause).due
    }
}
