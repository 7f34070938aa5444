import HashTreeCollections

/// What a case has been answered and decided on.
extension Need {
    /// The concerns that still wait for the practitioner: nobody answered, and the time that was given has not passed. What
    /// the organisation wrote down of an explanation takes none of that time away (design rule 3).
    static func unanswered(in circumstances: Circumstances) -> [Concern] {
        circumstances.file.concerns.filter { concern in
            switch concern.state {
            case "open":
                // A date that was set before the concern was recorded says nothing about it.
                guard let due = circumstances.responseDue(for: concern) else { return true }
                return circumstances.day <= due
            case "explained": return circumstances.isAsked(about: concern)
            default: return false
            }
        }
    }

    /// A concern that was recorded, or an answer that came, after the last decision needs one of its own; so does a decision
    /// of somebody who has an interest.
    static func hasDecisionOnAll(in circumstances: Circumstances) -> Bool {
        let file = circumstances.file
        let last = file.marks.last { mark in
            switch mark.verb {
            case "decide": return true
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

    private static func isShown(_ mark: Mark, on file: CaseFile) -> Bool {
        guard case .item(let id)? = mark.reference, let item = file.item(id) else { return false }
        return item.concern.map { file.concern($0) != nil } ?? true
    }
}

extension CaseFile {
    /// The latest decision since the case was opened, or opened again.
    var lastDecision: Item? {
        itemsNow.reversed().first { if case .decision = $0.body { true } else { false } }
    }
}

extension Circumstances {
    /// Whether the time for a response still runs that was asked for since a concern was recorded.
    func isAsked(about concern: Concern) -> Bool {
        let isOpen = file.items.contains { item in
            guard case .ask(let ask) = item.body else { return false }
            return ask.kind == .response && !ask.isDone && item.at >= concern.at
        }
        guard isOpen else { return false }
        // A clock that is stopped has no last day.
        return responseDue(for: concern).map { day <= $0 } ?? true
    }

    /// Whether somebody who took part in a decision was kept off the case after it, by an interest that still stands.
    func isInDoubt(_ item: Item) -> Bool {
        guard case .decision(let decision) = item.body else { return false }
        let deciders = Set([item.by] + (decision.meeting.flatMap { meetings[$0]?.held?.present } ?? []))
        let excluded = file.members.filter {
            $0.relation == .excluded && $0.end == nil && deciders.contains($0.person)
        }
        guard !excluded.isEmpty, let place = file.marks.first(where: { $0.reference == .item(item.id) })
        else { return false }
        // Whoever was kept off before had no part in it.
        return excluded.contains { member in
            file.marks.contains { $0.seq > place.seq && $0.reference == .person(member.person) }
        }
    }
}
