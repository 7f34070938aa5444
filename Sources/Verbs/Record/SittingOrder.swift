import Casework

/// What a meeting came after.
extension Sitting {
    /// Throws when a meeting was held before something that it would have to know of.
    static func refuseEarly(_ meeting: Meeting, _ precedents: [Precedent], on file: CaseFile) throws(Refusal)
    {
        guard let missed = precedents.first(where: { $0.isMissed(by: meeting) }) else { return }
        let held =
            meeting.date < missed.day
            ? "\(meeting.id.text) was held on \(meeting.date.iso)"
            : "the minutes of \(meeting.id.text) were recorded"
        let message = "\(held), before \(missed.what): name a later meeting"
        throw .rule([Refusal.Fault(key: "meeting", why: "mismatch", message: message)], id: file.id.text)
    }

    /// Throws when a body met before the practitioner was heard on a proposal, as they asked and by that body, or before the
    /// time for it had passed (domain 5.2 and 5.3).
    ///
    /// - Parameter proposals: those that the decision can rest on; one of them is enough.
    static func checkHeard(
        _ proposals: [RecordItem],
        at id: MeetingID?,
        in circumstances: Circumstances
    ) throws(Refusal) {
        guard let meeting = id.flatMap({ circumstances.meeting($0) }), !proposals.isEmpty else { return }
        var late: [Precedent] = []
        for proposal in proposals {
            let heard = circumstances.file.heard(on: proposal, before: meeting.body, in: circumstances)
            guard let heard else { continue }
            if !heard.isMissed(by: meeting) { return }
            late.append(heard)
        }
        guard late.isEmpty else { return try refuseEarly(meeting, late, on: circumstances.file) }
        let message =
            "another body heard the practitioner: \(meeting.body.text) decides, and hears them itself first, hear"
        throw .rule(
            [Refusal.Fault(key: "meeting", why: "mismatch", message: message)],
            id: circumstances.file.id.text
        )
    }
}
