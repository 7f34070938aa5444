/// A case as the server shows it to this person: the rows of `show`, and who is on it.
struct CaseFile {
    let id: String
    let rows: [Row]
    /// What committees, panels and meetings are called, by reference, where the asker may know.
    var names: [String: String] = [:]

    init(id: String, outcome: Outcome) {
        self.id = id
        self.rows = outcome.rows
    }

    /// The row of the case itself.
    var head: Row? { rows.first { $0.kind == "case" } }

    /// The revision that a change is made from.
    var revision: String { head?["rev"] ?? "0" }

    /// The practitioner's name.
    var practitioner: String { head?["name"] ?? "the practitioner" }

    func rows(_ kind: String) -> [Row] { rows.filter { $0.kind == kind } }

    /// People on the case, by what they are to it.
    func people(_ parts: String..., among isMeant: (Row) -> Bool = { _ in true }) -> [String] {
        rows("member").filter { parts.contains($0["as"] ?? "") && isMeant($0) }.map { row in
            let name = row["who"] ?? row["user"] ?? ""
            return "\(name) (\(Vocabulary.label(row["as"], in: Vocabulary.memberships)))"
        }
    }

    /// The name of a person by their reference, as far as the case says it.
    func name(of user: String?) -> String {
        guard let user else { return "Somebody" }
        if let member = rows("member").first(where: { $0["user"] == user }) { return member["who"] ?? user }
        if head?["lead"] == user { return head?["who"] ?? user }
        return rows.first { $0["by"] == user }?["who"] ?? user
    }
}

extension Desk {
    /// The case and who is on it, fresh from the server, to name readers and the revision: that is no look at what is on it.
    func caseMembers(_ id: String) throws(ClientFault) -> CaseFile {
        if id.first?.isLetter == true { return try caseFile(id) }
        return CaseFile(id: id, outcome: try ask(Request("show", id).with("rows", .atom("members"))))
    }

    /// The case with everything on it but its long texts, fresh from the server; an item stands for the case that it is on.
    func caseFile(_ id: String) throws(ClientFault) -> CaseFile {
        // Who reads it, its revision and its dates do not need the long texts, which take minutes on a slow line.
        let request = Request("show", id).with("texts", .atom("no"))
        if id.first?.isLetter == true, let on = try ask(request).rows.first?["on"] {
            return try caseFile(String(on.prefix { $0 != "." }))
        }
        return CaseFile(id: id, outcome: try ask(request))
    }

    /// The case, or nil when the server cannot be reached: writing goes on without it.
    /// - Parameter isWhole: whether more of it is needed than who is on it.
    func caseFileIfReachable(_ id: String, isWhole: Bool = true) throws(ClientFault) -> CaseFile? {
        do throws(ClientFault) {
            return try isWhole ? caseFile(id) : caseMembers(id)
        } catch {
            guard error.status == .unreachable else { throw error }
            isReadersUnknown = true
            screen.tell(
                "The server cannot be reached. You can write; what you write is kept on this computer."
            )
            return nil
        }
    }
}
