import Casework

/// How many decide on removal: nobody loses their place on a list by the word of one or two, whatever quorum a body was given.
enum PanelSize {
    /// Members of the panel who must be free to act when it removes a practitioner: chair, lay member and clinician.
    static let removalMin = 3

    /// Throws when too few members who are free to act sat at a meeting that removes a practitioner.
    static func check(
        _ outcome: Outcome,
        meeting: MeetingID?,
        on file: CaseFile,
        at now: Moment,
        in state: State
    ) throws(Refusal) {
        guard outcome == .removal, let meeting, let found = state.meeting(meeting), let held = found.held
        else { return }
        let free = held.present.count { member in
            !held.interested.contains(member)
                && Sitting.isFree(member, of: found.body, on: file, at: now, in: state)
        }
        guard free < removalMin else { return }
        let message =
            "removal needs \(removalMin) members of the panel who are free to act; \(meeting.text) had \(free)"
        throw .rule([Refusal.Fault(key: "meeting", why: "mismatch", message: message)], id: file.id.text)
    }
}
