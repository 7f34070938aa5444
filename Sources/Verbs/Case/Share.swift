public import Casework

/// `share ITEM`: make a copy that the practitioner sees (design rule 2).
public enum Share: WriteVerb {
    public static let name = "share"
    public static let summary =
        "Make a copy that the practitioner sees: the whole, or the parts you choose. The original stays where it was."
    public static let action = Action.share
    public static let syntax = Syntax(
        Field.itemID("ITEM", [.note, .advice, .file, .visit]),
        Field.optional(Field.blobText("chosen parts"))
    )
    public static let examples = [
        Example(.lead, "share N-77", "ok id=C-"),
        Example(.lead, "share N-77", text: "The dates of the three letters.", "ok id=C-"),
        Example(.practitioner, "share N-77", "no none msg=\"no such note\""),
    ]

    public static func target(_ request: (ItemID, [UInt8]?)) -> Target { .item(request.0) }

    public static func decide(
        _ request: (ItemID, [UInt8]?),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, parts) = request
        guard let file = state.caseHolding(id), let item = file.item(id) else { throw .absent("item") }
        if item.audience == .shared { throw fault(id, "\(id.text) is shared already") }
        // What was withheld with a second person's approval is not shared by the one who asked for it alone.
        if let own = file.withholdings(of: id, on: now.day).last(where: { $0.by == person.id }) {
            let until = own.held.review.iso
            throw fault(id, "\(id.text) is withheld until \(until); a second person must share it")
        }
        var facts: FileFacts?
        var opinion: String?
        switch item.body {
        case .file(let found):
            if parts != nil {
                throw .argument(
                    "size",
                    "a file is shared whole; to share parts, add a file that holds only them"
                )
            }
            facts = found
        case .note: break
        case .record:
            if parts == nil && item.text == nil {
                throw fault(id, "\(id.text) has no text of its own: write what the practitioner is to see")
            }
        case .advice(let found, _): opinion = parts == nil ? found : nil
        default: throw fault(id, "\(id.text) cannot be shared as a copy")
        }
        let copy = state.nextItem(.copy)
        let event = Event.added(
            copy,
            to: file.id,
            concern: item.concern,
            audience: .shared,
            isReleased: true,
            .copy(of: id, file: facts, opinion: opinion)
        )
        var draft = EventDraft(event, text: parts)
        // The whole text is copied by the writing path, which can read the journal; a verb cannot.
        if parts == nil, facts == nil, let place = item.text { draft = EventDraft(event, copying: place) }
        return Decided([draft], id: copy.text)
    }

    private static func fault(_ id: ItemID, _ message: String) -> Refusal {
        .rule([Refusal.Fault(key: "id", why: "mismatch", message: message)], id: id.text)
    }
}
