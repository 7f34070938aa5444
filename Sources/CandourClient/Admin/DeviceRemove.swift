import ArgumentParser

/// `device remove K-3`: the computer is no longer let in. It cannot be brought back; its owner joins again.
struct DeviceRemove: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Take a computer away",
        discussion: """
            Examples:
              candour-admin device remove K-3
              candour-admin device remove K-3 --yes
            """
    )

    @Argument(help: ArgumentHelp("The device.", valueName: "K-3"))
    var device: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needReference(device, what: "a device, like K-3", question: "Which device?")
        guard let row = try desk.ask(Request("list", "device")).rows("device").first(where: { $0.id == id })
        else {
            throw ClientFault(.notVisible, "There is no device \(id), or you cannot see it.")
        }
        desk.screen.tell("This will:")
        desk.screen.tell(
            "  - end the sessions of \(id), which \(row["user"] ?? "somebody") joined from, and let no new one in"
        )
        desk.screen.tell("  - need a new invitation before that person can join again")
        try desk.confirm("Go ahead?")
        let request = try Request("set", id)
            .with("if", .atom(row["rev"] ?? "0"))
            .with("state", .atom("revoked"))
            .with("once", .atom(desk.makeOnce()))
        try desk.ask(request)
        desk.screen.say(
            "Done. \(id) is no longer let in. For a new invitation: invite --again \(row["user"] ?? "U-5")"
        )
        desk.screen.show(json: .schema1([.init("device", .string(id)), .init("state", .string("revoked"))]))
    }
}
