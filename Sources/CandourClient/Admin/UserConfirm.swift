import ArgumentParser

/// `user confirm`: as second administrator, lets an invitation be used.
struct UserConfirm: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: "Confirm another administrator's invitation",
        discussion: """
            Examples:
              candour-admin user confirm U-5
              candour-admin user confirm "Priya Nair" --yes
            A new invitation for somebody whose computer still works waits for this. Ask the person first, by phone.
            """
    )

    @Argument(help: ArgumentHelp("The person, by reference or name.", valueName: "person"))
    var person: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let who = try PersonChoice(desk: desk, isForAll: true).need(
            person,
            flag: "a person",
            question: "Who?"
        )
        desk.screen.tell("This will:")
        desk.screen.tell("  - let whoever holds the new invitation of \(who.name) join as \(who.name)")
        desk.screen.tell("  - tell \(who.name) on the computers that they use now")
        try desk.confirm("Have you asked \(who.name) by phone whether they want this?")
        try desk.ask(Request("confirm", who.user).with("once", .atom(desk.makeOnce())))
        desk.screen.say("Done. The invitation of \(who.name) can be used.")
        desk.screen.show(
            json: .schema1([.init("user", .string(who.user)), .init("state", .string("confirmed"))])
        )
    }
}
