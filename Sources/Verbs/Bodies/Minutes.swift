import Casework

/// Who records a meeting: somebody who was there, or who called it, and is not on the register themselves. Nor does whoever manages
/// a case before a committee or panel: what it did there is for its members or its secretary to say.
enum Minutes {
    /// Throws when a person may not record a meeting. No case of others is looked at: whether a meeting may be recorded would tell a
    /// practitioner that one of theirs stood before it. Whoever is kept off a case does not read the minutes afterwards.
    static func check(
        _ meeting: Meeting,
        present: [PersonID],
        by person: Person,
        in state: State
    ) throws(Refusal) {
        let wasThere = present.contains(person.id) || meeting.revision.by == person.id
        let isOwnTeams = state.body(meeting.body)?.kind == .coreTeam
        let manages = state.cases(of: person.id).contains { file in
            file.lead == person.id && file.stood(before: meeting)
        }
        guard !wasThere || person.subject != nil || (manages && !isOwnTeams) else { return }
        let message =
            "somebody else records \(meeting.id.text): who was there or called it, manages no case that stood before it, and has no entry on the register"
        throw .rule([Refusal.Fault(key: "id", why: "mismatch", message: message)], id: meeting.id.text)
    }
}
