public import Casework

/// `approve W-8`: a second person approves a delay in telling or a withholding (design rules 1 and 2).
public enum Approve: WriteVerb {
    public static let name = "approve"
    public static let summary =
        "Approve a delay, a withholding or a measure that a colleague asked for; suspension and conditions at a panel's meeting."
    public static let action = Action.approve
    public static let syntax = Syntax(
        Field.itemID("APPROVABLE", [.delay, .withholding, .measure, .agreement]),
        Field.optional(Field.meeting())
    )
    public static let examples = [
        Example(.colleague, "approve W-8", "ok id=W-8"), Example(.lead, "approve W-8", "no deny msg="),
        Example(.colleague, "approve N-77", "no bad.arg key=id msg="),
    ]

    public static func target(_ request: (ItemID, MeetingID?)) -> Target { .item(request.0) }

    public static func decide(
        _ request: (ItemID, MeetingID?),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, meeting) = request
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
            if record.approver != nil { throw fault(id, "this is approved already") }
            try MeasureApproval(
                file: file,
                item: item,
                record: record,
                person: person,
                now: now,
                state: state
            )
            .check(meeting)
            return Decided([EventDraft(.approved(id, in: file.id, meeting: meeting))], id: id.text)
        case .record(let record) where record.isOnBehalf:
            if record.approver != nil { throw fault(id, "this is approved already") }
            if person.has(.panel), file.relations(of: person, at: now).isDisjoint(with: [.team]) {
                throw fault(id, "a colleague of the team approves this")
            }
        default:
            throw .absent("item")
        }
        if meeting != nil {
            throw .argument("meeting", "leave meeting= out: a second person approves this, not a body")
        }
        let move = try agreed(item, on: file, state.circumstances(of: file, at: now))
        return Decided([EventDraft(.approved(id, in: file.id))] + move, id: id.text)
    }

    /// The move of a case whose plan both parties agree to once the practitioner's agreement is approved.
    private static func agreed(_ item: Item, on file: CaseFile, _ circumstances: Circumstances)
        throws(Refusal) -> [EventDraft]
    {
        guard case .record(let record) = item.body, record.isOnBehalf,
            let plan = record.of, plan == file.plan?.id,
            let next = try Pathway.step(.agree, on: "both", in: circumstances)
        else { return [] }
        return [file.move(to: next)]
    }

    private static func fault(_ id: ItemID, _ message: String) -> Refusal {
        .rule([Refusal.Fault(key: "id", why: "mismatch", message: message)], id: id.text)
    }
}
