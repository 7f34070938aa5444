import ArgumentParser

/// `role set`, `role show`.
struct AdminRole: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "role",
        abstract: "What people may do",
        subcommands: [RoleSet.self, RoleShow.self]
    )
}
