import Casework
import Synchronization

/// Which looks were recorded a short while ago: the first time a person opens a case or an item in a while is an entry of
/// its own before the content leaves; repeats coalesce.
final class Looks: Sendable {
    private struct Key: Hashable {
        let person: PersonID
        let caseID: CaseID
        let item: ItemID?
        let isOutline: Bool
    }

    /// Looks remembered at most; beyond it the oldest are recorded again.
    private static let keptMax = 50_000
    private let recent = Mutex<[Key: Moment]>([:])

    /// What of this look must be recorded now; nil when all of it was. Whoever opens a case after something came to it sees
    /// what they had not seen: that is a look of its own, however soon it follows the last one.
    /// - Parameters:
    ///   - isOutline: whether no text of what is on the case is seen: that is a look of another kind.
    ///   - changed: when something last happened on the case.
    func unrecorded(
        _ opened: (caseID: CaseID, items: [ItemID]),
        by person: PersonID,
        at now: Moment,
        isOutline: Bool = false,
        changed: Moment? = nil
    ) -> [ItemID?]? {
        let wanted: [ItemID?] = opened.items.isEmpty ? [nil] : opened.items.map { $0 }
        let missing = recent.withLock { recent in
            wanted.filter { item in
                let key = Key(person: person, caseID: opened.caseID, item: item, isOutline: isOutline)
                guard let last = recent[key] else { return true }
                if let changed, changed.milliseconds > last.milliseconds { return true }
                return now.milliseconds - last.milliseconds > ServerLimits.lookMilliseconds
                    || now.milliseconds < last.milliseconds
            }
        }
        return missing.isEmpty ? nil : missing
    }

    /// The look is durable.
    func recorded(
        _ items: [ItemID?],
        in caseID: CaseID,
        by person: PersonID,
        at now: Moment,
        isOutline: Bool = false
    ) {
        recent.withLock { recent in
            if recent.count > Looks.keptMax { recent.removeAll() }
            for item in items {
                recent[Key(person: person, caseID: caseID, item: item, isOutline: isOutline)] = now
            }
        }
    }
}
