public import Casework

/// `advise CASE`: professional advice to the team (S0-10).
public enum Advise: WriteVerb {
    public static let name = "advise"
    public static let summary =
        "Give professional advice to the team. The practitioner sees it only if the team shares it."
    public static let action = Action.advise
    public static let syntax = Syntax(
        Field.caseID(),
        Field.text("opinion"),
        Field.optional(Field.items("files", [.file])),
        Field.blobText()
    )
    public static let examples = [
        Example(
            .adviser,
            "advise 26-0001 opinion=\"Outside expected practice\"",
            text: "Two of three.",
            "ok id=A-"
        ),
        Example(.practitioner, "advise 26-0001 opinion=\"x\"", text: "x", "no deny msg="),
    ]

    public static func target(_ request: (CaseID, String, [ItemID]?, [UInt8])) -> Target {
        .caseFile(request.0)
    }

    public static func decide(
        _ request: (CaseID, String, [ItemID]?, [UInt8]),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, opinion, files, text) = request
        guard let file = state.caseFile(id) else { throw .absent("case") }
        try Attached.check(files ?? [], on: file, by: person)
        let item = state.nextItem(.advice)
        var events = [
            EventDraft(
                .added(
                    item,
                    to: id,
                    concern: nil,
                    audience: .advice,
                    isReleased: true,
                    .advice(opinion: opinion, files: files ?? [])
                ),
                text: text
            )
        ]
        // Whoever is there for their advice alone leaves soon after it; a new question keeps them, and more advice does not.
        if file.relations(of: person, at: now) == [.asked], AdviserPlace.endsWithAdvice(person.id, on: file) {
            let end = now.advanced(bySeconds: AdviserPlace.secondsAfterAdvice)
            events.append(
                EventDraft(
                    .memberAdded(id, person.id, .asked, scope: [], end: end, reason: "advice was given")
                )
            )
        }
        return Decided(events, id: item.text)
    }
}
