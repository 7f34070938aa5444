public import Casework

/// `extend Q-5`: move the date of something asked for, or of comments on a draft report, with the reason.
public enum Extend: WriteVerb {
    public static let name = "extend"
    public static let summary =
        "Move the date of a response, of advice or of comments on a draft report, with the reason."
    public static let action = Action.extend
    public static let syntax = Syntax(
        Field.itemID("ASK", [.ask, .investigation]),
        Field.date("due"),
        Field.word("agreed", YesNo.self),
        Field.text("reason")
    )
    public static let examples = [
        Example(
            .lead,
            "extend Q-5 due=2026-12-10 agreed=yes reason=\"Waiting for a defence organisation\"",
            "ok id=Q-5"
        ),
        Example(.lead, "extend Q-5 due=2026-11-25 agreed=yes reason=\"x\"", "no bad.arg key=due msg="),
    ]

    public static func target(_ request: (ItemID, Day, YesNo, String)) -> Target { .item(request.0) }

    public static func decide(
        _ request: (ItemID, Day, YesNo, String),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, due, agreed, reason) = request
        guard let file = state.caseHolding(id), let item = file.item(id) else { throw .absent("item") }
        try refusePast(due, "due", now)
        let last = try lastDay(of: item, in: state.circumstances(of: file, at: now))
        if due <= last { throw .argument("due", "due= must be later than \(last.iso)") }
        return Decided(
            [EventDraft(.extended(id, in: file.id, due: due, isAgreed: agreed.isYes, reason: reason))],
            id: id.text
        )
    }

    /// The day that runs now. While its clock is stopped it has no last day, and the one that was set stands.
    private static func lastDay(of item: Item, in circumstances: Circumstances) throws(Refusal) -> Day {
        switch item.body {
        case .ask(let ask) where circumstances.isOpen(item):
            return circumstances.due(ofAsk: item.id) ?? ask.due
        case .ask:
            throw fault(item.id, "what was asked for has come")
        default:
            guard let open = circumstances.openDraft, open.draft.id == item.id,
                let set = open.draft.record.day(.due)
            else {
                throw fault(item.id, "this is no draft report that still waits for comments")
            }
            return open.due ?? set
        }
    }

    private static func fault(_ id: ItemID, _ message: String) -> Refusal {
        .rule([Refusal.Fault(key: "id", why: "mismatch", message: message)], id: id.text)
    }
}
