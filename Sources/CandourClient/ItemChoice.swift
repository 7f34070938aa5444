/// Finds the item that a command is about: by its reference, or out of those of one case, or of every case of the asker
/// when nothing was typed.
struct ItemChoice {
    let desk: Desk
    /// The letters that its reference may start with.
    let letters: String
    /// What it is: "an action plan or undertakings".
    let what: String
    /// A reference to show: "P-3".
    let like: String
    /// Whether a row can be meant: a plan that is not agreed, a decision that can be appealed against.
    var isMeant: @Sendable (Row) -> Bool = { _ in true }

    /// The reference, asked for when it is missing. A case in its place gives those of that case to choose from.
    func need(_ reference: String?) throws(ClientFault) -> String {
        guard let reference else {
            guard desk.canAsk else { throw ClientFault.missing("its reference", "\(what), like \(like)") }
            let cases = try desk.ask(Request("list", "case").with("limit", .number(Self.casesMax + 1))).rows(
                "case"
            )
            .filter { $0["state"] != "closed" }.compactMap(\.id)
            // With many cases a list would be long and slow: the case is asked for instead.
            guard cases.count <= Self.casesMax else { return try choose(from: [desk.needCase(nil)]) }
            return try choose(from: cases)
        }
        guard let id = try? CaseReference.readAny(reference, today: desk.typingDay) else {
            throw notOne(reference)
        }
        if id.first?.isNumber == true, !id.contains(".") { return try choose(from: [id]) }
        guard let letter = id.first, letters.contains(letter) else { throw notOne(reference) }
        return id
    }

    /// Cases looked through for a list at most.
    private static let casesMax = 5

    private func choose(from cases: [String]) throws(ClientFault) -> String {
        var choices: [Choice] = []
        for id in cases {
            for row in try desk.caseFile(id).rows {
                guard let item = row.id, item.contains("-"), let letter = item.first,
                    letters.contains(letter),
                    isMeant(row)
                else { continue }
                choices.append(
                    Choice(item, "\(Rendering.name(of: row.kind)) \(item), on \(id)\(Self.detail(row))")
                )
            }
        }
        guard !choices.isEmpty else {
            let place = cases.count == 1 ? " on \(cases[0])" : ""
            throw ClientFault(
                .notVisible,
                "There is nothing of that kind\(place) now: it takes \(what), like \(like)."
            )
        }
        if choices.count == 1 {
            desk.screen.tell(choices[0].label)
            return choices[0].word
        }
        guard desk.canAsk else {
            throw ClientFault(
                .usage,
                "There is more than one. Enter the one you mean.",
                advice: choices.map { "  " + $0.label }
            )
        }
        return try desk.need(
            choice: nil,
            flag: "its reference",
            what: what,
            question: "Which one do you mean?",
            of: choices
        )
    }

    private static func detail(_ row: Row) -> String {
        let words =
            row["outcome"].map { Vocabulary.label($0, in: Vocabulary.outcomes) }
            ?? row.list("objectives").first ?? row["question"] ?? row["title"]
        let due = row.date("due").map { "due \($0.long)" }
        return [words, due].compactMap { $0 }.map { ", " + Screen.safeLine($0) }.joined()
    }

    private func notOne(_ typed: String) -> ClientFault {
        ClientFault(.data, "Enter \(what), like \(like). You typed \"\(typed)\".")
    }
}
