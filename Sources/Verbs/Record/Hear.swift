public import Casework

/// `hear CASE`: a hearing: whether the practitioner came, and with whom.
public enum Hear: RecordVerb {
    public static let summary =
        "Record that a body heard the practitioner, on which proposal, whether they came, and whether a companion did."
    public static let kind = RecordKind.hearing
    public static let about = RecordSubject.caseFile
    public static let text = RecordText.optional("account")
    public static let examples = [
        Example(
            .lead,
            "hear 26-0001 meeting=H-9 attended=yes companion=attended",
            "no none msg=\"no such meeting\""
        )
    ]

    public static func check(_ step: RecordStep) throws(Refusal) {
        guard let meeting = step.record.meeting.flatMap({ step.state.meeting($0) }) else {
            throw .absent("meeting")
        }
        guard !step.file.reportsNow(to: meeting.body).isEmpty else {
            throw step.fault(
                .meeting,
                "\(step.file.id.text) was not reported to \(meeting.body.text): report it first"
            )
        }
        guard meeting.held != nil else {
            throw step.fault(.meeting, "\(meeting.id.text) has no minutes yet: hold it first")
        }
        let precedents = step.file.precedents(of: .hear, before: meeting.body)
        try Sitting.refuseEarly(meeting, precedents, on: step.file)
        try HearingPapers.check(step, meeting)
        guard let proposal = step.record.of else { return try checkTold(step, meeting) }
        let asked = step.file.hearingRequest(on: proposal, in: step.circumstances)
        let isAsked = step.file.representations(on: proposal).contains { $0.record.flag(.hearing) }
        if isAsked, step.state.body(meeting.body)?.kind != .panel {
            let message =
                "\(meeting.body.text) cannot decide what is proposed: the panel that decides hears the practitioner"
            throw step.fault(.meeting, message)
        }
        if let asked, Precedent(asked.at, what: "").isMissed(by: meeting) {
            throw step.fault(.meeting, "\(meeting.id.text) was held before the hearing was asked for")
        }
        try checkNotice(step, proposal, meeting)
        try checkTold(step, meeting)
    }

    /// Nobody stayed away from a meeting of which they had not heard: the case was put before it by name on an earlier day, which
    /// the practitioner reads, or they came (domain 5.2: a hearing is on a named day).
    private static func checkTold(_ step: RecordStep, _ meeting: Meeting) throws(Refusal) {
        let isTold = step.file.reportsNow(to: meeting.body).contains { report in
            report.record.meeting == meeting.id && report.at.day < meeting.date
        }
        guard !isTold, !step.record.flag(.attended) else { return }
        throw step.fault(
            .meeting,
            "the practitioner was not told of \(meeting.id.text) before its day: report the case to a later meeting by name, meeting=, and hear them there"
        )
    }

    /// A hearing on a suspension comes after its notice, which is counted with its first day, unless the practitioner came
    /// sooner (domain 5.2).
    private static func checkNotice(_ step: RecordStep, _ proposal: ItemID, _ meeting: Meeting)
        throws(Refusal)
    {
        guard !step.record.flag(.attended), let item = step.file.item(proposal).flatMap(RecordItem.init),
            item.record.word(.kind) == MeasureKind.suspension.rawValue,
            let last = step.file.lastDay(of: item, in: step.circumstances), meeting.date <= last
        else { return }
        throw step.fault(
            .meeting,
            "\(meeting.id.text) was within the notice of \(proposal.text), which runs until \(last.spelled): the practitioner need not have come"
        )
    }

    public static func about(_ given: ItemID?, _ record: Record, in circumstances: Circumstances)
        throws(Refusal) -> ItemID?
    { try NamedItem.heard(given, in: circumstances) }

    /// The notice that was given of the meeting.
    public static func bounds(_ step: RecordStep) -> [DayBound] {
        guard let meeting = step.record.meeting.flatMap({ step.state.meeting($0) }) else { return [] }
        return [
            DayBound(.meeting, meeting.date, .atLeast, .hearingNotice, from: meeting.notice, isFirm: false)
        ] + HearingPapers.bounds(step, meeting)
    }
}
