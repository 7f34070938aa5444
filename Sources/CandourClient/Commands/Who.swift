import ArgumentParser

/// `candour who`: who the server takes you for.
struct Who: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Who you are for the server, and what your roles are",
        discussion: """
            Examples:
              candour who
              candour who --json
            """
    )

    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let last = try desk.ask(Request("who")).last
        let roles = last.list("role").map { Vocabulary.label($0, in: Vocabulary.roles) }
        desk.screen.say("\(Screen.safeLine(last["name"] ?? "")), \(last["user"] ?? "")")
        if let organisation = last["organisation"] {
            desk.screen.say("Organisation: \(Screen.safeLine(organisation))")
        }
        desk.screen.say("Role: \(roles.joined(separator: ", "))")
        if let until = last.moment("until") {
            desk.screen.say(
                "This computer's certificate lasts until \(desk.clock.date(of: until).long), and renews itself."
            )
        }
        desk.screen.show(json: .schema1(last.members))
    }
}
