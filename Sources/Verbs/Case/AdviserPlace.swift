import Casework

/// How long an adviser who was asked has a place on a case: as long as something is asked of them, and a little longer.
enum AdviserPlace {
    /// Three days after the advice, in which they can read it again, add to it, and be asked what they meant.
    static let secondsAfterAdvice: Int64 = 3 * 86_400

    /// Whether the advice that an adviser gives now is what they were asked for: only that sets the end of their place.
    static func endsWithAdvice(_ user: PersonID, on file: CaseFile) -> Bool {
        let isAsked = file.items.contains { item in
            guard case .ask(let ask) = item.body else { return false }
            return ask.kind == .advice && ask.person == user && !ask.isDone
        }
        return isAsked
            || file.members.contains { $0.person == user && $0.relation == .asked && $0.end == nil }
    }

    /// What gives a place that is about to end back to an adviser of whom something more is asked; nothing for everybody else.
    static func kept(_ user: PersonID, on file: CaseFile, at now: Moment) -> [EventDraft] {
        let ends = file.members.contains {
            $0.person == user && $0.relation == .asked && $0.end != nil && $0.holds(at: now)
        }
        guard ends else { return [] }
        return [
            EventDraft(.memberAdded(file.id, user, .asked, scope: [], end: nil, reason: "more was asked"))
        ]
    }
}
