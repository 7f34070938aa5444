/// A time in which something about a case waits for the practitioner to be told (S0-1): the case since it was opened, what it
/// was opened again for, or a concern that was recorded later.
public struct TellingWait: Sendable, Equatable {
    /// The first day of it.
    public let since: Day
    /// The day on which the practitioner was told; nil until then.
    public internal(set) var toldOn: Day?
}

/// What the practitioner knows, and what they wait to be told (design rule 1, S0-1): telling is about each concern.
extension CaseFile {
    /// The day on which the practitioner was first told, which may lie before it was recorded; nil until then.
    public var toldOn: Day? { waits.first?.toldOn }

    /// The day on which the practitioner was first told since the case was opened, or opened again; nil until then.
    public var toldNow: Day? {
        itemsNow.lazy.compactMap { item in
            if case .telling(let telling) = item.body { telling.told } else { nil }
        }.first
    }

    /// Whether the practitioner knows of everything that the case is about now.
    public var isTold: Bool { waits.allSatisfy { $0.toldOn != nil } }

    /// The concerns that the practitioner does not know of.
    public var untold: [Concern] { concerns.filter { !$0.isTold } }

    /// Whether telling may wait on `day`: an approved delay still holds for each thing that the practitioner does not know
    /// of. One from before a concern was recorded does not delay it, and one from before the case was opened again delays
    /// nothing: it was approved for what was known then.
    public func isDelayed(on day: Day) -> Bool {
        let starts = untold.map(\.itemsBefore) + [itemsBeforeReopening]
        return starts.allSatisfy { start in
            items[max(start, itemsBeforeReopening)...].contains { item in
                guard case .delay(let delay) = item.body else { return false }
                return delay.approver != nil && delay.expires >= day
            }
        }
    }

    /// Something new waits to be told; what waits already is told with it.
    mutating func waitForTelling(since day: Day) {
        if isTold { waits.append(TellingWait(since: day)) }
    }

    /// The practitioner was told, of everything that the case is about.
    mutating func tell(_ telling: Telling, at moment: Moment) {
        if toldAt == nil { toldAt = moment }
        for index in waits.indices where waits[index].toldOn == nil { waits[index].toldOn = telling.told }
        for index in concerns.indices where concerns[index].toldOn == nil {
            concerns[index].toldOn = telling.told
        }
    }
}
