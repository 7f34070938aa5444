import ArgumentParser

/// `candour status`: whether you can work from this computer.
struct Status: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Whether you can work from this computer now",
        discussion: """
            Examples:
              candour status
              candour status --json
            It ends with 81 when you need to join or unlock first, and with 69 when the server cannot be reached.
            """
    )

    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let identity = try desk.identity()
        desk.screen.say(
            "Joined as: \(Screen.safeLine(identity.name)) (\(identity.user)), \(Screen.safeLine(identity.organisation))"
        )
        desk.screen.say("Server: \(Screen.safeLine(identity.address))")
        let end = identity.ends
        let isOver = end < desk.clock.now()
        desk.screen.say(
            "Certificate: \(isOver ? "ended on" : "lasts until") \(desk.clock.date(of: end).long), and renews itself"
        )
        let drafts = try desk.drafts().list()
        desk.screen.say("Drafts NOT SENT: \(drafts.count)")
        let last = try desk.ask(Request("who")).last
        let roles = last.list("role").map { Vocabulary.label($0, in: Vocabulary.roles) }.joined(
            separator: ", "
        )
        desk.screen.say("Connected. Role: \(roles)")
        let ends = try desk.identity().ends
        desk.screen.show(
            json: .schema1([
                .init("user", .string(identity.user)), .init("address", .string(identity.address)),
                .init("until", .string(Moment.text(ends))),
                .init("drafts", .number(drafts.count)), .init("connected", .bool(true)),
            ])
        )
    }
}
