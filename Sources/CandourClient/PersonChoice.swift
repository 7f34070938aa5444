import CLP

/// Finds a person with an account, by reference or by part of the name.
struct PersonChoice {
    let desk: Desk
    /// Whether people whose account is disabled can be chosen too.
    var isForAll = false

    /// The person, asked for when the flag gave nobody.
    func need(_ value: String?, flag: String, question: String, role: String? = nil)
        throws(ClientFault) -> (user: String, name: String)
    {
        var request = Request("list", "user")
        if let role { request = request.with("role", .atom(role)) }
        if let value, let id = try? CaseReference.readAny(value, today: desk.today), id.hasPrefix("U-") {
            let rows = (try? desk.ask(request))?.rows("user") ?? []
            return (id, rows.first { $0.id == id }?["name"] ?? id)
        }
        let people = try desk.ask(request).rows("user").filter { isForAll || $0["state"] != "disabled" }
        guard !people.isEmpty else { throw ClientFault(.notVisible, "There is nobody to choose from.") }
        if let value {
            let matches = people.filter { PlainLetters.has($0["name"] ?? "", value) }
            guard matches.count == 1, let match = matches.first, let id = match.id else {
                let names = matches.map { "  \($0.id ?? "")  \($0["name"] ?? "")" }
                throw ClientFault(
                    .data,
                    matches.isEmpty
                        ? "There is nobody called \"\(value)\"."
                        : "More than one person is called \"\(value)\".",
                    advice: names
                )
            }
            return (id, match["name"] ?? id)
        }
        let word = try desk.need(
            choice: nil,
            flag: flag,
            what: "a person",
            question: question,
            of: people.map { Choice($0.id ?? "", $0["name"] ?? "") }
        )
        return (word, people.first { $0.id == word }?["name"] ?? word)
    }
}
