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
        let names = rows.isEmpty ? [:] : BodyNames.read(desk)
        desk.screen.show(
            json: .schema1([
                .init(
                    "meetings",
                    .list(
                        rows.map { row in
                            let present = row.list("present").map { JSONValue.string(names[$0] ?? $0) }
                            return .object(
                                row.members + [
                                    .init("groupName", .optional(row["group"].flatMap { names[$0] })),
                                    .init("presentNames", .list(present)),
                                ]
                            )
                        }
                    )
                )
            ])
        )
        var table = Table(["Meeting", "Of", "Day", "State", "Cases", "Present"])
        for row in rows {
            table.append([
                Cell(row.id ?? ""),
                Cell(
                    row["group"].map { names[$0] ?? $0 } ?? "",
                    plain: row["group"].map(names.named) ?? ""
                ),
                Cell(row.date("date")?.long ?? "", plain: row["date"] ?? ""),
                Cell(Vocabulary.label(row["state"], in: Vocabulary.meetingStates), plain: row["state"] ?? ""),
                Cell(row.list("cases").joined(separator: ", ")),
                Cell(
                    row.list("present").map { names[$0] ?? $0 }.joined(separator: ", "),
                    plain: row.list("present").map(names.named).joined(separator: ", ")
                ),
            ])
        }
        desk.screen.show(table)
        let how = desk.roles.contains("manager") ? " To call one: candour meetings call" : ""
        if rows.isEmpty { desk.screen.tell("There are no meetings.\(how)") }
    }
}
