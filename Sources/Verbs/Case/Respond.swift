public import Casework

/// `respond CONCERN`: the practitioner's answer to a concern (S0-4, S0-11). Nothing is taken back; more can be added.
public enum Respond: WriteVerb {
    public static let name = "respond"
    public static let summary =
        "Answer a concern about you. You can add to it later; nothing is taken back. final=yes says that this is all, and ends your time."
    public static let action = Action.respond
    public static let syntax = Syntax(
        Field.concernID(),
        Field.optional(Field.items("files", [.file])),
        Field.optional(Field.word("final", YesNo.self)),
        Field.blobText()
    )
    public static let examples = [
        Example(
            .practitioner,
            "respond 26-0001.1",
            text: "The letters were dictated on the day.",
            "ok id=R-"
        ),
        Example(.companion, "respond 26-0001.1", text: "x", "no deny msg="),
        Example(.lead, "respond 26-0001.1", text: "x", "no deny msg="),
    ]

    public static func target(_ request: (ConcernID, [ItemID]?, YesNo?, [UInt8])) -> Target {
        .concern(request.0)
    }

    public static func decide(
        _ request: (ConcernID, [ItemID]?, YesNo?, [UInt8]),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, files, final, text) = request
        guard let file = state.caseFile(id.caseID) else { throw .absent("concern") }
        guard let concern = file.concern(id.number) else { throw .absent("concern") }
        try Quotas.roomForResponse(to: concern, on: file)
        try Attached.check(files ?? [], on: file, by: person)
        let item = state.nextItem(.response)
        return Decided(
            [
                EventDraft(
                    .added(
                        item,
                        to: file.id,
                        concern: id.number,
                        audience: .shared,
                        isReleased: true,
                        .response(files: files ?? [], isFinal: final?.isYes ?? false)
                    ),
                    text: text
                )
            ],
            id: item.text
        )
    }
}

/// Files that go with a response or with advice: they must be the person's own, on the same case.
enum Attached {
    static func check(_ files: [ItemID], on file: CaseFile, by person: Person) throws(Refusal) {
        var seen: Set<ItemID> = []
        for id in files {
            guard let item = file.item(id), case .file = item.body, item.by == person.id else {
                throw .absent("file")
            }
            guard seen.insert(id).inserted else { throw .argument("files", "\(id.text) is named twice") }
        }
    }
}
