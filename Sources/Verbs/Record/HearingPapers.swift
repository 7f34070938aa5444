import Casework

/// What the practitioner has before a hearing by a panel, where the rules of the case say how long before: the papers, and
/// the time to comment (Maintaining High Professional Standards; domain 6.1 and 6.2).
enum HearingPapers {
    /// Throws when nobody said when the practitioner had the papers, or when they came too late and nothing was agreed.
    static func check(_ step: RecordStep, _ meeting: Meeting) throws(Refusal) {
        try step.refuseFuture(.sent)
        if let sent = step.record.day(.sent), sent > meeting.date {
            throw .argument(
                "sent",
                "sent= lies after the hearing: give the day on which the papers were sent"
            )
        }
        let circumstances = step.circumstances
        guard let pack = circumstances.pack, pack.figure(.hearingPapers) != nil,
            step.state.body(meeting.body)?.kind == .panel
        else { return }
        guard let sent = sent(step, meeting) else {
            throw step.fault(.sent, "say when the practitioner had the papers for \(meeting.id.text): sent=")
        }
        guard let breach = pack.breach(.hearingPapers, .atLeast, day: meeting.date, from: sent),
            breach.isRefused, step.record.text(.reason) == nil
        else { return }
        throw step.fault(
            .sent,
            "the papers came too late for \(meeting.date.spelled): \(breach.sentence); or say what was agreed with the practitioner, reason="
        )
    }

    /// The figures for a hearing on the day of the meeting. Late papers are pointed out; the time to comment is kept.
    static func bounds(_ step: RecordStep, _ meeting: Meeting) -> [DayBound] {
        let circumstances = step.circumstances
        var bounds = sent(step, meeting).map { HearingPapers.bounds(step, meeting, sent: $0) } ?? []
        if let report = circumstances.capabilityReport, report.at.day <= meeting.date,
            !circumstances.hasCapabilityComments
        {
            bounds.append(
                DayBound(.meeting, meeting.date, .atLeast, .capabilityComments, from: report.at.day)
            )
        }
        return bounds
    }

    /// The figure for papers that were sent on a day.
    static func bounds(_ step: RecordStep, _ meeting: Meeting, sent: Day) -> [DayBound] {
        guard step.state.body(meeting.body)?.kind == .panel else { return [] }
        return [DayBound(.meeting, meeting.date, .atLeast, .hearingPapers, from: sent, isFirm: false)]
    }

    private static func sent(_ step: RecordStep, _ meeting: Meeting) -> Day? {
        step.record.day(.sent) ?? step.file.papersSent(for: meeting)
    }
}
