import Casework

/// A body that sits on a case: the right one, with its quorum, and without those who have another part in it.
enum Sitting {
    /// The body, when a person may act for it on a case at a meeting that was held.
    ///
    /// - Parameters:
    ///   - action: the step that rests on the meeting, which was held after what the step is about.
    static func check(
        _ id: MeetingID?,
        for action: Action,
        on file: CaseFile,
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Body {
        guard let id, let meeting = state.meeting(id), let body = state.body(meeting.body) else {
            throw .absent("meeting")
        }
        func fault(_ key: String, _ message: String) -> Refusal {
            .rule([Refusal.Fault(key: key, why: "mismatch", message: message)], id: file.id.text)
        }
        guard !file.reportsNow(to: body.id).isEmpty else {
            throw fault("meeting", "\(file.id.text) was not reported to \(body.id.text)")
        }
        guard let held = meeting.held else {
            throw fault("meeting", "\(id.text) has no minutes yet: hold it first")
        }
        try refuseEarly(meeting, file.precedents(of: action, before: body.id), on: file)
        guard held.present.contains(person.id) else {
            throw fault("meeting", "you were not present at \(id.text)")
        }
        let able = free(held, of: body.id, on: file, at: now, in: state)
        if held.interested.contains(person.id) {
            throw fault("meeting", "you declared an interest at \(id.text): somebody else must act")
        }
        guard able.contains(person.id) else {
            throw fault("id", "you have another part in \(file.id.text), or had one: somebody else must act")
        }
        guard able.count >= meeting.quorumNeeded else {
            throw fault(
                "meeting",
                "\(id.text) had \(able.count) members free to act on \(file.id.text); \(body.id.text) needs \(meeting.quorumNeeded)"
            )
        }
        try check(meeting, body, able, on: file)
        return body
    }

    /// Throws when none of those who are free to act has a part that the terms of reference of the body ask for.
    static func check(_ meeting: Meeting, _ body: Body, _ able: [PersonID], on file: CaseFile)
        throws(Refusal)
    {
        guard let held = meeting.held else { return }
        let had = Set(able.compactMap { body.part(of: $0, at: held.at) })
        let missing = meeting.partsNeeded.filter { !had.contains($0) }
        guard !missing.isEmpty else { return }
        let message =
            "\(meeting.id.text) had nobody free to act on \(file.id.text) as \(missing.map(\.rawValue).joined(separator: ", ")); the terms of \(body.id.text) ask for one of each"
        throw .rule([Refusal.Fault(key: "meeting", why: "mismatch", message: message)], id: file.id.text)
    }

    /// Those who were present and are free to act on a case: no interest declared there, and no other part in it.
    static func free(
        _ held: Meeting.Held,
        of body: BodyID,
        on file: CaseFile,
        at now: Moment,
        in state: State
    ) -> [PersonID] {
        held.present.filter {
            !held.interested.contains($0) && isFree($0, of: body, on: file, at: now, in: state)
        }
    }

    /// Whether a member never had another part in the case: managed it, investigated it or was on its team; no interest keeps
    /// them off it, as long as that holds; and they may still act for the body.
    private static func isFree(
        _ id: PersonID,
        of body: BodyID,
        on file: CaseFile,
        at now: Moment,
        in state: State
    ) -> Bool {
        guard let person = state.person(id), person.subject != file.subject else { return false }
        // A seat alone is no right to decide: the role goes with it.
        guard state.body(body)?.kind == .coreTeam || person.has(.panel) else { return false }
        let parts: Set<Relation> = [.lead, .team, .asked, .investigating, .companion]
        return !file.members.contains { member in
            guard member.person == id else { return false }
            return parts.contains(member.relation) || (member.relation == .excluded && member.holds(at: now))
        }
    }
}
