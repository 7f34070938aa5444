/// Finds a practitioner in the register: by reference, by part of a name, or by registration number.
struct PractitionerChoice {
    let desk: Desk

    func need(_ value: String?) throws(ClientFault) -> (id: String?, name: String) {
        let found: (id: String, name: String) = try known(value)
        return (found.id, found.name)
    }

    private func known(_ value: String?) throws(ClientFault) -> (id: String, name: String) {
        var typed = value
        while true {
            let words = try desk.need(
                typed,
                flag: "--about",
                what: "who the concern is about",
                question: "1 of 7. Who is the concern about? Type a name, or a GMC, GDC, GOC or GPhC number."
            )
            if let found = try find(words, isFlag: value != nil) { return found }
            typed = nil
        }
    }

    /// The name as it was typed, while the register cannot be searched.
    func written(_ value: String?) throws(ClientFault) -> (id: String?, name: String) {
        let words = try desk.need(
            value,
            flag: "--about",
            what: "who the concern is about",
            question: "1 of 7. Who is the concern about? Type a name, or a GMC, GDC, GOC or GPhC number."
        )
        let id = try? CaseReference.readAny(words, today: desk.typingDay)
        return id?.hasPrefix("S-") == true ? (id, words) : (nil, words)
    }

    /// Who was meant by a name that was typed earlier; asked when there are several, or none.
    func find(meant name: String) throws(ClientFault) -> (id: String, name: String) {
        guard desk.canAsk else {
            guard let found = try find(name, isFlag: true) else {
                throw ClientFault(.notVisible, "There is no practitioner called \"\(name)\" on the register.")
            }
            return found
        }
        if let found = try find(name, isFlag: false) { return found }
        return try known(nil)
    }

    private func find(_ words: String, isFlag: Bool) throws(ClientFault) -> (id: String, name: String)? {
        if let id = try? CaseReference.readAny(words, today: desk.typingDay), id.hasPrefix("S-") {
            let row = try desk.ask(Request("show", id)).rows.first
            return (id, row?["name"] ?? id)
        }
        let rows = try matches(words)
        if isFlag {
            guard rows.count == 1, let row = rows.first, let id = row.id else {
                throw ClientFault(
                    .data,
                    rows.isEmpty
                        ? "There is no practitioner called \"\(words)\" on the register."
                        : "More than one practitioner is called \"\(words)\". Use a reference with --about.",
                    advice: rows.map { "  \($0.id ?? "")  \(Self.line($0))" }
                        + (rows.isEmpty ? ["To add one: candour register"] : [])
                )
            }
            return (id, row["name"] ?? id)
        }
        guard !rows.isEmpty else {
            desk.screen.tell("Nobody on the register is called \"\(words)\". To add them: candour register")
            return nil
        }
        let choice = try desk.need(
            choice: nil,
            flag: "--about",
            what: "a practitioner",
            question: "Who do you mean?",
            of: rows.map { Choice($0.id ?? "", Self.line($0)) } + [Choice("other", "Someone else")]
        )
        guard choice != "other" else { return nil }
        return (choice, rows.first { $0.id == choice }?["name"] ?? choice)
    }

    /// Digits and hyphens are a number of the register; the server searches by name only.
    private func matches(_ words: String) throws(ClientFault) -> [Row] {
        let isNumber = words.contains { $0.isNumber }
        let request = Request("list", "prac").with("name", isNumber ? nil : .text(words))
        let rows = try desk.ask(request).rows("prac")
        return isNumber ? rows.filter { $0["registration"] == words } : rows
    }

    private static func line(_ row: Row) -> String {
        let regulator = Vocabulary.label(row["regulator"], in: Vocabulary.regulators)
        let parts = [
            row["name"], Vocabulary.label(row["profession"], in: Vocabulary.professions), row["practice"],
            row["registration"].map { "\(regulator) \($0)" },
        ]
        return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
