import CLP

/// Chooses a body or a meeting, by reference or from a numbered list.
struct RecordList {
    let desk: Desk
    /// `body` or `meeting`.
    let type: String
    /// Whether a meeting can be meant, by its row and that of the body that meets.
    var fits: (Row, Row?) -> Bool = { _, _ in true }
    /// What is said when none can be.
    var nothing: ClientFault?

    func need(_ value: String?, flag: String, _ question: String) throws(ClientFault) -> String {
        let what = type == "body" ? "a committee or panel" : "a meeting"
        if let value {
            let letter = type == "body" ? "G-" : "H-"
            if let id = try? CaseReference.readAny(value, today: desk.typingDay), id.hasPrefix(letter) {
                return id
            }
            return try named(value, what)
        }
        guard desk.canAsk else {
            throw ClientFault.missing(flag, what + (type == "body" ? ", like G-1" : ", like H-1"))
        }
        let choices = try self.choices()
        guard !choices.isEmpty else {
            if let nothing { throw nothing }
            throw ClientFault(
                .notVisible,
                "There is no \(type == "body" ? "committee or panel" : "meeting") yet.",
                advice: [
                    type == "body"
                        ? "An administrator sets one up: candour-admin body new"
                        : "To call one: candour meetings call"
                ]
            )
        }
        return try desk.need(choice: nil, flag: flag, what: what, question: question, of: choices)
    }

    private func choices() throws(ClientFault) -> [Choice] {
        let rows = try desk.ask(Request("list", type)).rows(type)
        guard type == "meeting", !rows.isEmpty else { return rows.map { Self.choice($0, nil) } }
        // A meeting is called by the name of its body, which the meetings themselves do not say.
        let bodies = try desk.ask(Request("list", "body")).rows("body")
        return rows.compactMap { row in
            let body = bodies.first { $0.id == row["group"] }
            return fits(row, body) ? Self.choice(row, body) : nil
        }
    }

    private static func choice(_ row: Row, _ body: Row?) -> Choice {
        let id = row.id ?? ""
        return Choice(id, label(row, body), also: [id, row["name"] ?? id].map { $0.lowercased() })
    }

    /// One by its name, or a part of it that only one has.
    private func named(_ value: String, _ what: String) throws(ClientFault) -> String {
        let like = type == "body" ? "G-1" : "H-1"
        let rows = type == "body" ? try desk.ask(Request("list", type)).rows(type) : []
        let matches = rows.filter { PlainLetters.has($0["name"] ?? "", value) }
        let exact = matches.filter { PlainLetters.of($0["name"] ?? "") == PlainLetters.of(value) }
        let found = exact.count == 1 ? exact : matches
        guard found.count == 1, let id = found.first?.id else {
            throw ClientFault(
                .data,
                found.isEmpty
                    ? "Enter \(what), by reference, like \(like)\(type == "body" ? ", or by name" : ""). You typed \"\(value)\"."
                    : "More than one is called \"\(value)\". Enter its reference, like \(like).",
                advice: (found.isEmpty ? rows : found).map { "  " + Self.label($0, nil) }
            )
        }
        return id
    }

    /// "G-1, Contractor performance committee" or "H-2, Thursday 3 December 2026, Contractor performance committee, Called".
    private static func label(_ row: Row, _ body: Row?) -> String {
        let parts = [
            row.id, row["name"], row.date("date")?.long, body?["name"] ?? row["group"],
            row["state"].map { Vocabulary.label($0, in: Vocabulary.meetingStates) },
        ]
        return Screen.safeLine(parts.compactMap { $0 }.joined(separator: ", "))
    }
}
