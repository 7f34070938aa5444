/// The questions under the five Principles, as the rules of a case have them, with what was answered.
struct FairnessQuestions {
    /// One question with its answers, oldest first.
    struct Question {
        /// `w1`.
        let name: String
        /// The Principle in words.
        let principle: String
        let text: String
        let answers: [Row]

        /// The answer that stands.
        var latest: Row? { answers.last }
    }

    let all: [Question]
    /// What the set is, and is not; empty where the person may not read it.
    let origin: [String]

    /// Reads them.
    init(of file: CaseFile, _ desk: Desk) throws(ClientFault) {
        var rows: [Row] = []
        if let pack = file.head?["pack"], let version = file.head?["version"] {
            let request = Request("list", "figure").with("pack", .atom(pack)).with("version", .atom(version))
            rows = try desk.ask(request).rows("question")
        }
        let answers = Dictionary(grouping: file.rows("consideration")) { $0["topic"] ?? "" }
        origin = Set(rows.compactMap { $0["state"] }).contains("official") ? [] : [Self.own]
        all = rows.map { row in
            Question(
                name: row.id ?? "",
                principle: row["title"] ?? "",
                text: row["msg"] ?? "",
                answers: answers[row.id ?? ""] ?? []
            )
        }
    }

    private static let own = "The wording is Candour's own: the official questions are not published."

    /// Chooses one, by its short name or from a numbered list.
    func choose(_ given: String?, flag: String, question: String, _ desk: Desk) throws(ClientFault) -> String
    {
        guard !all.isEmpty else {
            throw ClientFault(.data, "This case is under no rules, so there are no questions to answer.")
        }
        let choices = all.map { one in
            let said = one.latest.map { " [\(Vocabulary.label($0["answer"], in: Vocabulary.risk))]" } ?? ""
            return Choice(one.name, Screen.safeLine("\(one.text)\(said)"))
        }
        return try desk.need(
            choice: given,
            flag: flag,
            what: "the short name of a question",
            question: question,
            of: choices
        )
    }
}
