/// What people read about rule packs; the same in both programs.
struct PackPages {
    let desk: Desk

    /// The packs that are loaded.
    func list() throws(ClientFault) {
        let rows = try desk.ask(Request("list", "pack")).rows("pack")
        desk.screen.show(json: .schema1([.init("packs", .list(rows.map { .object($0.members) }))]))
        var table = Table(["Pack", "Version", "State", "Figures", "Not verified", "Applies from", "Title"])
        for row in rows {
            let state = row["state"] ?? ""
            table.append([
                Cell(row.id ?? ""), Cell(row["version"] ?? ""),
                Cell(state == "adopted" ? "for new cases" : state, plain: state), Cell(row["count"] ?? ""),
                Cell(row["unverified"] ?? ""),
                Cell(row.date("begins")?.short ?? "", plain: row["begins"] ?? ""),
                Cell(row["title"] ?? ""),
            ])
        }
        desk.screen.show(table)
        guard let first = rows.first?.id else { return desk.screen.tell("No rule packs are loaded.") }
        let command = desk.program == "candour" ? "candour packs show" : "candour-admin pack export"
        desk.screen.tell("To read one: \(command) \(Screen.safeLine(first))")
    }

    /// One pack: every figure with its source and how sure it is, what is not known, and the questions.
    func show(_ name: String, version: Int?) throws(ClientFault) {
        let rows =
            try desk.ask(Self.request(Request("list", "figure"), name, version)).rows
            + desk.ask(Self.request(Request("list", "word"), name, version)).rows
        desk.screen.show(json: .schema1([.init("rows", .list(rows.map { .object($0.members) }))]))
        guard desk.screen.layout != .plain else { return plain(rows) }
        for row in rows where row.kind == "pack" {
            desk.screen.say("\(line(row["title"])), version \(line(row["version"]))")
            desk.screen.say("Legal basis: \(line(row["basis"]))")
            let unverified = row.number("unverified") ?? 0
            desk.screen.say(
                "\(Plural.of(row.number("count") ?? 0, "figure")), \(unverified) of them not verified"
            )
        }
        section("Figures", rows.filter { $0.kind == "figure" }, figure)
        section("Closed lists", rows.filter { ["list", "word"].contains($0.kind) }, listed)
        section("Not known", rows.filter { $0.kind == "gap" }) { ["- \(line($0["msg"]))"] }
        section("Questions", rows.filter { $0.kind == "question" }) { row in
            [
                "\(line(row.id)). \(line(row["title"])): \(line(row["msg"]))",
                "  Origin: \(line(row["state"])). \(line(row["basis"]))",
            ]
        }
    }

    /// The pack as YAML, to the screen or into a file.
    func export(_ name: String, version: Int?, out: String?) throws(ClientFault) {
        let last = try desk.ask(Self.request(Request("export"), name, version)).last
        let octets = last.blob ?? []
        guard let out else {
            desk.screen.say(Desk.withoutLastLineFeed(String(decoding: octets, as: UTF8.self)))
            desk.screen.show(
                json: .schema1([
                    .init("pack", .optional(last["pack"])),
                    .init("version", .number(last.number("version") ?? 0)),
                    .init("yaml", .string(String(decoding: octets, as: UTF8.self))),
                ])
            )
            return
        }
        let path = try ResultFile(desk: desk, path: out).write(octets)
        desk.screen.say("\(line(last["pack"])) version \(line(last["version"])) written to \(path).")
        desk.screen.show(
            json: .schema1([.init("file", .string(path)), .init("size", .number(octets.count))])
        )
    }

    private func figure(_ row: Row) -> [String] {
        let unit = row["unit"]?.split(separator: "-").joined(separator: " ") ?? ""
        let isUnsure = row["confidence"] != "published"
        let information = informs[row["informs"] ?? ""].map { ["  For information: \($0)"] } ?? []
        return [
            "\(line(row["title"])): \(line(row["count"])) \(unit)\(isUnsure ? " (not verified)" : "")",
            "  Rule: \(line(row["msg"]))",
            "  Source: \(line(row["basis"])), \(Vocabulary.label(row["confidence"], in: Vocabulary.confidences))",
        ] + information
    }

    /// What is said of a figure that no rule counts.
    private var informs: [String: String] {
        [
            "organisation": "the organisation counts it itself; Candour does not",
            "performer": "the performer keeps to it; Candour does not count it",
        ]
    }

    private func listed(_ row: Row) -> [String] {
        guard row.kind == "word" else {
            let sure = Vocabulary.label(row["confidence"], in: Vocabulary.confidences)
            return ["\(line(row["title"])), \(sure)", "  Source: \(line(row["basis"]))"]
        }
        let only = row.list("tags").map { Screen.safeLine($0) }.joined(separator: ", ")
        return ["  - \(line(row.id)): \(line(row["title"]))\(only.isEmpty ? "" : " (\(only))")"]
    }

    private func section(_ title: String, _ rows: [Row], _ lines: (Row) -> [String]) {
        guard !rows.isEmpty else { return }
        desk.screen.say()
        desk.screen.say(title)
        for row in rows { for text in lines(row) { desk.screen.say(text) } }
    }

    private func plain(_ rows: [Row]) {
        var table = Table(["Kind", "Name", "Count", "Unit", "Sure", "Text", "Source"])
        for row in rows where row.kind != "pack" {
            table.append(
                [
                    row.kind, row.id ?? "", row["count"] ?? "", row["unit"] ?? "",
                    row["confidence"] ?? row["state"] ?? "", row["msg"] ?? "", row["basis"] ?? "",
                ].map { Cell($0) }
            )
        }
        desk.screen.show(table)
    }

    private func line(_ text: String?) -> String { Screen.safeLine(text ?? "") }

    private static func request(_ request: Request, _ name: String, _ version: Int?) -> Request {
        request.with("pack", .atom(name)).with("version", version.map(Request.Field.number))
    }
}

extension Desk {
    /// A text that ends in a line feed, for a screen that adds one.
    static func withoutLastLineFeed(_ text: String) -> String {
        text.hasSuffix("\n") ? String(text.dropLast()) : text
    }
}
