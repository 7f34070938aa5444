/// Somebody outside who has to be told or asked, as a step.
public struct Owed: Sendable {
    /// The decision or the measure that it is about.
    public let about: Reference
    /// Who has to be told or asked: a word of the record that the step makes.
    public let to: String
    /// What the step is for, in words.
    public let purpose: String
    /// Who it is, by name.
    public let who: String
}

/// What is owed to others: notice of a decision or a measure, the report on an exclusion, advice on a long one.
extension Circumstances {
    /// Those who have to be told of a decision or a measure, and were not (domain 5.2).
    public var noticesOwed: [Owed] {
        file.owed(ClockFace(self), self).compactMap { clock in
            guard clock.key == .notification, clock.isOpen, let item = clock.item,
                let addressee = clock.addressee
            else { return nil }
            return Owed(
                about: .item(item),
                to: addressee.word,
                purpose: "tell others of \(item.text): \(addressee.title)",
                who: addressee.title
            )
        }
    }

    /// Exclusions on which another report to the board is due; the first one is among the notices.
    var boardsOwed: [Owed] {
        exclusions(.exclusionReport, to: "board", "report to the board on the exclusion") { $0 <= day }
    }

    /// Exclusions on which Practitioner Performance Advice has to be asked; sooner than this it would not be about a long one.
    var adviceOwed: [Owed] {
        exclusions(.ppa, to: "ppa", "ask Practitioner Performance Advice about the exclusion") { due in
            adviceCounts(before: due).map { $0 <= day } ?? true
        }
    }

    private func exclusions(
        _ key: ClockKey,
        to: String,
        _ purpose: String,
        _ isTime: (Day) -> Bool
    ) -> [Owed] {
        file.owed(ClockFace(self), self).compactMap { clock in
            guard clock.key == key, clock.isOpen, let item = clock.item, let due = clock.due, isTime(due)
            else { return nil }
            return Owed(
                about: .item(item),
                to: to,
                purpose: "\(purpose) \(item.text), by \(due.spelled)",
                who: to
            )
        }
    }

    /// The first day on which advice that is due on a day counts: within the last period of an exclusion before it. Nil where
    /// the rules have no such period in days.
    func adviceCounts(before due: Day) -> Day? {
        guard let period = pack?.figure(.exclusionFormal)?.count, period.unit == .calendarDays else {
            return nil
        }
        return due.advanced(by: -period.count)
    }
}
