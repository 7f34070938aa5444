import ArgumentParser

/// `candour check 42`: other known concerns about the same practitioner.
struct Check: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look for other known concerns about the same person",
        discussion: """
            Examples:
              candour check 42
              candour check 42 --json
            """
    )

    @Argument(help: ArgumentHelp("The case.", valueName: "case"))
    var reference: String?
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let id = try desk.needCase(reference)
        let outcome = try desk.ask(Request("check", id))
        let rows = outcome.rows("other")
        desk.screen.show(
            json: .schema1([
                .init("case", .string(id)), .init("others", .list(rows.map { .object($0.members) })),
                .init("kept", .optional(outcome.last["msg"])),
            ])
        )
        desk.screen.note("Other known concerns about the same practitioner")
        var table = Table(["Case", "Opened", "Stage", "Kind", "Outcome", "Concern", "Look back"])
        for row in rows {
            table.append([
                Cell(row.id ?? ""), Cell(row.date("opened")?.short ?? "", plain: row["opened"] ?? ""),
                Cell(Vocabulary.label(row["state"], in: Vocabulary.stages), plain: row["state"] ?? ""),
                Cell(Vocabulary.label(row["kind"], in: Vocabulary.concernKinds), plain: row["kind"] ?? ""),
                Cell(Vocabulary.label(row["outcome"], in: Vocabulary.outcomes), plain: row["outcome"] ?? ""),
                Cell(row["title"] ?? ""), Cell(row["msg"] ?? ""),
            ])
        }
        desk.screen.show(table)
        let closed = rows.filter { $0["state"] == "closed" }.count
        desk.screen.note(
            "\(Plural.of(closed, "closed case")). \(Plural.of(rows.count - closed, "open case"))."
        )
        if let kept = outcome.last["msg"] { return desk.screen.say(Refusals.sentence(kept)) }
        desk.screen.note("To grade the case with these in mind: candour grade \(id)")
    }
}
