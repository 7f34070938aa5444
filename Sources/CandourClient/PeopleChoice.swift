/// Several people, by reference, by name, or by the number they have in the list that is shown.
struct PeopleChoice {
    let desk: Desk
    /// Who is offered, each with a reference and a name: the people on the case, or those who sit on a body.
    let people: [Choice]

    /// The references of the people, asked for when the flag gave none.
    /// - Parameters:
    ///   - what: who is wanted, in words that go on from "Enter".
    func need(_ value: String?, flag: String, what: String, question: String) throws(ClientFault) -> [String]
    {
        let list = people.enumerated().map { "   \($0.offset + 1). \($0.element.label), \($0.element.word)" }
        return try desk.answer(
            value,
            flag: flag,
            what: what + ", like U-1,U-2",
            question: question
                + (people.isEmpty
                    ? " Type their references, with commas." : " Type numbers or names, with commas."),
            hint: people.isEmpty ? nil : list.joined(separator: "\n"),
            kept: { $0.joined(separator: ",") }
        ) { text throws(ClientFault) in
            let parts = Desk.parts(text)
            guard !parts.isEmpty else { throw ClientFault(.data, "Enter \(what).") }
            var found: [String] = []
            for part in parts {
                let user = try self.user(part, mayBeNumber: value == nil)
                if !found.contains(user) { found.append(user) }
            }
            return found
        }
    }

    private func user(_ typed: String, mayBeNumber: Bool) throws(ClientFault) -> String {
        if mayBeNumber, let number = Digits.value(typed) {
            guard people.indices.contains(number - 1) else {
                throw ClientFault(
                    .data,
                    "There is no \(number) in the list. Type numbers or names, with commas."
                )
            }
            return people[number - 1].word
        }
        if let id = try? CaseReference.readAny(typed, today: desk.typingDay), id.hasPrefix("U-") { return id }
        let matches = NameMatch.best(typed, in: people)
        guard matches.count < 2 else {
            throw ClientFault(
                .data,
                "More than one person is called \"\(typed)\": "
                    + matches.map { "\($0.label), \($0.word)" }.joined(separator: "; ") + "."
            )
        }
        guard let match = matches.first else {
            let offered = people.map { "\($0.label) (\($0.word))" }.joined(separator: ", ")
            throw ClientFault(
                .data,
                "There is nobody called \"\(typed)\" to choose from. "
                    + (offered.isEmpty ? "Type a reference, like U-2." : "There are: \(offered).")
            )
        }
        return match.word
    }
}

extension CaseFile {
    /// The people on the case who have one of these parts in it, to be chosen from.
    func choices(_ parts: Set<String>) -> [Choice] {
        var choices: [Choice] = []
        for row in rows("member") where parts.contains(row["as"] ?? "") {
            guard let user = row["user"], !choices.contains(where: { $0.word == user }) else { continue }
            choices.append(Choice(user, row["who"] ?? user))
        }
        return choices
    }
}
