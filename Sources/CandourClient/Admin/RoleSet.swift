import ArgumentParser

/// `role set U-5 adviser,committee`: replaces someone's roles.
struct RoleSet: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Give someone roles, in place of those they have",
        discussion: """
            Examples:
              candour-admin role set U-5 adviser
              candour-admin role set "Jo Marsh" case-manager,adviser --yes
            """
    )

    @Argument(help: ArgumentHelp("The person, by reference or name.", valueName: "person"))
    var person: String?
    @Argument(help: ArgumentHelp("The roles, with commas.", valueName: "roles"))
    var roles: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let account = try Account.find(person, desk)
        let roles = try RoleWords.need(
            roles,
            desk: desk,
            name: account.name,
            flag: "the roles, behind the name"
        )
        desk.screen.tell("This will:")
        for role in roles { desk.screen.tell("  - let \(account.name) \(RoleWords.can(role))") }
        for role in account.roles where !roles.contains(role) {
            desk.screen.tell(
                "  - end the role \(Vocabulary.label(role, in: Vocabulary.roles)) of \(account.name), from their next command on"
            )
        }
        try desk.confirm("Go ahead?")
        try account.set(desk) { $0.with("role", .atoms(roles)) }
        desk.screen.say(
            "Done. To reverse this: candour-admin role set \(account.id) \(account.roles.map(RoleWords.typed).joined(separator: ","))"
        )
    }
}
