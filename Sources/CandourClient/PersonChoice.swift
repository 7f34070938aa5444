/// Finds a person with an account, by reference or by part of the name.
struct PersonChoice {
    let desk: Desk
    /// Whether people whose account is disabled can be chosen too.
    var isForAll = false
    /// Who is offered; everybody with an account when nil.
    var people: [Choice]?

    /// The person, asked for when the flag gave nobody.
    func need(_ value: String?, flag: String, question: String, role: String? = nil)
        throws(ClientFault) -> (user: String, name: String)
    {
        if let value, let id = try? CaseReference.readAny(value, today: desk.typingDay), id.hasPrefix("U-") {
            if let known = people?.first(where: { $0.word == id }) { return (id, known.label) }
            let rows = (try? desk.ask(request(role)))?.rows("user") ?? []
            return (id, rows.first { $0.id == id }?["name"] ?? id)
        }
        let offered = try choices(role)
        guard !offered.isEmpty else { throw ClientFault(.notVisible, "There is nobody to choose from.") }
        let list = offered.enumerated().map { "   \($0.offset + 1). \($0.element.label)" }
        let isAsked = value == nil
        let word = try desk.answer(
            value,
            flag: flag,
            what: "a person, by reference like U-2 or by name",
            question: question,
            hint: list.joined(separator: "\n"),
            prompt: "Enter a number from 1 to \(offered.count), or a name: ",
            kept: { $0 }
        ) { text throws(ClientFault) in
            let typed = Desk.trimmed(text)
            if isAsked, let number = Digits.value(typed), offered.indices.contains(number - 1) {
                return offered[number - 1].word
            }
            if let same = offered.first(where: { $0.word == typed.uppercased() }) { return same.word }
            let matches = NameMatch.best(typed, in: offered)
            guard matches.count == 1, let match = matches.first else {
                throw ClientFault(
                    .data,
                    matches.isEmpty
                        ? "There is nobody called \"\(typed)\" to choose from."
                        : "More than one person is called \"\(typed)\".",
                    advice: matches.map { "  \($0.word)  \($0.label)" }
                )
            }
            return match.word
        }
        return (word, offered.first { $0.word == word }?.label ?? word)
    }

    private func request(_ role: String?) -> Request {
        Request("list", "user").with("role", role.map(Request.Field.atom))
    }

    private func choices(_ role: String?) throws(ClientFault) -> [Choice] {
        if let people, !people.isEmpty { return people }
        return try desk.ask(request(role)).rows("user").filter { isForAll || $0["state"] != "disabled" }.map {
            Choice($0.id ?? "", $0["name"] ?? "")
        }
    }
}
