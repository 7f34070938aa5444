import ArgumentParser

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
        try account.set(desk) {
            $0.with("state", .atom("active")).with("reason", reason.map(Request.Field.text))
        }
        desk.screen.say("Done. To reverse this: user disable \(account.id)")
    }
}
