import ArgumentParser

/// `user list`, `user disable`, `user enable`.
struct AdminUser: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "People with an account",
        subcommands: [UserList.self, UserDisable.self, UserEnable.self]
    )
}

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
                    row.list("role").map { Vocabulary.label($0, in: Vocabulary.roles) }.joined(separator: ", "),
                    plain: row.list("role").joined(separator: ",")
                ),
                Cell(Vocabulary.label(row["state"], in: Vocabulary.accountStates), plain: row["state"] ?? ""),
            ])
        }
        desk.screen.show(table)
        let waiting = rows.filter { $0["state"] == "invited" }.count
        desk.screen.tell("\(Plural.of(rows.count, "person", "people"))." + (waiting > 0 ? " \(waiting) not joined yet." : ""))
    }
}

/// `user disable`: keeps someone out from now on. Live connections end.
struct UserDisable: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable",
        abstract: "Keep someone out from now on",
        discussion: """
            Examples:
              candour-admin user disable U-5 --reason "Left"
              candour-admin user disable "Tom Hale" --reason "Wrong person invited" --yes
            """
    )

    @Argument(help: ArgumentHelp("The person, by reference or name.", valueName: "person"))
    var person: String?
    @Option(name: .long, help: "Why.")
    var reason: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let account = try Account.find(person, desk)
        let reason = try desk.need(reason, flag: "--reason", what: "the reason", question: "Why?")
        desk.screen.tell("This will:")
        desk.screen.tell("  - end the sessions of \(account.name) now, and let no new one in")
        desk.screen.tell("  - keep every record \(account.name) has made")
        try desk.confirm("Go ahead?")
        try account.set(desk) { $0.with("state", .atom("disabled")).with("reason", .text(reason)) }
        desk.screen.say("Done. To reverse this: user enable \(account.id)")
    }
}

/// `user enable`: lets someone in again.
struct UserEnable: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "enable",
        abstract: "Let someone in again",
        discussion: """
            Examples:
              candour-admin user enable U-5
              candour-admin user enable U-5 --reason "Back from leave" --yes
            """
    )

    @Argument(help: ArgumentHelp("The person, by reference or name.", valueName: "person"))
    var person: String?
    @Option(name: .long, help: "Why.")
    var reason: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let account = try Account.find(person, desk)
        desk.screen.tell("This will:")
        desk.screen.tell("  - let \(account.name) in again, with the roles they had")
        try desk.confirm("Go ahead?")
        try account.set(desk) { $0.with("state", .atom("active")).with("reason", reason.map(Request.Field.text)) }
        desk.screen.say("Done. To reverse this: user disable \(account.id)")
    }
}

/// An account as it was when it was looked up, and the revision a change is made from.
struct Account {
    let id: String
    let name: String
    let revision: String
    let roles: [String]

    static func find(_ person: String?, _ desk: Desk) throws(ClientFault) -> Account {
        let who = try PersonChoice(desk: desk, isForAll: true).need(person, flag: "a person", question: "Who?")
        guard let row = try desk.ask(Request("show", who.user)).rows.first else {
            throw ClientFault(.notVisible, "There is no \(who.user), or you cannot see them.")
        }
        return Account(id: who.user, name: row["name"] ?? who.name, revision: row["rev"] ?? "0", roles: row.list("role"))
    }

    @discardableResult
    func set(_ desk: Desk, _ change: (Request) -> Request) throws(ClientFault) -> Row {
        let request = change(Request("set", id).with("if", .atom(revision))).with("once", .atom(try desk.makeOnce()))
        let last = try desk.ask(request).last
        desk.screen.show(json: .schema1([.init("user", .string(id)), .init("rev", last.number("rev").map(JSONValue.number) ?? .null)]))
        return last
    }
}
