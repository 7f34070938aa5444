/// What is worked out of single items.
extension CaseView {
    /// Where a measure, a plan or learning stands; nil for what does not change.
    public func state(of item: Item) -> String? {
        guard let one = RecordItem(item) else { return nil }
        switch one.record.kind {
        case .measure: return file.state(of: one, in: circumstances).rawValue
        case .proposal: return file.listAction(item, in: circumstances).rawValue
        case .plan where file.agreed(to: item.id).isEmpty: return "proposed"
        case .plan, .intervention: return file.result(of: item.id) == "complete" ? "complete" : "open"
        case .consideration where one.record.day(.due) != nil:
            return file.nextAnswer(after: one) == nil ? "open" : "complete"
        case .pause: return file.resumption(of: item.id) == nil ? "stopped" : "running"
        default: return nil
        }
    }

    /// Whether a concern was answered; a companion who was not given the practitioner's answers does not learn that either.
    public func state(of concern: Concern) -> String? { isChosen(.responses) ? concern.state : nil }

    /// Why the practitioner chose not to answer a concern, in their own words; nil for a companion who was not given those.
    public func waiver(of concern: Concern) -> String? { isChosen(.responses) ? concern.waiver : nil }

    /// Whether a decision has to be looked at again, as somebody who took part in it turned out to have an interest.
    public func isInDoubt(_ decision: Item) -> Bool { circumstances.isInDoubt(decision) }

    /// The question that a consideration answers, as the rules of the case have it.
    public func question(of record: Record) -> QuestionSet.Question? {
        record.word(.topic).flatMap { circumstances.pack?.question($0) }
    }

    /// The stage at which an item was put on the file.
    public func stage(at item: Item) -> Stage { file.stage(at: item.id) }

    /// The day by which a measure or a plan is reviewed next, for the one that is not over; nil for everything else.
    public func reviewDue(of item: Item) -> Day? {
        guard let one = RecordItem(item) else { return nil }
        switch one.record.kind {
        case .measure:
            guard !["lifted", "ended"].contains(state(of: item)) else { return nil }
            return file.reviewDue(of: one, under: pack)
        case .plan: return state(of: item) == "complete" ? nil : file.reviewDue(of: item.id)
        default: return nil
        }
    }

    /// The rule by which a measure ended when its review was missed, unverified ones marked; nil for everything else.
    public func lapseRule(of item: Item) -> String? {
        guard case .record(let record) = item.body, record.kind == .measure, state(of: item) == "lapsed"
        else {
            return nil
        }
        return CaseFile.lapse(of: record, under: pack)?.words
    }
}
