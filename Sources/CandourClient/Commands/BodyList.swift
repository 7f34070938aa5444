import ArgumentParser

/// `bodies list`, and `body list` for administrators: committees, panels and teams.
struct BodyList: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Committees, panels and teams",
        discussion: """
            Examples:
              candour bodies list
              candour bodies list --json
              candour-admin body list
            """
    )

    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let rows = try desk.ask(Request("list", "body")).rows
        desk.screen.show(json: .schema1([.init("rows", .list(rows.map { .object($0.members) }))]))
        var table = Table(["Body", "Name", "Kind", "Quorum", "Members"])
        for row in rows where row.kind == "body" {
            let names = rows.filter { $0.kind == "seat" && $0.id == row.id }.map(BodyShow.member)
            table.append([
                Cell(row.id ?? ""), Cell(row["name"] ?? ""),
                Cell(Vocabulary.label(row["kind"], in: Vocabulary.bodyKinds), plain: row["kind"] ?? ""),
                Cell(row["quorum"] ?? ""), Cell(names.joined(separator: ", ")),
            ])
        }
        desk.screen.show(table)
        if table.rows.isEmpty { desk.screen.tell("There is no committee or panel yet.") }
    }
}
