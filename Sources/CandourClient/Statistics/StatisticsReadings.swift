/// Who read the statistics, and of which periods.
struct StatisticsReadings {
    let desk: Desk

    func show() throws(ClientFault) {
        let rows = try desk.ask(Request("list", "reading")).rows("reading")
        desk.screen.show(json: .schema1([.init("readings", .list(rows.map { .object($0.members) }))]))
        var table = Table(["Who", "When", "From", "To"])
        for row in rows {
            table.append([
                Cell(row["who"] ?? row["by"] ?? "", plain: row["by"] ?? ""),
                Cell(row.moment("when").map(desk.clock.dateAndTime(of:)) ?? "", plain: row["when"] ?? ""),
                Cell(row.date("begins")?.short ?? "", plain: row["begins"] ?? ""),
                Cell(row.date("ends")?.short ?? "", plain: row["ends"] ?? ""),
            ])
        }
        desk.screen.show(table)
        if rows.isEmpty { desk.screen.tell("Nobody has read the statistics yet.") }
    }
}
