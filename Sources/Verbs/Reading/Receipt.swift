import CLP
public import Casework

/// `receipt CASE|CONCERN|ITEM`: a signed statement of what was recorded, which verifies offline (design rule 8).
public enum Receipt: ReadVerb {
    public static let name = "receipt"
    public static let summary =
        "A signed statement of what was recorded, by whom and when, to keep and to check offline."
    public static let action = Action.read
    public static let syntax = Syntax(Field.reference("CASE|CONCERN|ITEM"))
    public static let examples = [
        Example(.practitioner, "receipt 26-0001.1", "ok n=1"),
        Example(.practitioner, "receipt N-77", "no none msg=\"no such item\""),
        Example(.stranger, "receipt 26-0001", "no none msg=\"no such case\""),
    ]

    public static func answer(_ reference: Reference, through lens: Lens) throws(Refusal) -> Answer {
        let view: CaseView
        let row: Row
        switch reference {
        case .caseFile(let id):
            guard let found = lens.caseView(id) else { throw .absent("case") }
            view = found
            row = .caseFile(found)
        case .concern(let id):
            guard let found = lens.caseView(id.caseID), let concern = found.concern(id) else {
                throw .absent("concern")
            }
            view = found
            row = .concern(concern, in: found)
        case .item(let id):
            guard let (found, item) = lens.item(id) else {
                throw .absent(id.letter == .file ? "file" : "item")
            }
            view = found
            row = .item(item, in: found)
        case .subject, .person, .device, .body, .meeting:
            throw .argument("id", "receipts are given for cases, concerns and what is on a case")
        }
        guard let mark = view.recording(of: reference) else { throw .absent("item") }
        var answer = Answer()
        answer.ok.append(key: "n", number: 1)
        answer.content = .receipt(
            ReceiptFacts(
                id: reference.text,
                row: row,
                seq: mark.seq,
                by: mark.by,
                who: view.name(of: mark.by, at: mark.seq),
                when: mark.at,
                user: lens.person.id
            )
        )
        // Its row is what `show` answers, so whoever asks about what others made has opened it.
        if mark.by != lens.person.id {
            answer.opened = opened(reference, on: view)
            answer.isOutline = answer.opened?.items.isEmpty ?? false
        }
        return answer
    }

    private static func opened(_ reference: Reference, on view: CaseView) -> (caseID: CaseID, items: [ItemID])
    {
        if case .item(let id) = reference { return (view.id, [id]) }
        return (view.id, [])
    }
}

/// What the shell needs to make a receipt: the row of the thing, and the journal entry in which it was recorded.
public struct ReceiptFacts: Sendable {
    /// The reference.
    public let id: String
    /// The row that `show` answers to this person, with the place of its text.
    public let row: Row
    /// The entry's place in the journal; it does not leave the server.
    public let seq: UInt64
    /// Who recorded it.
    public let by: PersonID
    /// That person's name.
    public let who: String
    /// When.
    public let when: Moment
    /// Who asks.
    public let user: PersonID
}
