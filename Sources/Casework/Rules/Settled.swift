import HashTreeCollections

/// What a case has been answered and decided on.
extension Need {
    /// The concerns that still wait for the practitioner: nobody answered, and the time that was given has not passed. What
    /// the organisation wrote down of an explanation takes none of that time away (design rule 3), and a first reply does not
    /// either, unless the practitioner said that it is all (S3-22).
    static func unanswered(in circumstances: Circumstances) -> [Concern] {
        circumstances.file.concerns.filter { concern in
            switch concern.state {
            case "open":
                // A date that was set before the concern was recorded says nothing about it.
                guard let due = circumstances.responseDue(for: concern) else { return true }
                return circumstances.day <= due
            case "explained": return circumstances.isAsked(about: concern)
            case "answered": return !concern.isFinal && circumstances.isAsked(about: concern)
            default: return false
            }
        }
    }

    /// The concerns on which only the organisation wrote something down, and no time that was given for an answer has passed:
    /// list action cannot rest on that (design rule 3, domain 5.2).
    public static func unheard(in circumstances: Circumstances) -> [Concern] {
        circumstances.file.concerns.filter { concern in
            guard concern.state == "explained" else { return false }
            return circumstances.responseDue(for: concern).map { circumstances.day <= $0 } ?? true
        }
    }

    /// A concern that was recorded, or an answer that came, after the last decision needs one of its own; so does a decision
    /// of somebody who has an interest.
    static func hasDecisionOnAll(in circumstances: Circumstances) -> Bool {
        let file = circumstances.file
        let last = file.marks.last { mark in
            switch mark.verb {
            case "decide": return isOfCase(mark, on: file)
            case "respond": return isShown(mark, on: file)
            case "new":
                guard case .concern(let id)? = mark.reference else { return false }
                return file.concern(id.number) != nil
            default: return false
            }
        }
        guard file.outcome != nil, last?.verb == "decide" else { return false }
        guard let decision = file.lastDecision else { return true }
        return !circumstances.isInDoubt(decision) && file.standing(of: decision) != .overturned
    }

    /// What to do about a decision that is missing, or that does not stand for everything.
    static func decisionSentence(in circumstances: Circumstances) -> String {
        let file = circumstances.file
        guard file.outcome != nil else { return "record a decision first" }
        if let decision = file.lastDecision, circumstances.isInDoubt(decision) {
            return "look at the decision again: \(inDoubt)"
        }
        if file.outcomeStanding == .overturned {
            return "decide again: an appeal took the last decision out of effect"
        }
        return "decide again: a concern or an answer was recorded after the last decision"
    }

    /// Why a decision has to be looked at again.
    public static let inDoubt = "somebody who took part in it has an interest that was recorded later"

    private static func isOfCase(_ mark: Mark, on file: CaseFile) -> Bool {
        guard case .item(let id)? = mark.reference, case .decision(let decision)? = file.item(id)?.body else {
            return true
        }
        return decision.outcome.isOfCase
    }

    private static func isShown(_ mark: Mark, on file: CaseFile) -> Bool {
        guard case .item(let id)? = mark.reference, let item = file.item(id) else { return false }
        return item.concern.map { file.concern($0) != nil } ?? true
    }
}

extension CaseFile {
    /// The latest decision on the case since it was opened, or opened again; one on a proposal alone is none.
    var lastDecision: Item? {
        itemsNow.reversed().first {
            if case .decision(let decision) = $0.body { decision.outcome.isOfCase } else { false }
        }
    }
}

extension Circumstances {
    /// Whether the time for a response still runs that was asked for since a concern was recorded.
    func isAsked(about concern: Concern) -> Bool {
        let face = ClockFace(self)
        return file.items.contains { item in
            guard case .ask(let ask) = item.body, ask.kind == .response, !ask.isDone, item.at >= concern.at
            else { return false }
            // A clock that is stopped has no last day.
            return face.clock(of: item, ask).due.map { day <= $0 } ?? true
        }
    }

    /// Whether something that was asked for has not come, or can still be added to.
    public func isOpen(_ item: Item) -> Bool {
        guard case .ask(let ask) = item.body, !ask.isDone else { return false }
        guard ask.answeredOn != nil else { return true }
        return ClockFace(self).clock(of: item, ask).due.map { day <= $0 } ?? true
    }

    /// Whether somebody who took part in a decision, or in bringing a measure into force, was kept off the case after it, by an
    /// interest that still stands. A measure that was reviewed since was looked at by others.
    func isInDoubt(_ item: Item) -> Bool {
        switch item.body {
        case .decision(let decision):
            return isInDoubt(item, "decide", by: item.by, at: decision.meeting)
        case .record(let record) where record.kind == .measure:
            guard let approver = record.approver else { return false }
            return isInDoubt(item, "approve", by: approver, at: record.approvalMeeting)
        default: return false
        }
    }

    private func isInDoubt(_ item: Item, _ verb: String, by person: PersonID, at meeting: MeetingID?) -> Bool
    {
        let deciders = Set([person] + (meeting.flatMap { meetings[$0]?.held?.present } ?? []))
        let excluded = file.members.filter {
            $0.relation == .excluded && $0.end == nil && deciders.contains($0.person)
        }
        guard !excluded.isEmpty,
            let place = file.marks.first(where: { $0.reference == .item(item.id) && $0.verb == verb })
        else { return false }
        let reviewed = file.reviews(of: item.id).last?.at
        // Whoever was kept off before had no part in it.
        return excluded.contains { member in
            file.marks.contains { mark in
                mark.seq > place.seq && mark.reference == .person(member.person)
                    && (reviewed.map { $0 < mark.at } ?? true)
            }
        }
    }
}
