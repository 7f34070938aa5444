import Casework

/// `Protocol/policy.md`: the table, and everything that follows from it.
enum PolicyDocument {
    static var text: String {
        """
        <!-- Written by scripts/regen from Sources/Casework/Rules/Policy.swift. Do not edit. -->

        # Who may do what

        Everything that is not listed is denied. Four rules stand above the table:

        1. An administrator does nothing on any case, whatever they are to it.
        2. A conflict of interest (`excluded`) beats every row.
        3. On a case about themselves, a person has only the rows of `practitioner` · `subject`, whatever else they are;
           nobody can exclude them from it.
        4. A companion has only the rows of `companion` · `companion`.

        The pathway (`pathway.md`) has its say after the policy.

        ## The table

        `audiences` are those whose items may be read. The relation `none` stands for actions that are not about a case.

        \(rows)
        ## Everything that follows from it

        One table for each role: an action in each line, what the person is to the case in each column. `yes` is
        allowed; for `read`, the audiences that may be read; `·` is denied. Actions that are not about a case have the
        same answer in each column.

        \(Role.allCases.map(product).joined(separator: "\n"))
        """
    }

    private static var rows: String {
        var table = Table(["role", "relation", "actions", "audiences"])
        for row in Policy.rows {
            table.add([
                row.role.rawValue, row.relation.rawValue, row.actions.map(\.rawValue).joined(separator: ", "),
                row.audiences.map(\.rawValue).joined(separator: ", "),
            ])
        }
        return table.text
    }

    private static func product(_ role: Role) -> String {
        var table = Table(["action"] + Relation.allCases.map(\.rawValue))
        for action in Action.allCases where action != .session {
            table.add([action.rawValue] + Relation.allCases.map { answer(role, $0, action) })
        }
        return "### \(role.rawValue)\n\n\(table.text)"
    }

    private static func answer(_ role: Role, _ relation: Relation, _ action: Action) -> String {
        let audiences = Audience.allCases.filter {
            Policy.verdict(roles: [role], relations: [relation], action: action, audience: $0) == .allowed
        }
        if !audiences.isEmpty { return audiences.map(\.rawValue).joined(separator: " ") }
        let verdict = Policy.verdict(roles: [role], relations: [relation], action: action)
        return verdict == .allowed ? "yes" : "·"
    }
}
