/// Where an interim measure stands.
public enum MeasureState: String, Word {
    /// Nobody has approved it: it binds nobody.
    case proposed
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
}

extension CaseFile {
    /// Kinds of measure that end when their review is missed. Exclusion: a right to return to work if the review is not done
    /// (published: Department of Health, exclusion under Maintaining High Professional Standards).
    static let lapsing: Set<String> = ["exclusion"]

    /// Where a measure stands on a day.
    public func state(of measure: RecordItem, on day: Day) -> MeasureState {
        let reviews = records(about: measure.id).filter { $0.record.kind == .review }
        if reviews.contains(where: { ["lift", "complete"].contains($0.record.word(.result)) }) {
            return .lifted
        }
        let binds =
            measure.record.word(.kind) == "undertakings"
            ? !agreed(to: measure.id).isEmpty : measure.record.approver != nil
        guard binds else { return .proposed }
        // A review that came too late does not bring a lapsed measure back.
        var due = measure.record.day(.review)
        let lapses = CaseFile.lapsing.contains(measure.record.word(.kind) ?? "")
        for review in reviews {
            if lapses, let last = due, review.at.day > last { return .lapsed }
            due = review.record.day(.review) ?? due
        }
        if let until = measure.record.day(.ends), day > until { return .ended }
        guard let due, day > due else { return .inForce }
        return lapses ? .lapsed : .reviewOverdue
    }

    /// The day by which a measure must be reviewed next.
    public func reviewDue(of id: ItemID) -> Day? {
        guard case .record(let record)? = item(id)?.body else { return nil }
        let reviews = records(about: id).filter { $0.record.kind == .review }
        return reviews.last { $0.record.day(.review) != nil }?.record.day(.review) ?? record.day(.review)
    }

    /// The interim measures that hold on a day.
    public func measuresInForce(on day: Day) -> [RecordItem] {
        records(.measure).filter { [.inForce, .reviewOverdue].contains(state(of: $0, on: day)) }
    }

    /// Those that nobody has lifted, for a sentence.
    var measuresInForce: [RecordItem] {
        records(.measure).filter { !["lift", "complete"].contains(result(of: $0.id)) }
    }
}
