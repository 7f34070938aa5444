public import Casework

/// `new meeting`: notice of a meeting of a body, with its agenda.
public enum NewMeeting: WriteVerb {
    public static let name = "new"
    public static let type: String? = "meeting"
    public static let summary = "Give notice of a meeting of a body, with its agenda."
    public static let action = Action.convene
    public static let syntax = Syntax(
        Field.body(),
        Field.date("date"),
        Field.optional(Field.blobText("agenda"))
    )
    public static let examples = [
        Example(.lead, "new meeting group=G-9 date=2026-12-03", "no none msg=\"no such body\""),
        Example(.practitioner, "new meeting group=G-9 date=2026-12-03", "no deny msg="),
    ]

    public static func target(_ request: (BodyID, Day, [UInt8]?)) -> Target { .nothing }

    public static func decide(
        _ request: (BodyID, Day, [UInt8]?),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, date, agenda) = request
        guard state.body(id) != nil else { throw .absent("body") }
        try refusePast(date, "date", now)
        let meeting = state.nextMeeting
        let event = Event.meetingCalled(meeting, id, date: date, notice: now.day)
        return Decided([EventDraft(event, text: agenda)], id: meeting.text, rev: 1)
    }
}
