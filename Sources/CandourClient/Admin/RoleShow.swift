import ArgumentParser

/// `role show adviser`: what a role can and cannot do.
struct RoleShow: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "What a role can do",
        discussion: """
            Examples:
              candour-admin role show
              candour-admin role show adviser
            """
    )

    @Argument(help: ArgumentHelp("A role.", valueName: "role"))
    var role: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let words =
            try role.map { typed throws(ClientFault) in [try RoleWords.wire(typed)] }
            ?? Vocabulary.roles.map(\.word)
        for word in words {
            let label = Vocabulary.label(word, in: Vocabulary.roles)
            desk.screen.say("\(label) can: \(RoleWords.can(word))")
            if let cannot = RoleWords.cannot(word) { desk.screen.say("\(label) cannot: \(cannot)") }
        }
        desk.screen.show(
            json: .schema1([
                .init(
                    "roles",
                    .list(
                        words.map { word in
                            .object([
                                .init("role", .string(word)), .init("can", .string(RoleWords.can(word))),
                                .init("cannot", .optional(RoleWords.cannot(word))),
                            ])
                        }
                    )
                )
            ])
        )
    }
}
