/// Conditions that a panel decided: a panel reviews them, and the practitioner can ask for that in writing (domain 5.2).
extension CaseFile {
    /// Whether an item is a decision by which the practitioner is on the list with conditions on the day, as it was made or as
    /// an appeal changed it.
    public func holdsConditions(_ item: Item, in circumstances: Circumstances) -> Bool {
        periods(of: item, in: circumstances).contains { period in
            period.status == .conditional && period.holds(on: circumstances.day)
        }
    }

    /// What the practitioner wrote to have a panel look at an item again, that no review has answered yet; nil for none.
    func askedReview(of id: ItemID) -> RecordItem? {
        representations(on: id).first { isUnreviewed($0) }
    }

    private func isUnreviewed(_ request: RecordItem) -> Bool {
        guard let id = request.record.of, let place = position(of: request.id) else { return false }
        return !reviews(of: id).contains { review in
            position(of: review.id).map { $0 > place } ?? false
        }
    }

    /// The review that lifted conditions that a panel had decided; nil while none did.
    func lifting(of decision: Item) -> RecordItem? {
        reviews(of: decision.id).first { $0.record.word(.result) == "lift" }
    }
}

extension Circumstances {
    /// Conditions that a panel decided and has to look at: the practitioner asked in writing, or the day that was set has
    /// passed.
    var conditionsToReview: [Reference] {
        file.items.compactMap { item in
            guard case .decision = item.body, file.holdsConditions(item, in: self) else { return nil }
            let isOverdue = file.reviewDue(of: item.id).map { $0 < day } ?? false
            return isOverdue || file.askedReview(of: item.id) != nil ? .item(item.id) : nil
        }
    }
}
