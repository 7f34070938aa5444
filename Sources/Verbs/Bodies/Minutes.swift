import Casework

/// Who records a meeting: somebody who was there, or who called it, and never somebody with an interest in what stood before it.
/// Nor does whoever manages a case before a committee or panel: what it did there is for its members or its secretary to say.
enum Minutes {
    /// Throws when a person may not record a meeting. The sentence is one, so that it tells nobody of a case.
    static func check(
        _ meeting: Meeting,
        present: [PersonID],
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) {
        let wasThere = present.contains(person.id) || meeting.revision.by == person.id
        let isOwnTeams = state.body(meeting.body)?.kind == .coreTeam
        let apart = Set<Relation>([.excluded, .subject, .companion]).union(isOwnTeams ? [] : [.lead])
        let cases = state.cases(of: person.id) + (person.subject.map { state.cases(about: $0) } ?? [])
        let hasInterest = cases.contains { file in
            let relations = file.relations(of: person, at: now)
            return !relations.isDisjoint(with: apart) && file.stood(before: meeting)
        }
        guard !wasThere || hasInterest else { return }
        let message =
            "somebody else records \(meeting.id.text): who was there or called it, manages no case that stood before it, and has no interest in one"
        throw .rule([Refusal.Fault(key: "id", why: "mismatch", message: message)], id: meeting.id.text)
    }
}
