/// Who may do what: role × relation to the case × action × audience. Everything not listed is denied.
///
/// Four rules stand above the table: an administrator does nothing on any case, whatever they are to it; an `excluded`
/// relation beats every row; a person who is the subject of a case has only the subject's rows on it, whatever else
/// they are; a companion has only the companion's.
public enum Policy {
    /// One row: people with `role` who stand in `relation` may do `actions`, on items of `audiences`.
    public struct Row: Sendable {
        /// The granted role.
        public let role: Role
        /// What they are to the case; `none` for actions that are not about a case.
        public let relation: Relation
        /// What they may do.
        public let actions: [Action]
        /// The audiences whose items they may read; empty when the actions are not about items.
        public let audiences: [Audience]

        init(_ role: Role, _ relation: Relation, _ actions: [Action], _ audiences: [Audience] = []) {
            self.role = role
            self.relation = relation
            self.actions = actions
            self.audiences = audiences
        }
    }

    /// The table.
    public static let rows: [Row] = table + Role.allCases.map { Row($0, .none, [.ownDevices]) }

    private static let table: [Row] = [
        // role          relation     actions
        Row(.admin, .none, [.managePeople, .seePeople, .seeDevices, .manageBodies, .seeBodies]),
        Row(.admin, .none, [.managePacks, .seePacks]),

        Row(.manager, .none, [.open, .register, .seeRegister, .seePeople]),
        Row(.manager, .none, [.seeBodies, .convene, .minute, .seePacks, .seeStatistics]),
        Row(.manager, .lead, [.read], [.team, .advice, .panel, .shared]),
        Row(.manager, .lead, [.seeTeam, .seeLooks, .seeOthers, .change, .raise, .assign, .lift, .force]),
        Row(.manager, .lead, [.tell, .delay, .note, .share, .withhold, .ask, .extend, .attach]),
        Row(.manager, .lead, [.baseline, .learn, .close, .reopen, .complete]),
        Row(.manager, .lead, [.explain, .visit, .discuss, .contact, .plan, .agree, .review, .escalate]),
        Row(.manager, .lead, [.report, .interview, .intervene, .measure, .propose, .hear]),
        Row(.manager, .lead, [.determine, .refer, .notify, .pause, .resume, .decline, .consider]),
        Row(.manager, .team, [.read], [.team, .advice, .panel, .shared]),
        Row(.manager, .team, [.seeTeam, .seeLooks, .seeOthers, .change, .raise, .lift, .approve, .declare]),
        Row(.manager, .team, [.note, .share, .withhold, .attach, .baseline, .learn, .decide, .complete]),
        Row(
            .manager,
            .team,
            [.explain, .visit, .discuss, .contact, .review, .measure, .refer, .notify, .consider]
        ),

        Row(.adviser, .none, [.open, .seeRegister, .seePeople, .seeBodies, .minute, .seePacks]),
        Row(.adviser, .asked, [.read], [.advice, .shared]),
        Row(.adviser, .asked, [.seeTeam, .advise, .attach, .visit, .discuss, .declare]),
        Row(.adviser, .team, [.read], [.team, .advice, .shared]),
        Row(
            .adviser,
            .team,
            [.seeTeam, .seeLooks, .seeOthers, .approve, .note, .attach, .advise, .learn, .decide]
        ),
        Row(.adviser, .team, [.visit, .discuss, .review, .declare, .consider]),

        Row(.investigator, .none, [.seePeople, .seePacks]),
        Row(.investigator, .investigating, [.read], [.team, .advice, .shared]),
        Row(.investigator, .investigating, [.seeTeam, .note, .attach, .share, .declare]),
        Row(.investigator, .investigating, [.interview, .draft, .final]),

        Row(.panel, .none, [.seeBodies, .minute, .seePeople, .seePacks, .seeStatistics]),
        Row(.panel, .panel, [.read], [.panel, .shared]),
        Row(.panel, .panel, [.seeTeam, .receive, .terms, .decide, .approve, .review, .learn, .declare]),

        Row(.auditor, .none, [.seeBodies, .seePacks, .seeStatistics]),

        Row(.practitioner, .none, [.seePacks]),
        Row(.practitioner, .subject, [.read], [.shared]),
        Row(.practitioner, .subject, [.seeTeam, .seeLooks, .respond, .waive, .attach, .invite, .uninvite]),
        Row(.practitioner, .subject, [.plan, .agree, .decline, .comment, .represent, .appeal, .request]),

        Row(.companion, .none, [.seePacks]),
        Row(.companion, .companion, [.read], [.shared]),
        Row(.companion, .companion, [.seeTeam]),
    ]

    /// The answer, with the reason that `why` and `can` show.
    public enum Verdict: Sendable, Equatable {
        /// A row allows it.
        case allowed
        /// Nothing allows it, or a conflict forbids it.
        case denied(reason: String)
    }

    /// The relations that count: a conflict first, then being the subject or a companion, then the rest.
    public static func effective(_ relations: Set<Relation>) -> Set<Relation> {
        for only in [Relation.excluded, .subject, .companion] where relations.contains(only) { return [only] }
        return relations
    }

    /// Whether a person with `roles` who stands in `relations` may do `action` on an item for `audience`.
    public static func allows(
        roles: [Role],
        relations: Set<Relation>,
        action: Action,
        audience: Audience? = nil
    ) -> Bool {
        guard action.isAboutCase else {
            return isAllowed(rolesThatCount(roles, .none), .none, action, audience)
        }
        // Administrators make accounts, so one who could also read a case could read every case.
        if roles.contains(.admin) { return false }
        for only in [Relation.excluded, .subject, .companion] where relations.contains(only) {
            return only != .excluded && isAllowed(rolesThatCount(roles, only), only, action, audience)
        }
        return relations.contains { isAllowed(rolesThatCount(roles, $0), $0, action, audience) }
    }

    /// The same, with the reason when it is no.
    public static func verdict(
        roles: [Role],
        relations: Set<Relation>,
        action: Action,
        audience: Audience? = nil
    ) -> Verdict {
        if allows(roles: roles, relations: relations, action: action, audience: audience) { return .allowed }
        if roles.contains(.admin) && action.isAboutCase {
            return .denied(reason: "administrators cannot read cases")
        }
        if relations.contains(.excluded) && action.isAboutCase {
            return .denied(reason: "a conflict of interest keeps you off this case")
        }
        let able = rows.contains { $0.actions.contains(action) && roles.contains($0.role) }
        return .denied(
            reason: able
                ? "your place on this case does not let you \(action.phrase)\(action.takers)"
                : action.cannot
        )
    }

    /// A subject acts as a practitioner and a companion as a companion, whatever else they were granted.
    private static func rolesThatCount(_ roles: [Role], _ relation: Relation) -> UInt16 {
        switch relation {
        case .subject: Role.practitioner.bit
        case .companion: Role.companion.bit
        default: roles.reduce(0) { $0 | $1.bit }
        }
    }

    /// Roles as bits, by relation, action and audience (the last column is "no audience").
    private static let index: [UInt16] = {
        var flat = [UInt16](repeating: 0, count: Relation.allCases.count * Action.allCases.count * width)
        for row in rows {
            for action in row.actions {
                let columns = row.audiences.isEmpty ? [nil] : row.audiences.map { Optional($0) } + [nil]
                for audience in columns { flat[slot(row.relation, action, audience)] |= row.role.bit }
            }
        }
        return flat
    }()

    private static let width = Audience.allCases.count + 1
    private static let actionsCount = Action.allCases.count
    private static let relationPlaces = places(Relation.self)
    private static let actionPlaces = places(Action.self)
    private static let audiencePlaces = places(Audience.self)

    private static func places<W: Word>(_ type: W.Type) -> [W: Int] {
        Dictionary(W.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func slot(_ relation: Relation, _ action: Action, _ audience: Audience?) -> Int {
        let column = audience.flatMap { audiencePlaces[$0] } ?? width - 1
        return ((relationPlaces[relation] ?? 0) * actionsCount + (actionPlaces[action] ?? 0)) * width + column
    }

    private static func isAllowed(
        _ roles: UInt16,
        _ relation: Relation,
        _ action: Action,
        _ audience: Audience?
    ) -> Bool {
        index[slot(relation, action, audience)] & roles != 0
    }
}
