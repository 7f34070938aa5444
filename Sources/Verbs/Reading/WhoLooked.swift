public import Casework

/// `who-looked CASE`: who opened the file, or something on it (design rule 8).
public enum WhoLooked: ReadVerb {
    public static let name = "who-looked"
    public static let summary = "Who opened the file, or one thing on it, and when."
    public static let action = Action.seeLooks
    public static let syntax = Syntax(Field.reference("CASE|ITEM"))
    public static let examples = [
        Example(.practitioner, "who-looked 26-0001", "ok n="),
        Example(.companion, "who-looked 26-0001", "no deny msg="),
    ]

    public static func answer(_ reference: Reference, through lens: Lens) throws(Refusal) -> Answer {
        let view: CaseView?
        var item: ItemID?
        switch reference {
        case .caseFile(let id): view = lens.caseView(id)
        case .item(let id):
            item = id
            view = lens.item(id)?.0
        default: view = nil
        }
        guard let view else { throw .absent(item == nil ? "case" : "item") }
        if case .denied(let reason) = view.verdict(action) { throw Refusal(.denied, reason) }
        // Whoever opened the file before the item was on it, or cannot read the item, has not read it there.
        var readers: [PersonID: Bool] = [:]
        let looks = view.looks.filter { look in
            guard let item, look.item != item else { return true }
            guard look.item == nil, !look.isOutline, let made = view.item(item)?.at, look.at >= made else {
                return false
            }
            if let known = readers[look.by] { return known }
            let isReader = lens.canHaveRead(look.by, item)
            readers[look.by] = isReader
            return isReader
        }
        return .counted(
            looks.map { look in
                Row("look").made(by: look.by, named: view.name(of: look.by), at: look.at)
                    .with("role", list: view.roles(of: look.by).map(\.rawValue))
                    .with("id", look.item?.text ?? view.id.text)
                    .with("texts", look.isOutline ? YesNo.no.rawValue : nil)
            }
        )
    }
}
