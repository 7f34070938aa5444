import CLP
public import Casework

/// `list meeting`: the meetings of a body, or of all, with the cases that were reported to them.
public enum ListMeeting: ReadVerb {
    public static let name = "list"
    public static let type: String? = "meeting"
    public static let summary = "List meetings: their day, who was present, and the cases before them."
    public static let action = Action.seeBodies
    public static let isLong = true
    public static let syntax = Syntax(Field.optional(Field.body()))
    public static let examples = [
        Example(.lead, "list meeting", "ok n="),
        Example(.practitioner, "list meeting", "no deny msg="),
    ]

    public static func answer(_ body: BodyID?, through lens: Lens) throws(Refusal) -> Answer {
        guard lens.may(.seeBodies) else {
            throw Refusal(.denied, Action.seeBodies.cannot)
        }
        let meetings = lens.meetings.filter { body == nil || $0.body == body }
        let cases = lens.casesBeforeMeetings
        let kept = lens.casesKeptFrom
        return .counted(meetings.flatMap { rows($0, before: cases[$0.id] ?? [], keptFrom: kept, lens) })
    }

    /// One meeting.
    static func rows(_ meeting: Meeting, _ lens: Lens) -> [Row] {
        rows(
            meeting,
            before: lens.casesBeforeMeetings[meeting.id] ?? [],
            keptFrom: lens.casesKeptFrom,
            lens
        )
    }

    /// The meeting, and one more row for each further list of cases: a list of the protocol holds only so many.
    private static func rows(
        _ meeting: Meeting,
        before found: [CaseID],
        keptFrom kept: [CaseFile],
        _ lens: Lens
    ) -> [Row] {
        let cases = found.map(\.text)
        let isRead = lens.readsMinutes(of: meeting, keptFrom: kept)
        let head = row(meeting, Array(cases.prefix(Limits.listValuesMax)), isRead: isRead, lens)
        let more = stride(from: Limits.listValuesMax, to: cases.count, by: Limits.listValuesMax).map {
            start in
            Row("cases", meeting.id.text)
                .with("cases", list: Array(cases[start...].prefix(Limits.listValuesMax)))
        }
        return [head] + more + (isRead ? changes(meeting, lens) : [])
    }

    /// What was changed of the body since its meeting before, for those who read its minutes.
    private static func changes(_ meeting: Meeting, _ lens: Lens) -> [Row] {
        lens.changes(before: meeting).map { change, who in
            Row("change", meeting.id.text).with("group", meeting.body.text)
                .with("keys", list: change.keys).with("quorum", change.quorum)
                .with("parts", list: change.parts?.map(\.rawValue) ?? [])
                .made(by: change.by, named: who, at: change.at)
        }
    }

    /// Minutes and agendas speak of cases, so their text is not for everybody who may see that there was a meeting.
    private static func row(
        _ meeting: Meeting,
        _ cases: [String],
        isRead: Bool,
        _ lens: Lens
    ) -> Row {
        let row = Row("meeting", meeting.id.text).with("rev", Int(meeting.revision.number))
            .with("group", meeting.body.text).with("date", meeting.date.iso)
            .with("sent", meeting.notice.iso).with("state", meeting.held == nil ? "called" : "held")
            .with("present", list: meeting.held?.present.map(\.text) ?? [])
            .with("quorum", meeting.held == nil ? nil : meeting.quorumNeeded)
            .with("parts", list: meeting.held == nil ? [] : meeting.partsNeeded.map(\.rawValue))
            .with("cases", list: cases)
            .with("by", meeting.held?.by.text).with("when", meeting.held?.at.rfc3339)
            .with("who", text: meeting.held.map { lens.name(ofRecorder: $0.by) })
        guard isRead else { return row }
        return row.with("urgent", text: meeting.urgent)
            .with("interest", text: meeting.held?.interest)
            .with("interests", list: meeting.held?.interested.map(\.text) ?? [])
            .with("companion", meeting.held?.companion?.rawValue)
            .with(text: meeting.held?.minutes ?? meeting.agenda)
    }
}
