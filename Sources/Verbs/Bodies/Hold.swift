public import Casework

/// `hold MEETING`: a meeting was held: who was present, and its minutes.
public enum Hold: WriteVerb {
    public static let name = "hold"
    public static let summary =
        "Record that a meeting was held: the members who were present, and the minutes."
    public static let action = Action.convene
    public static let syntax = Syntax(Field.meetingID(), Field.users("present"), Field.blobText("minutes"))
    public static let examples = [
        Example(.lead, "hold H-9 present=U-3", text: "x", "no none msg=\"no such meeting\""),
        Example(.practitioner, "hold H-9 present=U-3", text: "x", "no deny msg="),
    ]

    public static func target(_ request: (MeetingID, [PersonID], [UInt8])) -> Target {
        .meeting(request.0)
    }

    public static func decide(
        _ request: (MeetingID, [PersonID], [UInt8]),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, present, minutes) = request
        guard let meeting = state.meeting(id), let body = state.body(meeting.body) else {
            throw .absent("meeting")
        }
        func fault(_ key: String, _ message: String) -> Refusal {
            .rule([Refusal.Fault(key: key, why: "mismatch", message: message)], id: id.text)
        }
        if meeting.held != nil { throw fault("id", "the minutes of \(id.text) are recorded already") }
        if meeting.date > now.day {
            throw fault("id", "\(id.text) is on \(meeting.date.iso): record it then")
        }
        for user in present where state.person(user)?.state != .active {
            throw fault("present", "\(user.text) has no account that is active: leave them out")
        }
        for user in present where !body.seats(user) {
            throw fault("present", "\(user.text) has no seat on \(body.id.text)")
        }
        if Set(present).count != present.count {
            throw fault("present", "somebody is named twice in present=")
        }
        return Decided(
            [EventDraft(.meetingHeld(id, present: present), text: minutes)],
            rev: meeting.revision.number + 1
        )
    }
}
