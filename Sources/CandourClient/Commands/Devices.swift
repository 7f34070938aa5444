import ArgumentParser
import OpenSSL

/// `candour devices`: the computers this person joined from; one that is lost or not known can be shut out.
struct Devices: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Your own computers, and shutting one out",
        discussion: """
            Examples:
              candour devices
              candour devices --remove K-3
            If there is one that you do not know, shut it out and tell somebody else than your administrator.
            """
    )

    @Option(name: .long, help: ArgumentHelp("Shut this one out, for good.", valueName: "K-3"))
    var remove: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        if let remove { return try shutOut(remove, desk) }
        let user = try desk.identity().user
        let rows = try desk.ask(Request("list", "device").with("user", .atom(user))).rows("device")
        desk.screen.show(json: .schema1([.init("devices", .list(rows.map { .object($0.members) }))]))
        let own = try desk.identity().certificate.fingerprint
        var table = Table(["Device", "State", "Joined", "Certificate ends", ""])
        for row in rows {
            let until = row.moment("until").map { desk.clock.date(of: $0) }
            table.append([
                Cell(row.id ?? ""),
                Cell(Vocabulary.label(row["state"], in: Vocabulary.deviceStates), plain: row["state"] ?? ""),
                Cell(row.date("opened")?.short ?? "", plain: row["opened"] ?? ""),
                Cell(until?.short ?? "", plain: row["until"] ?? ""),
                Cell(row["fpr"] == own ? "this computer" : ""),
            ])
        }
        desk.screen.show(table)
        desk.screen.tell("\(Plural.of(rows.count, "device")). To shut one out: candour devices --remove K-3")
    }

    private func shutOut(_ reference: String, _ desk: Desk) throws(ClientFault) {
        let id = try CaseReference.readAny(reference, today: desk.typingDay)
        desk.screen.tell("This will:")
        desk.screen.tell("  - end the sessions of \(id), and let it in no more")
        desk.screen.tell("  - need a new invitation before you can join on that computer again")
        try desk.confirm("Go ahead?")
        try desk.ask(Request("revoke", id).with("once", .atom(desk.makeOnce())))
        desk.screen.say("Done. \(id) is no longer let in.")
        desk.screen.show(json: .schema1([.init("device", .string(id)), .init("state", .string("revoked"))]))
    }
}
