public import Casework

/// `report CASE`: a case is put before a committee or panel, with its paper (S0-8, S0-13).
public enum Report: RecordVerb {
    public static let summary =
        "Report a case to a committee or panel with a paper. Its members may then read what is shared."
    public static let kind = RecordKind.report
    public static let about = RecordSubject.caseFile
    public static let text = RecordText.required("paper")
    public static let examples = [
        Example(
            .lead,
            "report 26-0001 group=G-9 kind=information",
            text: "x",
            "no none msg=\"no such body\""
        ),
        Example(.colleague, "report 26-0001 group=G-9 kind=information", text: "x", "no deny msg="),
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        guard let body = step.record.group.flatMap({ step.state.body($0) }) else { throw .absent("body") }
        if body.kind == .coreTeam && step.record.word(.kind) != "information" {
            throw step.fault(
                .kind,
                "\(body.id.text) is the core team: it meets about a case, kind=information"
            )
        }
        if let id = step.record.meeting {
            guard let meeting = step.state.meeting(id), meeting.body == body.id else {
                throw .absent("meeting")
            }
            if meeting.held != nil {
                throw step.fault(.meeting, "\(id.text) was held already; name a later meeting")
            }
        }
        try step.refuseFuture(.sent)
        switch step.record.word(.kind) {
        case "isolated" where step.file.baseline?.result != .isolated:
            throw step.fault(.kind, "the baseline did not find an isolated incident")
        case "performance" where !Need.frequencyAndSafety.isMet(in: step.circumstances):
            throw step.fault(.kind, Need.frequencyAndSafety.sentence(in: step.circumstances))
        default: break
        }
    }

    /// The papers that go with it, where the rules say how long before a hearing.
    public static func bounds(_ step: RecordStep) -> [DayBound] {
        guard let meeting = step.record.meeting.flatMap({ step.state.meeting($0) }) else { return [] }
        return HearingPapers.bounds(step, meeting, sent: step.record.day(.sent) ?? step.now.day)
    }

    /// The members of the body get a place on the case, unless they have another one.
    public static func consequences(_ step: RecordStep) throws(Refusal) -> [EventDraft] {
        // Whoever sits on the core team has a place on a case by being put on its team.
        guard let body = step.record.group.flatMap({ step.state.body($0) }), body.kind != .coreTeam else {
            return []
        }
        return body.sitting.compactMap { seat in
            guard let person = step.state.person(seat.person),
                step.file.relations(of: person, at: step.now) == [.none]
            else { return nil }
            let reason = "reported to \(body.id.text)"
            return EventDraft(
                .memberAdded(step.file.id, seat.person, .panel, scope: [], end: nil, reason: reason)
            )
        }
    }
}
