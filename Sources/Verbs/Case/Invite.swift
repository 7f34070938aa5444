import CLP
public import Casework

/// `invite CASE`: the practitioner invites a companion (S0-2; design rule 4): a friend or colleague who sees what the
/// practitioner chose, until the day they chose.
public enum Invite: WriteVerb {
    /// Companions on one case at a time.
    static let companionsMax = 5

    public static let name = "invite"
    public static let summary =
        "Invite a friend or colleague as your companion, with what they may see and until when."
    public static let action = Action.invite
    public static let syntax = Syntax(
        Field.caseID(),
        Field.name(),
        Field.words("scope", CompanionScope.self),
        Field.date("ends"),
        Field.secrets()
    )
    public static let examples = [
        Example(
            .practitioner,
            "invite 26-0001 name=\"Jo Bright\" scope=concerns,responses ends=2027-01-31 code=4ZK7QF2M9XTT4BHV8N3CR6D5WJ words=marble,tractor,sunset,violin",
            "ok id=U-"
        ),
        Example(
            .lead,
            "invite 26-0001 name=\"x\" scope=concerns ends=2027-01-31 code=4ZK7QF2M9XTT4BHV8N3CR6D5WJ words=marble,tractor,sunset,violin",
            "no deny msg="
        ),
    ]

    public typealias Request = (CaseID, String, [CompanionScope], Day, InvitationSecrets)

    public static func target(_ request: Request) -> Target { .caseFile(request.0) }

    public static func decide(
        _ request: Request,
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let (id, name, scope, ends, secrets) = request
        guard let file = state.caseFile(id) else { throw .absent("case") }
        try refusePast(ends, "ends", now)
        guard !scope.isEmpty else {
            throw .argument("scope", "scope= is empty: say what your companion may see")
        }
        let present = file.members.filter { $0.relation == .companion && $0.holds(at: now) }
        guard present.count < companionsMax else {
            throw Refusal(
                .overCount,
                "a practitioner has at most \(companionsMax) companions on a case at a time"
            )
        }
        guard file.members.count(where: { $0.relation == .companion }) < Quotas.companionsPerCaseMax else {
            throw Refusal(
                .overCount,
                "a practitioner invites at most \(Quotas.companionsPerCaseMax) companions to a case, past and present"
            )
        }
        let user = state.nextPerson
        let invitation = secrets.event(for: user, at: now)
        // The place lasts through the day named, in the United Kingdom.
        let end = Moment(endOf: ends)
        var decided = Decided(
            [
                EventDraft(.personAdded(user, name: name, roles: [.companion], subject: nil)),
                EventDraft(invitation.event),
                EventDraft(.memberAdded(id, user, .companion, scope: scope, end: end, reason: "")),
            ],
            id: user.text
        )
        decided.ok.append(key: "until", atom: invitation.until.rfc3339)
        return decided
    }
}
