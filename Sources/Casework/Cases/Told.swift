/// A time in which something about a case waits for the practitioner to be told (S0-1): the case since it was opened, what it
/// was opened again for, or concerns that were recorded later.
public struct TellingWait: Sendable, Equatable {
    /// The first day of it.
    public let since: Day
    /// The day on which the practitioner was told; nil until then.
    public internal(set) var toldOn: Day?
    /// The concerns that waited in it, by their numbers.
    public internal(set) var concerns: [UInt32] = []
    /// Whether the case itself waited, when it was opened or opened again, and not only concerns.
    let isOfCase: Bool
    /// How many items the case held when it began.
    var begin = 0
    /// The place of the telling that ended it among the items; nil until then.
    var end: Int?

    init(since: Day, isOfCase: Bool, concerns: [UInt32] = [], begin: Int = 0) {
        self.isOfCase = isOfCase
        self.since = since
        self.concerns = concerns
        self.begin = begin
    }
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
        return starts.allSatisfy { delayEnd(from: $0, on: day) != nil }
    }

    /// The last day of the approved delay that holds on `day` for the telling of a concern; nil when there is none.
    public func delayEnd(of concern: Concern, on day: Day) -> Day? {
        delayEnd(from: concern.itemsBefore, on: day)
    }

    /// The concerns that are told next: those that the practitioner does not know of, without those that an approved delay
    /// puts off.
    public func toTell(on day: Day) -> [Concern] { untold.filter { delayEnd(of: $0, on: day) == nil } }

    /// The last day of the approved delays that hold, among the items from a place on.
    private func delayEnd(from start: Int, on day: Day) -> Day? {
        items[max(start, itemsBeforeReopening)...].compactMap { item in
            guard case .delay(let delay) = item.body, delay.approver != nil, delay.expires >= day else {
                return nil
            }
            return delay.expires
        }.max()
    }

    /// Something new waits to be told, beside what waits already.
    mutating func waitForTelling(since day: Day, concern: UInt32? = nil) {
        if isTold { waits.append(TellingWait(since: day, isOfCase: concern == nil, begin: items.count)) }
        if let concern { waits[waits.count - 1].concerns.append(concern) }
    }

    /// The practitioner was told, of some concerns or of everything that the case is about. What was not told goes on waiting,
    /// and keeps its delays.
    mutating func tell(_ telling: Telling, at moment: Moment) {
        if toldAt == nil { toldAt = moment }
        for index in concerns.indices where concerns[index].toldOn == nil {
            guard telling.concerns?.contains(concerns[index].id) ?? true else { continue }
            concerns[index].toldOn = telling.told
        }
        let left = untold
        for index in waits.indices where waits[index].toldOn == nil {
            waits[index].toldOn = telling.told
            waits[index].end = items.count - 1
            waits[index].concerns.removeAll { number in left.contains { $0.id.number == number } }
        }
        guard let since = left.map(\.heard).min(), let begin = left.map(\.itemsBefore).min() else { return }
        waits.append(
            TellingWait(since: since, isOfCase: false, concerns: left.map(\.id.number), begin: begin)
        )
    }
}
