import ArgumentParser

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
