/// What the organisation records while a later concern waits to be told: it is held back from the practitioner and their
/// companions until the telling, so that a delay that the police asked for is not plain from what follows on it.
///
/// What is addressed to the practitioner is theirs at once all the same: a question, a plan, a measure that binds them, learning
/// of theirs, a notice. A case that was never told shows nothing at all.
extension CaseFile {
    /// How many items the case held when the first of the concerns was recorded that still wait to be told; nil where the
    /// practitioner was never told of anything, or knows of everything.
    var untoldFrom: Int? { toldAt == nil ? nil : untold.map(\.itemsBefore).min() }

    /// The items that are held back now.
    var heldBack: Set<ItemID> {
        guard let start = untoldFrom else { return [] }
        let recorded = Set(items[start...].map(\.id))
        var held: Set<ItemID> = []
        for item in items[start...] where isHeldBack(item, recorded, held) { held.insert(item.id) }
        return held
    }

    /// The advisers who were asked for the first time since: their place, and what they open, tells of the question.
    var advisersHeldBack: Set<PersonID> {
        guard let start = untoldFrom else { return [] }
        var before: Set<PersonID> = []
        var since: Set<PersonID> = []
        for (place, item) in items.enumerated() {
            guard case .ask(let ask) = item.body, ask.kind == .advice, let person = ask.person else {
                continue
            }
            if place < start { before.insert(person) } else { since.insert(person) }
        }
        return since.subtracting(before)
    }

    /// Whether the practitioner was told, after an item was recorded, of everything that waited then.
    func isTold(sinceItemAt place: Int) -> Bool {
        !untold.contains { $0.itemsBefore <= place }
            && items[place...].contains { if case .telling = $0.body { true } else { false } }
    }

    /// Whether the practitioner sees an approved withholding on a day. That the police asked for it can itself undo what they
    /// asked for: it is shown with the next telling, or after its review date.
    func shows(_ withholding: Withholding, in item: Item, on day: Day) -> Bool {
        guard withholding.why == .policeRequest, withholding.review >= day else { return true }
        return position(of: item.id).map { isTold(sinceItemAt: $0) } ?? false
    }

    /// Whether the practitioner sees that an item is kept back.
    public func showsWithholding(of id: ItemID, on day: Day) -> Bool {
        items.contains { item in
            guard case .withholding(let held) = item.body, held.item == id, held.holds(on: day) else {
                return false
            }
            return shows(held, in: item, on: day)
        }
    }

    private func isHeldBack(_ item: Item, _ recorded: Set<ItemID>, _ held: Set<ItemID>) -> Bool {
        // What names a concern is told with that concern.
        guard item.concern == nil else { return false }
        switch item.body {
        case .withholding(let withholding): return recorded.contains(withholding.item)
        case .learning(let learning): return learning.level == .organisation
        case .record(let record):
            if let about = record.of, held.contains(about) { return true }
            return CaseFile.isHeldBack(record)
        default: return false
        }
    }

    private static func isHeldBack(_ record: Record) -> Bool {
        switch record.kind {
        case .visit, .consideration: true
        case .referral: record.day(.told) == nil
        case .notification: record.word(.to) != "practitioner"
        case .interview: record.word(.kind) != "practitioner"
        // Undertakings are the practitioner's to agree to; whatever came into force binds them.
        case .measure: record.approver == nil && record.word(.kind) != MeasureKind.undertakings.rawValue
        default: false
        }
    }
}
