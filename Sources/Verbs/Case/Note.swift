public import Casework

/// `note ID`: a note that only the team can see, for ever.
public enum Note: WriteVerb {
    public static let name = "note"
    public static let summary =
        "Write a note that only the team can see. It can never be widened; share makes a copy."
    public static let action = Action.note
    public static let syntax = Syntax(
        Field.reference("CASE|CONCERN"),
        Field.word("kind", NoteKind.self),
        Field.optional(Field.text("body")),
        Field.optional(Field.blobText())
    )
    public static let examples = [
        Example(.lead, "note 26-0001 kind=phone", text: "Rang the practice.\n", "ok id=N-"),
        Example(.lead, "note 26-0001.1 kind=thinking body=\"Check the dates\"", "ok id=N-"),
        Example(.practitioner, "note 26-0001 kind=phone body=\"x\"", "no deny msg="),
        Example(.stranger, "note 26-0001 kind=phone body=\"x\"", "no none msg=\"no such case\""),
    ]

    public static func target(_ request: (Reference, NoteKind, String?, [UInt8]?)) -> Target {
        .either(request.0)
    }

    public static func decide(
        _ request: (Reference, NoteKind, String?, [UInt8]?),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (reference, kind, body, text) = request
        guard (body == nil) != (text == nil) else {
            throw .argument("body", "give the note as body= or as a text after the line, one of the two")
        }
        let (id, concern) = try place(reference)
        let item = state.nextItem(.note)
        let octets = text ?? body.map { Array($0.utf8) }
        return Decided(
            [
                EventDraft(
                    .added(item, to: id, concern: concern, audience: .team, isReleased: true, .note(kind)),
                    text: octets
                )
            ],
            id: item.text
        )
    }

    /// The case, and the concern in it, that a reference names.
    static func place(_ reference: Reference) throws(Refusal) -> (CaseID, UInt32?) {
        switch reference {
        case .caseFile(let id): (id, nil)
        case .concern(let id): (id.caseID, id.number)
        default: throw .argument("id", "a case or a concern is needed here, like 26-0042 or 26-0042.1")
        }
    }
}
