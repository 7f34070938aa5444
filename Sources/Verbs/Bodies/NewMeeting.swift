public import Casework

/// `new meeting`: notice of a meeting of a body, with its agenda.
public enum NewMeeting: WriteVerb {
    public static let name = "new"
    public static let type: String? = "meeting"
    public static let summary =
        "Give notice of a meeting of a body, with its agenda; at short notice only with the reason why it cannot wait."
    public static let action = Action.convene
    public static let syntax = Syntax(
        Field.body(),
        Field.date("date"),
        Field.optional(Field.text("urgent")),
        Field.optional(Field.blobText("agenda"))
    )
    public static let examples = [
        Example(.lead, "new meeting group=G-9 date=2026-12-03", "no none msg=\"no such body\""),
        Example(.practitioner, "new meeting group=G-9 date=2026-12-03", "no deny msg="),
    ]

    public typealias Request = (BodyID, Day, String?, [UInt8]?)

    public static func target(_ request: Request) -> Target { .nothing }

    public static func decide(
        _ request: Request,
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, date, urgent, agenda) = request
        guard let body = state.body(id) else { throw .absent("body") }
        try refusePast(date, "date", now)
        let earliest = earliest(body, at: now, in: state)
        let isShort = earliest.map { date < $0 } ?? false
        if isShort, urgent == nil, let earliest {
            let days = ClockCount(body.noticeDays, .workingDays).spelled
            let message =
                "\(id.text) gives \(days) of notice: give \(earliest.spelled) or a later day, or say why it cannot wait, urgent="
            throw .rule([Refusal.Fault(key: "date", why: "mismatch", message: message)], id: id.text)
        }
        let meeting = state.nextMeeting
        let event = Event.meetingCalled(
            meeting,
            id,
            date: date,
            notice: now.day,
            urgent: isShort ? urgent : nil
        )
        return Decided([EventDraft(event, text: agenda)], id: meeting.text, rev: 1)
    }

    /// The first day that keeps to the notice of a body, by the bank holidays of the rules for new cases, and otherwise by those
    /// of England; nil when the body gives none.
    private static func earliest(_ body: Body, at now: Moment, in state: State) -> Day? {
        guard body.noticeDays > 0 else { return nil }
        let calendar = state.packForNewCases(on: now.day)?.calendar ?? WorkingCalendar(.england)
        return try? calendar.day(after: now.day, count: ClockCount(body.noticeDays, .workingDays)).due
    }
}
