/// How a decision weighed what the practitioner said: one entry for each response, for the representations on what was
/// proposed, and for comments on a report.
struct DecideWeighing {
    let desk: Desk
    let file: CaseFile
    /// What was given on the command line, as `R-1=words`.
    let given: [String]

    typealias Entry = (id: String, words: String)

    /// Every entry, asked for where it is missing.
    /// - Parameters:
    ///   - outcome: the outcome, which says whether a proposal is answered.
    ///   - proposal: the proposal that was named.
    func entries(_ outcome: String, _ proposal: String?) throws(ClientFault) -> [Entry] {
        var weighed = try given.map { entry throws(ClientFault) in try read(entry) }
        func isOpen(_ row: Row) -> Bool { !weighed.contains { $0.id == row.id } }
        for row in file.rows("response") + file.rows("explanation") where isOpen(row) {
            if let words = try answer(row) { weighed.append((row.id ?? "", words)) }
        }
        for row in representations(outcome, proposal) where isOpen(row) {
            let id = row.id ?? ""
            weighed.append((id, try needed(id, "How were the representations \(id) weighed?")))
        }
        for row in comments where isOpen(row) {
            guard let id = row.id, let words = try optional(id, "How was the comment \(id) weighed?", nil)
            else { continue }
            weighed.append((id, words))
        }
        return weighed
    }

    private func read(_ entry: String) throws(ClientFault) -> Entry {
        guard let equals = entry.firstIndex(of: "=") else {
            throw ClientFault(
                .usage,
                "Write --weigh as a response, an equals sign and words: --weigh \"R-1=Accepted\"."
            )
        }
        let words = Desk.trimmed(String(entry[entry.index(after: equals)...]))
        guard !words.isEmpty else {
            throw ClientFault(.data, "Enter how \(entry[..<equals]) was weighed.")
        }
        return (try CaseReference.readAny(String(entry[..<equals]), today: desk.typingDay), words)
    }

    /// How a response was weighed. One that an earlier decision weighed need not be weighed again when the case was opened
    /// anew, and can keep the words of that decision: the server knows which.
    private func answer(_ row: Row) throws(ClientFault) -> String? {
        guard let id = row.id else { return nil }
        if let earlier = earlier(id) {
            return try optional(
                id,
                "How was response \(id) weighed? It was weighed before: \(earlier)",
                earlier
            )
        }
        return try needed(id, "How was response \(id) weighed?")
    }

    /// Words that have to be there.
    private func needed(_ id: String, _ question: String) throws(ClientFault) -> String {
        try desk.need(
            nil,
            flag: "--weigh \"\(id)=words\"",
            what: "how \(id) was weighed",
            question: "\(question) \(file.practitioner) will read this."
        )
    }

    /// Words that may be left out: then those of an earlier decision stand.
    private func optional(_ id: String, _ question: String, _ earlier: String?) throws(ClientFault) -> String?
    {
        guard desk.canAsk, !desk.options.yes else { return nil }
        let hint = earlier == nil ? "To leave it out, press Enter." : "To use these words again, press Enter."
        return try desk.answer(
            nil,
            flag: "--weigh \"\(id)=words\"",
            what: "how \(id) was weighed",
            question: Screen.safeLine(question),
            hint: "   " + hint
        ) { text throws(ClientFault) in
            let words = Desk.trimmed(text)
            return words.isEmpty ? earlier : words
        }
    }

    /// How the latest decision that weighed something did so.
    private func earlier(_ id: String) -> String? {
        let pairs = file.rows("decision").flatMap { Array(zip($0.list("weighs"), $0.list("weighing"))) }
        return pairs.last { $0.0 == id }?.1
    }

    /// The representations on the proposal that a panel answers, as far as it is known which that is.
    private func representations(_ outcome: String, _ proposal: String?) -> [Row] {
        let answering = ["conditions", "suspension", "removal", "not-taken-forward"]
        guard proposal != nil || answering.contains(outcome) else { return [] }
        let open = file.rows("proposal").filter { row in
            RecordItems.isOpenProposal(row) || (outcome == "suspension" && row["state"] == "imposed")
        }.compactMap(\.id)
        let about = proposal ?? (open.count == 1 ? open.first : nil)
        return file.rows("representation").filter { $0["of"] == about }
    }

    private var comments: [Row] {
        let reports = Set((file.rows("draft") + file.rows("final")).compactMap(\.id))
        return file.rows("comment").filter { $0["of"].map(reports.contains) ?? false }
    }
}
