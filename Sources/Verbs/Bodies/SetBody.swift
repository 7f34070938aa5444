public import Casework

/// `set BODY`: change a body's name, quorum, notice or terms of reference; earlier terms stay in the journal.
public enum SetBody: WriteVerb {
    public static let name = "set"
    public static let type: String? = "body"
    public static let typeIsWritten = false
    public static let summary =
        "Change the name, the quorum, who must be in it, the notice or the terms of reference of a body."
    public static let action = Action.manageBodies
    public static let namesRevision = true
    public static let syntax = Syntax(
        Field.bodyID(),
        Field.optional(Field.name()),
        Field.optional(Field.number("quorum", 1...20)),
        Field.optional(NewBody.noticeDays),
        Field.optional(NewBody.parts),
        Field.optional(Field.blobText("terms"))
    )
    public static let examples = [
        Example(.admin, "set G-9 quorum=2 if=1", "no none msg=\"no such body\""),
        Example(.lead, "set G-9 quorum=2 if=1", "no deny msg="),
    ]

    public typealias Request = (BodyID, String?, Int?, Int?, [SeatPart]?, [UInt8]?)

    public static func target(_ request: Request) -> Target { .body(request.0) }

    public static func decide(
        _ request: Request,
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, name, quorum, notice, parts, terms) = request
        guard let body = state.body(id) else { throw .absent("body") }
        guard name != nil || quorum != nil || notice != nil || parts != nil || terms != nil else {
            throw .argument(
                "name",
                "nothing to change: give name=, quorum=, parts=, notice-days= or new terms of reference"
            )
        }
        if let name { try NewBody.refuseTaken(name, except: id, in: state) }
        try NewBody.refuseTooMany(parts ?? body.parts, quorum ?? body.quorum)
        let event = Event.bodyChanged(id, name: name, quorum: quorum, notice: notice, parts: parts)
        return Decided(
            [EventDraft(event, text: terms)],
            rev: body.revision.number + 1
        )
    }
}
