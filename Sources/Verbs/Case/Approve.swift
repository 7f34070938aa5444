public import Casework

/// `approve W-8`: a second person approves a delay in telling or a withholding (design rules 1 and 2).
public enum Approve: WriteVerb {
    public static let name = "approve"
    public static let summary =
        "Approve a delay in telling, a withholding or an interim measure that a colleague asked for."
    public static let action = Action.approve
    public static let syntax = Syntax(Field.itemID("APPROVABLE", [.delay, .withholding, .measure]))
    public static let examples = [
        Example(.colleague, "approve W-8", "ok id=W-8"), Example(.lead, "approve W-8", "no deny msg="),
        Example(.colleague, "approve N-77", "no bad.arg key=id msg="),
    ]

    public static func target(_ request: ItemID) -> Target { .item(request) }

    public static func decide(
        _ id: ItemID,
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        guard let file = state.caseHolding(id), let item = file.item(id) else { throw .absent("item") }
        if item.by == person.id {
            throw fault(id, "you asked for this yourself; a second person must approve it")
        }
        switch item.body {
        case .delay(let delay):
            if delay.approver != nil { throw fault(id, "this is approved already") }
            if delay.expires < now.day { throw fault(id, "its end has passed; ask again with a later one") }
        case .withholding(let held):
            if held.approver != nil { throw fault(id, "this is approved already") }
            if held.review < now.day {
                throw fault(id, "its review date has passed; withhold again with a later one")
            }
        case .record(let record) where record.kind == .measure:
            try approve(record, id, by: person, at: now, in: state)
        default:
            throw .absent("item")
        }
        return Decided([EventDraft(.approved(id, in: file.id))], id: id.text)
    }

    /// Suspension and conditions are for those who decide under the regulations; undertakings are agreed, not imposed.
    private static func approve(
        _ record: Record,
        _ id: ItemID,
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) {
        if record.approver != nil { throw fault(id, "this is approved already") }
        if let review = record.day(.review), review < now.day {
            throw fault(id, "its review date has passed; propose the measure again with a later one")
        }
        if let last = record.day(.ends), last < now.day {
            throw fault(id, "its last day has passed; propose the measure again")
        }
        switch record.word(.kind) {
        case "undertakings":
            throw fault(id, "undertakings are agreed by the practitioner, not imposed: agree")
        case "suspension", "conditions":
            guard person.has(.panel) else {
                throw fault(id, "a member of the panel that decides under the regulations must approve this")
            }
        default: break
        }
    }

    private static func fault(_ id: ItemID, _ message: String) -> Refusal {
        .rule([Refusal.Fault(key: "id", why: "mismatch", message: message)], id: id.text)
    }
}
