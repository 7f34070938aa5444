public import Casework

/// `extend Q-5`: move the date of something asked for, with the reason.
public enum Extend: WriteVerb {
    public static let name = "extend"
    public static let summary = "Move the date of a response or advice that was asked for, with the reason."
    public static let action = Action.extend
    public static let syntax = Syntax(
        Field.itemID("ASK", [.ask]),
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
        guard let file = state.caseHolding(id), let item = file.item(id), case .ask(let ask) = item.body
        else {
            throw .absent("item")
        }
        try refusePast(due, "due", now)
        if !state.circumstances(of: file, at: now).isOpen(item) {
            throw .rule(
                [Refusal.Fault(key: "id", why: "mismatch", message: "what was asked for has come")],
                id: id.text
            )
        }
        // While its clock is stopped it has no last day, and the one that was set stands.
        let last = state.circumstances(of: file, at: now).due(ofAsk: id) ?? ask.due
        if due <= last { throw .argument("due", "due= must be later than \(last.iso)") }
        return Decided(
            [EventDraft(.extended(id, in: file.id, due: due, isAgreed: agreed.isYes, reason: reason))],
            id: id.text
        )
    }
}
