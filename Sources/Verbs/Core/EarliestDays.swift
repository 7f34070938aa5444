import Casework

/// The first day on which something can have been done.
private enum Earliest {
    /// When the case was opened: it was done about the case.
    case opening
    /// When the first concern was heard of. People talk before a case is opened, and not before there is anything to talk about.
    case heard
    /// When the practitioner was told: it was done towards them.
    case told
    /// When that which it is about was recorded.
    case item
}

extension RecordStep {
    /// Throws when a day on which something was done lies before it can have been.
    func refuseTooEarly() throws(Refusal) {
        for (key, earliest) in RecordStep.days[record.kind] ?? [] {
            guard let day = record.day(key) else { continue }
            let (first, what) = bound(earliest)
            if let first, day < first {
                throw .argument(key.rawValue, "\(key.rawValue)= lies before \(what)")
            }
        }
        guard record.kind == .interview, let day = record.day(.date) else { return }
        let (first, what) = bound(record.word(.kind) == "practitioner" ? .told : .heard)
        if let first, day < first { throw .argument("date", "date= lies before \(what)") }
    }

    private func bound(_ earliest: Earliest) -> (Day?, String) {
        switch earliest {
        case .opening: (file.opened.day, "the case was opened")
        case .heard: (file.concerns.map(\.heard).min(), "the concern was first heard of")
        case .told: (file.toldNow, "the practitioner was told")
        case .item: (item?.at.day, "\(item?.id.text ?? "it") was recorded")
        }
    }

    private static let days: [RecordKind: [(RecordKey, Earliest)]] = [
        .contact: [(.date, .heard)], .discussion: [(.date, .heard)], .visit: [(.date, .heard)],
        .explanation: [(.date, .heard)], .referral: [(.date, .heard), (.told, .heard)],
        .measure: [(.begins, .opening)], .proposal: [(.sent, .told)], .terms: [(.sent, .told)],
        .review: [(.date, .item)], .completion: [(.date, .item)], .determination: [(.date, .opening)],
        .notification: [(.date, .opening)], .pause: [(.begins, .opening)], .resumption: [(.date, .opening)],
    ]
}
