public import Casework

/// `assign CASE`: put someone on the core team, record a conflict of interest, or take someone off.
public enum Assign: WriteVerb {
    public static let name = "assign"
    public static let summary =
        "Put someone on the core team of a case, keep someone off it (excluded), or take them off the team."
    public static let action = Action.assign
    public static let namesRevision = true
    public static let syntax = Syntax(
        Field.caseID(),
        Field.user(),
        Field.word("as", Assignment.self),
        Field.optional(Field.text("reason"))
    )
    public static let examples = [
        Example(.lead, "assign 26-0001 user=U-3 as=excluded reason=\"Shares a practice\" if=REV", "ok rev="),
        Example(.lead, "assign 26-0001 user=U-5 as=team if=REV", "no rule.field id=26-0001 msg="),
    ]

    public static func target(_ request: (CaseID, PersonID, Assignment, String?)) -> Target {
        .caseFile(request.0)
    }

    public static func decide(
        _ request: (CaseID, PersonID, Assignment, String?),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, user, assignment, reason) = request
        guard let file = state.caseFile(id),
            let other = file.person(user, knownTo: person, at: now, in: state)
        else { throw .absent("person") }
        let relations = file.relations(of: other, at: now)
        if relations.contains(.subject) || relations.contains(.companion) {
            throw fault(id, "the practitioner and their companion have a place of their own on the case")
        }
        if relations.contains(.lead) {
            throw fault(
                id,
                "\(user.text) is the case manager; hand the case over first: set \(id.text) lead="
            )
        }
        let event: Event
        switch assignment {
        case .team:
            guard other.state != .disabled, other.has(.manager) || other.has(.adviser) else {
                throw fault(id, "\(user.text) is not staff: the team takes case managers and advisers")
            }
            if relations.contains(.excluded) {
                throw fault(id, "a conflict of interest keeps \(user.text) off this case")
            }
            if let message = Separation.fault(user, on: file) { throw fault(id, message) }
            event = .memberAdded(id, user, .team, scope: [], end: nil, reason: reason ?? "")
        case .investigating:
            guard other.state != .disabled, other.has(.investigator) else {
                throw fault(id, "\(user.text) does not have the role investigator")
            }
            // Whoever investigates has never had another part in the case (domain section 2.1).
            let part = file.members.first { $0.person == user && $0.relation != .investigating }
            if let part {
                throw fault(
                    id,
                    "\(user.text) has been on this case as \(part.relation.rawValue): an investigator has no other part in it"
                )
            }
            event = .memberAdded(id, user, .investigating, scope: [], end: nil, reason: reason ?? "")
        case .excluded:
            guard let reason else {
                throw .argument("reason", "reason= is missing: say what the conflict is")
            }
            event = .memberAdded(id, user, .excluded, scope: [], end: nil, reason: reason)
        case .none:
            guard relations != [.none] else { throw fault(id, "\(user.text) is not on the case") }
            if relations.contains(.excluded) {
                throw fault(
                    id,
                    "an exclusion is lifted by someone else than who recorded it: lift \(id.text)"
                )
            }
            guard let reason else {
                throw .argument("reason", "reason= is missing: say why their place ends")
            }
            event = .memberLifted(id, user, reason: reason)
        }
        return Decided([EventDraft(event)], rev: file.revision.number + 1)
    }

    private static func fault(_ id: CaseID, _ message: String) -> Refusal {
        .rule([Refusal.Fault(key: "user", why: "mismatch", message: message)], id: id.text)
    }
}
