public import Casework

/// `set CASE`: change the case's title, or hand it to another case manager.
public enum SetCase: WriteVerb {
    public static let name = "set"
    public static let type: String? = "case"
    public static let typeIsWritten = false
    public static let summary = "Change a case's title, or hand the case to another case manager."
    public static let action = Action.change
    public static let namesRevision = true
    public static let endsOwnPlace = true
    public static let syntax = Syntax(
        Field.caseID(),
        Field.optional(Field.text("title", max: TextLimits.titleMax)),
        Field.optional(Field.user("lead"))
    )
    public static let examples = [
        Example(.lead, "set 26-0001 title=\"Referral letters sent late\" if=REV", "ok rev="),
        Example(.lead, "set 26-0001 title=\"x\" if=1", "no stale id=26-0001 rev="),
        Example(.lead, "set 26-0001 lead=U-4 if=REV", "no rule.field id=26-0001 msg="),
        Example(
            .colleague,
            "set 26-0001 lead=U-3 if=REV",
            "no deny msg=\"only the case manager changes the case while there is one\""
        ),
    ]

    public static func target(_ request: (CaseID, String?, PersonID?)) -> Target { .caseFile(request.0) }

    public static func decide(
        _ request: (CaseID, String?, PersonID?),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, title, lead) = request
        guard let file = state.caseFile(id) else { throw .absent("case") }
        guard title != nil || lead != nil else {
            throw .argument("title", "nothing to change: give title= or lead=")
        }
        // The title is read by the practitioner at once, and would tell of what they do not know yet.
        if title != nil, file.toldAt != nil, let later = file.untold.first {
            let message =
                "the practitioner reads the title, and was not told of \(later.id.text): change it when they were"
            throw .rule([Refusal.Fault(key: "title", why: "mismatch", message: message)], id: id.text)
        }
        // A colleague on the team steps in only when nobody leads the case any more.
        if file.lead != person.id {
            let leader = state.person(file.lead)
            guard lead != nil, title == nil, leader?.state == .disabled || leader?.has(.manager) != true
            else {
                throw Refusal(.denied, "only the case manager changes the case while there is one")
            }
        }
        if let lead {
            guard let other = file.person(lead, knownTo: person, at: now, in: state) else {
                throw .absent("person")
            }
            let relations = Policy.effective(file.relations(of: other, at: now))
            let decided = file.items.contains { item in
                if case .decision = item.body { item.by == lead } else { false }
            }
            var message: String?
            if !other.has(.manager) || other.state == .disabled {
                message = "\(lead.text) is not a case manager"
            }
            if relations == [.excluded] {
                message = "a conflict of interest keeps \(lead.text) off this case"
            }
            if relations == [.subject] || relations == [.companion] {
                message = "\(lead.text) cannot manage this case"
            }
            if decided {
                message = "\(lead.text) decided on this case; manager and decider are different people"
            }
            message = message ?? Separation.fault(lead, on: file)
            if let message {
                throw .rule([Refusal.Fault(key: "lead", why: "mismatch", message: message)], id: id.text)
            }
        }
        return Decided(
            [EventDraft(.caseChanged(id, title: title, lead: lead))],
            rev: file.revision.number + 1
        )
    }
}
