public import Casework

/// `hold MEETING`: a meeting was held: who was present, which interests were declared, and its minutes.
public enum Hold: WriteVerb {
    public static let name = "hold"
    public static let summary =
        "Record that a meeting was held: who was present, declared interests, whether a companion came, and the minutes."
    public static let action = Action.minute
    public static let syntax = Syntax(
        Field.meetingID(),
        Field.users("present"),
        Field.optional(Field.text("interest")),
        Field.optional(Field.users("interests")),
        Field.optional(Field.word("companion", CompanionOffer.self)),
        Field.blobText("minutes")
    )
    public static let examples = [
        Example(
            .lead,
            "hold H-9 present=U-3 companion=attended",
            text: "x",
            "no none msg=\"no such meeting\""
        ),
        Example(.practitioner, "hold H-9 present=U-3", text: "x", "no deny msg="),
    ]

    public typealias Request = (MeetingID, [PersonID], String?, [PersonID]?, CompanionOffer?, [UInt8])

    public static func target(_ request: Request) -> Target {
        .meeting(request.0)
    }

    public static func decide(
        _ request: Request,
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, present, interest, interests, companion, minutes) = request
        guard let meeting = state.meeting(id), let body = state.body(meeting.body) else {
            throw .absent("meeting")
        }
        func fault(_ key: String, _ message: String) -> Refusal {
            .rule([Refusal.Fault(key: key, why: "mismatch", message: message)], id: id.text)
        }
        if meeting.held != nil { throw fault("id", "the minutes of \(id.text) are recorded already") }
        if present.isEmpty {
            throw .argument("present", "present= is empty: name the members who were there")
        }
        try Minutes.check(meeting, present: present, by: person, in: state)
        if meeting.date > now.day {
            throw fault("id", "\(id.text) is on \(meeting.date.iso): record it then")
        }
        for user in present where !(body.seats(user) && state.person(user)?.state == .active) {
            // One sentence for both, so that it tells nobody which accounts there are.
            throw fault(
                "present",
                "\(user.text) is no member of \(body.id.text) with an account that is active"
            )
        }
        if Set(present).count != present.count {
            throw fault("present", "somebody is named twice in present=")
        }
        try checkInterests(interest, interests ?? [], among: present)
        let event = Event.meetingHeld(
            id,
            present: present,
            interest: interest,
            companion: companion,
            interested: interests ?? []
        )
        return Decided([EventDraft(event, text: minutes)], rev: meeting.revision.number + 1)
    }

    /// An interest that nobody is named with would change nothing: whoever declared it does not act at that meeting.
    private static func checkInterests(_ text: String?, _ people: [PersonID], among present: [PersonID])
        throws(Refusal)
    {
        if text != nil && people.isEmpty {
            throw .argument("interests", "interests= is missing: name the members who declared an interest")
        }
        if text == nil && !people.isEmpty {
            throw .argument("interest", "interest= is missing: say what the interest is")
        }
        if let absent = people.first(where: { !present.contains($0) }) {
            throw .argument("interests", "\(absent.text) is not among those who were present")
        }
    }
}
