/// Who may do something, as a refusal says it to somebody who may not: they know whom to ask.
extension Action {
    /// `: case managers and advisers can`, from the policy; empty when nobody can, or many.
    public var takers: String { Self.allTakers[self] ?? "" }

    /// What somebody is told whose role does not let them.
    public var cannot: String { "your role cannot \(phrase)\(takers)" }

    private static let allTakers: [Action: String] = Dictionary(
        allCases.map { ($0, spelled($0)) },
        uniquingKeysWith: { first, _ in first }
    )

    private static func spelled(_ action: Action) -> String {
        var names: [String] = []
        for row in Policy.rows where row.actions.contains(action) {
            let name = action.isAboutCase ? relations[row.relation] : roles[row.role]
            if let name, !names.contains(name) { names.append(name) }
        }
        // Where nearly everybody can, a list helps nobody.
        guard let last = names.last, names.count <= 4 else { return "" }
        let first = names.dropLast().joined(separator: ", ")
        return ": \(first.isEmpty ? last : "\(first) and \(last)") can"
    }

    /// Part of a case.
    private static let relations: [Relation: String] = [
        .lead: "the case manager", .team: "the core team", .asked: "the adviser who was asked",
        .investigating: "the investigator", .panel: "members of the body that the case was reported to",
        .subject: "the practitioner", .companion: "the companion",
    ]

    private static let roles: [Role: String] = [
        .admin: "administrators", .manager: "case managers", .adviser: "advisers",
        .investigator: "investigators", .panel: "committee members", .auditor: "auditors",
        .practitioner: "practitioners", .companion: "companions",
    ]
}
