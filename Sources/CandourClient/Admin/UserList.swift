import ArgumentParser

/// `user list`: who has an account.
struct UserList: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Who has an account",
        discussion: """
            Examples:
              candour-admin user list
              candour-admin user list --role adviser --json
            """
    )

    @Option(name: .long, help: ArgumentHelp("Only this role.", valueName: "role"))
    var role: String?
    @Option(name: .long, help: "Only invited, active or disabled.")
    var state: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        var request = Request("list", "user")
        if let role { request = request.with("role", .atom(try RoleWords.wire(role))) }
        request = request.with("state", state.map { .atom($0.lowercased()) })
        let rows = try desk.ask(request).rows("user")
        desk.screen.show(json: .schema1([.init("users", .list(rows.map { .object($0.members) }))]))
        var table = Table(["User", "Name", "Role", "State"])
        for row in rows {
            table.append([
                Cell(row.id ?? ""), Cell(row["name"] ?? ""),
                Cell(
                    row.list("role").map { Vocabulary.label($0, in: Vocabulary.roles) }.joined(
                        separator: ", "
                    ),
                    plain: row.list("role").joined(separator: ",")
                ),
                Cell(Vocabulary.label(row["state"], in: Vocabulary.accountStates), plain: row["state"] ?? ""),
            ])
        }
        desk.screen.show(table)
        let waiting = rows.filter { $0["state"] == "invited" }.count
        desk.screen.tell(
            "\(Plural.of(rows.count, "person", "people"))."
                + (waiting > 0 ? " \(waiting) not joined yet." : "")
        )
    }
}
