/// What the server counted in a period, ready to be printed. The server hides small counts; nothing is added up here.
struct StatisticsReport: Equatable {
    let begins: CivilDate
    let ends: CivilDate
    let organisation: String
    /// Of 100 concerns that ended, how many ended by the response or the action plan; nil when too few to say.
    let share: Int?
    /// How many those are, of how many that ended; nil when too few to say.
    let early: Int?
    let ended: Int?
    let tables: [Table]

    /// One topic.
    struct Table: Equatable {
        /// The word of the protocol.
        let topic: String
        /// What the counts add up to; nil when it is not shown.
        let total: Int?
        var cells: [Cell] = []

        var title: String { StatisticsWords.title(topic) }
        /// Whether a total means something for this topic.
        var hasTotal: Bool { !["activity", "fairness", "days", "extensions"].contains(topic) }
        /// Whether there is anything to see: a table of noughts is said in a sentence.
        var isEmpty: Bool { cells.allSatisfy { $0.count == 0 } }
    }

    /// One count.
    struct Cell: Equatable {
        /// The word of the protocol.
        let name: String
        let label: String
        let count: Int?
        /// Why it is not shown: `small` or `with-small`; nil when it is.
        let hidden: String?
        /// What the same was in Central Lancashire, in the first two years there.
        let compared: Int?

        /// "54", "fewer than 5" or "not shown".
        var shown: String {
            if let count { return Plural.grouped(count) }
            return hidden == "small" ? StatisticsWords.small : StatisticsWords.notShown
        }
    }

    /// Reads the rows of `stats`; nil when the first does not say the period.
    init?(_ rows: [Row]) {
        guard let period = rows.first(where: { $0.kind == "period" }), let begins = period.date("begins"),
            let ends = period.date("ends")
        else { return nil }
        self.begins = begins
        self.ends = ends
        organisation = period["organisation"] ?? ""
        share = period.number("share")
        early = period.number("count")
        ended = period.number("total")
        var tables: [Table] = []
        for row in rows {
            if row.kind == "topic", let topic = row.id {
                tables.append(Table(topic: topic, total: row.number("total")))
            }
            guard row.kind == "stat", let name = row["for"], !tables.isEmpty else { continue }
            let topic = tables[tables.count - 1].topic
            tables[tables.count - 1].cells.append(
                Cell(
                    name: name,
                    label: StatisticsWords.label(name, topic: topic),
                    count: row.number("count"),
                    hidden: row["hidden"],
                    compared: StatisticsWords.compared[name]
                )
            )
        }
        self.tables = tables
    }

    /// "Thursday 22 November 2024 to …" without the weekdays.
    var period: String { "\(begins.short) to \(ends.short)" }

    /// What the share says, beside what the article says.
    var shareSentence: String {
        let exact: String? =
            if let early, let ended {
                "\(Plural.grouped(early)) of \(Plural.grouped(ended)) that ended"
            } else {
                nil
            }
        let here =
            share.map { share in exact.map { "\($0), \(share) of 100" } ?? "\(share) of 100" }
            ?? "not shown, because too few concerns have ended"
        return "\(StatisticsWords.half) in Central Lancashire; here: \(here)."
    }

    /// The numbers of `activity` beside those of the article, one sentence each.
    var comparisons: [String] {
        tables.flatMap(\.cells).compactMap { cell in
            cell.compared.map {
                "\(cell.label): here \(cell.shown); Central Lancashire \($0) in its first two years."
            }
        }
    }

    var json: JSONValue {
        .schema1([
            .init("begins", .string(begins.iso)), .init("ends", .string(ends.iso)),
            .init("organisation", .string(organisation)),
            .init("share", share.map(JSONValue.number) ?? .null),
            .init("endedEarly", early.map(JSONValue.number) ?? .null),
            .init("ended", ended.map(JSONValue.number) ?? .null),
            .init("source", .string(StatisticsWords.source)),
            .init(
                "topics",
                .list(
                    tables.map { table in
                        .object([
                            .init("topic", .string(table.topic)),
                            .init("total", table.total.map(JSONValue.number) ?? .null),
                            .init("counts", .list(table.cells.map(Self.json))),
                        ])
                    }
                )
            ),
        ])
    }

    private static func json(_ cell: Cell) -> JSONValue {
        .object([
            .init("for", .string(cell.name)), .init("label", .string(cell.label)),
            .init("count", cell.count.map(JSONValue.number) ?? .null),
            .init("hidden", .optional(cell.hidden)),
            .init("centralLancashire", cell.compared.map(JSONValue.number) ?? .null),
        ])
    }
}
