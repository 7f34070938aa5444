extension Desk {
    /// The words of a closed list that the rules of a case take, or those for new cases; asked only when somebody is about to
    /// choose from them. Without rules, without that list, or without the server it is every word: the server has the last say.
    ///
    /// - Parameters:
    ///   - list: the list by its name in a rule pack.
    ///   - caseID: the case; nil for one that is about to be opened.
    ///   - pack: the rules that it will be under, when not the usual ones.
    ///   - value: what a flag gave, so that nobody has to choose.
    func choices(
        _ list: String,
        on caseID: String?,
        pack: String? = nil,
        from all: [Choice],
        given value: String?
    ) -> [Choice] {
        guard value == nil, canAsk, let rows = listedWords(on: caseID, pack: pack) else { return all }
        let words = rows.filter { $0["list"] == list }.compactMap(\.id)
        let known = all.filter { words.contains($0.word) }
        return known.isEmpty ? all : known
    }

    /// The rows of the lists, asked for once in a command.
    private func listedWords(on caseID: String?, pack: String?) -> [Row]? {
        let about = caseID ?? pack ?? ""
        if let known = listed, known.about == about { return known.rows }
        let request = Request("list", "word").with("on", caseID.map(Request.Field.atom))
            .with("pack", caseID == nil ? pack.map(Request.Field.atom) : nil)
        guard let rows = try? ask(request).rows("word") else { return nil }
        listed = (about, rows)
        return rows
    }
}
