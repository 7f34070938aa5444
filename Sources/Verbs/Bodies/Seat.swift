public import Casework

/// `seat BODY`: give a person a seat on a body (S0-5, domain section 11).
public enum Seat: WriteVerb {
    public static let name = "seat"
    public static let summary = "Give a person a seat on a body, as chair, lay member, clinician and so on."
    public static let action = Action.manageBodies
    public static let syntax = Syntax(Field.bodyID(), Field.user(), Field.word("as", SeatPart.self))
    public static let examples = [
        Example(.admin, "seat G-9 user=U-3 as=chair", "no none msg=\"no such body\""),
        Example(.lead, "seat G-9 user=U-3 as=chair", "no deny msg="),
    ]

    public static func target(_ request: (BodyID, PersonID, SeatPart)) -> Target { .body(request.0) }

    public static func decide(
        _ request: (BodyID, PersonID, SeatPart),
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, user, part) = request
        guard let body = state.body(id) else { throw .absent("body") }
        guard let other = state.person(user), other.state != .disabled else { throw .absent("person") }
        let able: [Role] = body.kind == .coreTeam ? [.manager, .adviser] : [.panel]
        guard able.contains(where: { other.has($0) }) else {
            let roles = able.map(\.rawValue).joined(separator: " or ")
            let message =
                "\(other.name), \(user.text), needs the role \(roles) for a seat on \(id.text): an administrator gives it first"
            throw .rule([Refusal.Fault(key: "user", why: "mismatch", message: message)], id: id.text)
        }
        if part == .chair, body.sitting.contains(where: { $0.part == .chair && $0.person != user }) {
            let message = "\(id.text) has a chair: end that seat first"
            throw .rule([Refusal.Fault(key: "as", why: "mismatch", message: message)], id: id.text)
        }
        var events = [EventDraft(.seated(id, user, as: part))]
        events += places(of: other, seatedOn: body, at: now, in: state)
        return Decided(events, rev: body.revision.number + 1)
    }

    /// Whoever takes a seat gets a place on the open cases that are before the body, as those have who sat then. On the core
    /// team nobody has one by a seat: whoever manages a case puts people on its team.
    private static func places(of person: Person, seatedOn body: Body, at now: Moment, in state: State)
        -> [EventDraft]
    {
        guard body.kind != .coreTeam else { return [] }
        var seen: Set<CaseID> = []
        let files = body.sitting.flatMap { state.cases(of: $0.person) }.filter { seen.insert($0.id).inserted }
        return files.compactMap { file in
            guard file.stage != .closed, !file.reportsNow(to: body.id).isEmpty,
                file.relations(of: person, at: now) == [.none]
            else { return nil }
            let reason = "seated on \(body.id.text)"
            return EventDraft(
                .memberAdded(file.id, person.id, .panel, scope: [], end: nil, reason: reason)
            )
        }
    }
}
