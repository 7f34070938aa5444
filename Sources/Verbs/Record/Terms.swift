public import Casework

/// `terms CASE`: the terms of reference of an investigation, which a body set and the practitioner was sent (S0-14; domain 4,
/// row 14).
public enum Terms: RecordVerb {
    public static let summary =
        "Record the terms of reference that a body set at a meeting, who investigates, and when the practitioner was sent them."
    public static let kind = RecordKind.terms
    public static let about = RecordSubject.caseFile
    public static let text = RecordText.required("terms")
    public static let examples = [
        Example(
            .lead,
            "terms 26-0001 meeting=H-9 user=U-9 sent=2026-11-10 due=2027-01-15 basis=\"2013 Regulations\" if=REV",
            text: "x",
            "no deny msg="
        ),
        Example(
            .colleague,
            "terms 26-0001 meeting=H-9 user=U-9 sent=2026-11-10 due=2027-01-15 basis=\"x\" if=REV",
            text: "x",
            "no deny msg="
        ),
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        try step.refuseFuture(.sent)
        try step.refusePast(.due)
        if step.file.isUnderInvestigation, step.record.text(.reason) == nil {
            throw step.fault(
                .reason,
                "there are terms of reference already: say why there are new ones, reason="
            )
        }
        guard let user = step.record.user(.user),
            step.file.members.contains(where: {
                $0.person == user && $0.relation == .investigating && $0.holds(at: step.now)
            })
        else {
            throw step.fault(.user, "name the investigator who was put on the case: assign as=investigating")
        }
        try checkMeeting(step)
    }

    /// A body set them, at a meeting about this case as a performance case.
    private static func checkMeeting(_ step: RecordStep) throws(Refusal) {
        let meeting = step.record.meeting
        let body = try Sitting.check(
            meeting,
            for: .terms,
            on: step.file,
            by: step.person,
            at: step.now,
            in: step.state
        )
        guard let meeting, let date = step.state.meeting(meeting)?.date else { throw .absent("meeting") }
        if body.kind == .coreTeam {
            throw step.fault(
                .meeting,
                "the core team sets no terms of reference: a committee, an advisory group or a panel does"
            )
        }
        if let since = step.file.reached(.performance), date < since {
            throw step.fault(
                .meeting,
                "\(meeting.text) was held before this was a performance case, on \(since.iso)"
            )
        }
        if let sent = step.record.day(.sent), sent < date {
            throw .argument("sent", "sent= lies before \(meeting.text), at which they were set")
        }
    }

    /// The report is due after the investigation, where the rules have a figure for both.
    public static func bounds(_ step: RecordStep) -> [DayBound] {
        let start = step.record.day(.sent) ?? step.now.day
        let done = try? step.circumstances.pack?.due(.investigation, after: start)?.due
        let due = step.record.day(.due)
        if let done, step.circumstances.pack?.figure(.reportAfterInvestigation) != nil {
            return [DayBound(.due, due, .atMost, .reportAfterInvestigation, from: done)]
        }
        return [DayBound(.due, due, .atMost, .investigation, from: start)]
    }
}
