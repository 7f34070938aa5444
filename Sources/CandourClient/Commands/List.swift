import ArgumentParser

/// `candour list`: the cases this person can see.
struct List: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the cases you can see",
        discussion: """
            Examples:
              candour list
              candour list --state received,told --sort due
              candour list --mine --json
              candour list --find letters
              candour list --fields ref,due,stage
            """
    )

    /// On a terminal the concern tells apart two cases about one person, so it comes before what may not fit; programs get
    /// the same columns as ever.
    private static func usual(_ screen: Screen) -> [String] {
        screen.layout == .columns && screen.width != nil
            ? ["ref", "about", "title", "due", "stage", "grade"]
            : ["ref", "about", "stage", "due", "grade", "title"]
    }

    private func isNarrow(_ screen: Screen) -> Bool {
        screen.layout == .columns && (screen.width ?? 120) < 120 && fields == nil
    }

    /// The most letters of a concern in a narrow list.
    private static let titleMax = 28

    private static func short(_ title: String) -> String {
        let safe = Screen.safeLine(title)
        return safe.count > titleMax ? safe.prefix(titleMax - 1) + "…" : safe
    }

    /// What `--fields` can name.
    static let fields = ["ref", "about", "due", "stage", "grade", "opened", "lead", "kind", "title"]

    @Option(
        name: .long,
        help: ArgumentHelp(
            Vocabulary.stages.map(\.word).joined(separator: ", ") + ".",
            valueName: "stage,stage"
        )
    )
    var state: String?
    @Option(name: .long, help: ArgumentHelp("One practitioner.", valueName: "S-1"))
    var about: String?
    @Flag(name: .long, help: "Only cases you lead.")
    var mine = false
    @Option(
        name: [.customLong("find"), .customLong("name")],
        help: ArgumentHelp("A word of the title, the practitioner's name or the practice.", valueName: "word")
    )
    var find: String?
    @Option(name: .long, help: "id, opened or due.")
    var sort: String?
    @Option(name: .long, help: ArgumentHelp("The most cases to list.", valueName: "number"))
    var limit: Int = 500
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Which fields, and in which order: ref, about, due, stage, grade, opened, lead, kind, title.",
            valueName: "ref,due"
        )
    )
    var fields: String?
    @Flag(name: .long, help: "With --layout plain: a first line with the names of the fields.")
    var header = false
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        let chosen =
            fields.map(Desk.parts)
            ?? (common.json ? Self.fields : Self.usual(desk.screen))
        for field in chosen where !Self.fields.contains(field) {
            throw ClientFault(
                .usage,
                "Choose fields for --fields. You can use: \(Self.fields.joined(separator: ", ")).",
                advice: ["    candour list --fields ref,due,title"]
            )
        }
        let rows = try cases(desk)
        desk.screen.show(
            json: .schema1([
                .init("cases", .list(rows.map { row in .object(chosen.map { .init($0, json(row, $0)) }) }))
            ])
        )
        var table = Table(chosen.map(Self.heading))
        for row in rows { table.append(chosen.map { cell(row, $0, desk) }) }
        if header, desk.screen.layout == .plain { desk.screen.say(chosen.joined(separator: "\t")) }
        desk.screen.show(table)
        if rows.isEmpty { desk.screen.tell("No cases.") }
    }

    private func cases(_ desk: Desk) throws(ClientFault) -> [Row] {
        guard (1...5000).contains(limit) else {
            throw ClientFault(.usage, "--limit must be a number from 1 to 5000.")
        }
        var rows: [Row] = []
        var after: String?
        repeat {
            var request = Request("list", "case")
            if let state { request = request.with("state", .atoms(try Self.stages(state))) }
            if let about {
                request = request.with("prac", .atom(try CaseReference.readAny(about, today: desk.typingDay)))
            }
            if mine { request = request.with("lead", .atom(try desk.identity().user)) }
            request = request.with("name", find.map(Request.Field.text))
                .with("sort", sort.map(Request.Field.atom))
                .with("limit", .number(min(500, limit - rows.count)))
                .with("after", after.map(Request.Field.atom))
            let outcome = try desk.ask(request)
            rows += outcome.rows("case")
            after = outcome.last["next"]
        } while after != nil && rows.count < limit
        return rows
    }

    private static func stages(_ typed: String) throws(ClientFault) -> [String] {
        var stages: [String] = []
        for part in Desk.parts(typed) {
            let lower = part.lowercased()
            guard
                let stage = Vocabulary.stages.first(where: {
                    $0.word == lower || $0.label.lowercased() == lower
                })
            else {
                throw ClientFault(
                    .usage,
                    "--state must be one of \(Vocabulary.stages.map(\.word).joined(separator: ", ")). You typed \"\(part)\"."
                )
            }
            stages.append(stage.word)
        }
        return stages
    }

    private static func heading(_ field: String) -> String {
        switch field {
        case "ref": "Case"
        case "title": "Concern"
        default: field.prefix(1).uppercased() + field.dropFirst()
        }
    }

    private static func key(_ field: String) -> String {
        switch field {
        case "about": "name"
        case "stage": "state"
        case "grade": "band"
        case "lead": "who"
        default: field
        }
    }

    private func json(_ row: Row, _ field: String) -> JSONValue {
        field == "ref" ? .optional(row.id) : .optional(row[Self.key(field)])
    }

    private func cell(_ row: Row, _ field: String, _ desk: Desk) -> Cell {
        let value = field == "ref" ? row.id : row[Self.key(field)]
        switch field {
        case "due" where isNarrow(desk.screen): return Cell(row.date(field)?.short ?? "", plain: value ?? "")
        case "title" where isNarrow(desk.screen): return Cell(Self.short(value ?? ""), plain: value ?? "")
        case "due", "opened": return Cell(row.date(field)?.long ?? "", plain: value ?? "")
        case "stage": return Cell(Vocabulary.stage(of: row), plain: value ?? "")
        case "kind": return Cell(Vocabulary.label(value, in: Vocabulary.concernKinds), plain: value ?? "")
        case "about": return Cell(value ?? row["prac"] ?? "")
        case "grade": return Cell(value ?? row["severity"] ?? "")
        default: return Cell(value ?? "")
        }
    }
}
