/// Where an interim measure stands.
public enum MeasureState: String, Word {
    /// Nobody has approved it: it binds nobody.
    case proposed
    /// It was approved or agreed, and its first day has not come.
    case approved
    /// It holds.
    case inForce = "in-force"
    /// Its review is overdue. It still holds, and that is a fact against the organisation.
    case reviewOverdue = "review-overdue"
    /// Its review was missed, and the rules say that it ends then.
    case lapsed
    /// It came to its end.
    case ended
    /// A review lifted it.
    case lifted
    /// An appeal took the decision that imposed it out of effect.
    case overturned
}

extension CaseFile {
    /// The rule by which a measure ends when its review is missed, if the case's pack has one.
    static func lapse(of measure: Record, under pack: RulePack?) -> Lapse? {
        guard let kind = measure.word(.kind).flatMap({ MeasureKind(rawValue: $0) }) else { return nil }
        return pack?.lapse(of: kind, isImmediate: measure.flag(.immediate))
    }

    /// Where a measure stands.
    public func state(of measure: RecordItem, in circumstances: Circumstances) -> MeasureState {
        let day = circumstances.day
        let reviews = reviews(of: measure.id)
        if reviews.contains(where: { ["lift", "complete"].contains($0.record.word(.result)) }) {
            return .lifted
        }
        let binds =
            measure.record.word(.kind) == "undertakings"
            ? !agreed(to: measure.id).isEmpty : measure.record.approver != nil
        guard binds else { return .proposed }
        if isOverturned(measure) { return .overturned }
        if let begins = measure.record.day(.begins), day < begins { return .approved }
        // A review that came too late does not bring a lapsed measure back.
        let lapses = CaseFile.lapse(of: measure.record, under: circumstances.pack) != nil
        for (index, review) in reviews.enumerated() where lapses {
            let last = reviewDue(of: measure, after: reviews[..<index], under: circumstances.pack)
            if let last, review.at.day > last { return .lapsed }
        }
        let ends = [measure.record.day(.ends), longest(measure, under: circumstances.pack)]
        if let until = ends.compactMap({ $0 }).min(), day > until { return .ended }
        guard let due = reviewDue(of: measure, under: circumstances.pack), day > due else { return .inForce }
        return lapses ? .lapsed : .reviewOverdue
    }

    /// The last day of a suspension by a published rule, which counts from its first day and not from each review; nil where
    /// none is known for certain, because what is recalled ends nothing.
    func longest(_ measure: RecordItem, under pack: RulePack?) -> Day? {
        guard measure.record.word(.kind) == MeasureKind.suspension.rawValue,
            pack?.figure(.suspensionMaximum)?.isVerified == true
        else { return nil }
        let begins = chainStart(of: measure, under: pack) ?? measure.at.day
        return (try? pack?.due(.suspensionMaximum, after: begins))??.due
    }

    /// The day by which a measure must be reviewed next: the one that was set, and never later than the rules allow for one
    /// that lapses.
    func reviewDue(of measure: RecordItem, under pack: RulePack?) -> Day? {
        let reviews = reviews(of: measure.id)
        return reviewDue(of: measure, after: reviews[...], under: pack)
    }

    /// The immediate form of a measure has its time once, from its first day; the other form has it anew with each review.
    func reviewDue(
        of measure: RecordItem,
        after reviews: ArraySlice<RecordItem>,
        under pack: RulePack?
    )
        -> Day?
    {
        let set = reviews.last { $0.record.day(.review) != nil }?.record ?? measure.record
        guard let due = set.day(.review) else { return nil }
        guard let lapse = CaseFile.lapse(of: measure.record, under: pack) else { return due }
        let begins = measure.begins
        let start = lapse.isImmediate ? begins : reviews.last?.at.day ?? begins
        guard let last = try? pack?.due(lapse.figure, after: start)?.due else { return due }
        return min(due, last)
    }

    /// The day by which a plan, a measure or what a panel decided must be reviewed next; nil where no day was set.
    public func reviewDue(of id: ItemID) -> Day? {
        let set = lastReviewSet(for: id)?.record.day(.review)
        guard case .record(let record)? = item(id)?.body else { return set }
        return set ?? record.day(.review)
    }

    private func lastReviewSet(for id: ItemID) -> RecordItem? {
        records(about: id).last { $0.record.kind == .review && $0.record.day(.review) != nil }
    }

    /// The interim measures that hold, and those that will: nothing ends before they do.
    public func measuresToEnd(in circumstances: Circumstances) -> [RecordItem] {
        let open: [MeasureState] = [.approved, .inForce, .reviewOverdue]
        return records(.measure).filter { open.contains(state(of: $0, in: circumstances)) }
    }

    /// The interim measures that hold.
    public func measuresInForce(in circumstances: Circumstances) -> [RecordItem] {
        records(.measure).filter { [.inForce, .reviewOverdue].contains(state(of: $0, in: circumstances)) }
    }
}
