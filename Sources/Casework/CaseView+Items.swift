/// What is worked out of single items.
extension CaseView {
    /// Where a measure, a plan or learning stands; nil for what does not change.
    public func state(of item: Item) -> String? {
        guard let one = RecordItem(item) else { return nil }
        switch one.record.kind {
        case .measure: return knownFile.state(of: one, in: circumstances).rawValue
        case .proposal: return knownFile.listAction(item, in: circumstances).rawValue
        case .plan where knownFile.isRefused(item.id): return "refused"
        case .plan where knownFile.agreed(to: item.id).isEmpty: return "proposed"
        case .plan, .intervention: return knownFile.result(of: item.id) == "complete" ? "complete" : "open"
        case .agreement where one.record.isOnBehalf:
            return one.record.approver == nil ? "waiting" : "approved"
        case .consideration where one.record.day(.due) != nil:
            return knownFile.nextAnswer(after: one) == nil ? "open" : "complete"
        case .request: return knownFile.timeRequest(one).rawValue
        case .pause: return knownFile.resumption(of: item.id) == nil ? "stopped" : "running"
        default: return nil
        }
    }

    /// Whether something that was asked for has not come, or can still be added to.
    public func isOpen(_ item: Item) -> Bool { circumstances.isOpen(item) }

    /// That representations came after the last day for them; nil for those in time, and for everything else.
    public func latenessWords(of item: Item) -> String? {
        guard let one = RecordItem(item), one.record.kind == .representation,
            let last = file.missedDay(of: one, in: circumstances)
        else { return nil }
        return RepresentationTime.late(one.record, last, on: item.at.day)
    }

    /// What has become of a decision; nil while it stands.
    public func standing(of decision: Item) -> String? {
        let standing = file.standing(of: decision)
        return standing == .stands ? nil : standing.rawValue
    }

    /// To whom an appeal against a decision is sent, as the rules of the case have it; nil when none lies, when one is over, and
    /// where the rules do not say.
    public func appealsTo(_ decision: Item) -> String? {
        guard case .decision(let facts) = decision.body, file.mayAppeal(facts, in: circumstances),
            file.standing(of: decision) == .stands,
            file.appeals(against: decision).allSatisfy({ file.determination(of: $0) == nil })
        else { return nil }
        return pack?.appealsTo(facts.outcome)
    }

    /// What has become of the decision that the outcome comes from, for those who may know the outcome; nil while it stands.
    public var outcomeStanding: String? {
        guard outcome != nil, let standing = file.outcomeStanding, standing != .stands else { return nil }
        return standing.rawValue
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

    /// The day by which a measure, a plan or conditions that a panel decided are reviewed next, for those that are not over; nil
    /// for everything else.
    public func reviewDue(of item: Item) -> Day? {
        if case .decision = item.body {
            return file.holdsConditions(item, in: circumstances) ? file.reviewDue(of: item.id) : nil
        }
        guard let one = RecordItem(item) else { return nil }
        switch one.record.kind {
        case .measure:
            guard !["lifted", "ended", "overturned"].contains(state(of: item)) else { return nil }
            return knownFile.reviewDue(of: one, under: pack)
        case .plan:
            return ["complete", "refused"].contains(state(of: item)) ? nil : knownFile.reviewDue(of: item.id)
        default: return nil
        }
    }

    /// The body behind an item by its name, and the day on which it met; nil for an item that rests on none. Whoever may see
    /// the item may know this much of the body, and no more.
    public func sitting(behind item: Item) -> Sitting? {
        var meeting: Meeting?
        var body: BodyID?
        switch item.body {
        case .decision(let decision): meeting = decision.meeting.flatMap { state.meeting($0) }
        case .baseline(let baseline): meeting = baseline.meeting.flatMap { state.meeting($0) }
        case .record(let record) where record.kind == .proposal: meeting = meetingToDecide(on: item)
        case .record(let record):
            meeting = (record.meeting ?? record.approvalMeeting).flatMap { state.meeting($0) }
            body = record.group
        default: break
        }
        guard let name = (meeting?.body ?? body).flatMap({ state.body($0)?.name }) else { return nil }
        return Sitting(name: name, date: meeting?.date)
    }

    /// The last meeting of a panel after a notice that the case was put before: it decides on what is proposed, and hears the
    /// practitioner where they asked for that.
    private func meetingToDecide(on proposal: Item) -> Meeting? {
        for report in file.items.reversed() {
            guard case .record(let record) = report.body, record.kind == .report,
                let meeting = record.meeting.flatMap({ state.meeting($0) }),
                state.body(meeting.body)?.kind == .panel, meeting.date >= proposal.at.day
            else { continue }
            return meeting
        }
        return nil
    }

    /// See ``sitting(behind:)``.
    public struct Sitting: Sendable, Equatable {
        /// What the body is called.
        public let name: String
        /// The day of its meeting; nil when no meeting is named.
        public let date: Day?
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
