import ArgumentParser

/// `candour meetings list`: when, which cases, and whether it was held.
struct MeetingList: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Meetings, with the cases that were reported to them",
        discussion: """
            Examples:
              candour meetings list
              candour meetings list --of G-1 --json
            """
    )

    @Option(
        name: [.customLong("of"), .customLong("group")],
        help: ArgumentHelp("Only of this committee or panel.", valueName: "G-1")
    )
    var body: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        var request = Request("list", "meeting")
        if let body {
            let list = RecordList(desk: desk, type: "body")
            request = request.with("group", .atom(try list.need(body, flag: "--of", "Of which one?")))
        }
        let rows = try desk.ask(request).rows("meeting")
        desk.screen.show(json: .schema1([.init("meetings", .list(rows.map { .object($0.members) }))]))
        let isForPeople = !desk.screen.isJSON && desk.screen.layout != .plain
        let names = isForPeople && !rows.isEmpty ? BodyNames.read(desk) : [:]
        var table = Table(["Meeting", "Of", "Day", "State", "Cases", "Present"])
        for row in rows {
            table.append([
                Cell(row.id ?? ""),
                Cell(row["group"].map { names[$0] ?? $0 } ?? "", plain: row["group"] ?? ""),
                Cell(row.date("date")?.long ?? "", plain: row["date"] ?? ""),
                Cell(Vocabulary.label(row["state"], in: Vocabulary.meetingStates), plain: row["state"] ?? ""),
                Cell(row.list("cases").joined(separator: ", ")),
                Cell(
                    row.list("present").map { names[$0] ?? $0 }.joined(separator: ", "),
                    plain: row.list("present").joined(separator: ", ")
                ),
            ])
        }
        desk.screen.show(table)
        let how = desk.roles.contains("manager") ? " To call one: candour meetings call" : ""
        if rows.isEmpty { desk.screen.tell("There are no meetings.\(how)") }
    }
}
