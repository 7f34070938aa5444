import ArgumentParser

/// `device list`: the computers people joined from.
struct DeviceList: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "The computers people joined from",
        discussion: """
            Examples:
              candour-admin device list
              candour-admin device list --user U-5
            """
    )

    @Option(name: .long, help: ArgumentHelp("Only this person's.", valueName: "U-5"))
    var user: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        var request = Request("list", "device")
        if let user {
            request = request.with(
                "user",
                .atom(
                    try PersonChoice(desk: desk, isForAll: true).need(user, flag: "--user", question: "Who?")
                        .user
                )
            )
        }
        let rows = try desk.ask(request).rows("device")
        desk.screen.show(json: .schema1([.init("devices", .list(rows.map { .object($0.members) }))]))
        var table = Table(["Device", "User", "State", "Joined", "Certificate ends", "Fingerprint"])
        for row in rows {
            let until = row.moment("until").map { desk.clock.date(of: $0) }
            table.append([
                Cell(row.id ?? ""), Cell(row["user"] ?? ""),
                Cell(Vocabulary.label(row["state"], in: Vocabulary.deviceStates), plain: row["state"] ?? ""),
                Cell(row.date("opened")?.short ?? "", plain: row["opened"] ?? ""),
                Cell(until?.short ?? "", plain: row["until"] ?? ""), Cell(row["fpr"] ?? ""),
            ])
        }
        desk.screen.show(table)
        desk.screen.tell("\(Plural.of(rows.count, "device")).")
    }
}
