/// Which item of the case a record is about, where there can be several: the server takes the only one by itself.
struct RecordItems {
    let desk: Desk
    let file: CaseFile?

    /// Proposed list action that waits for an answer.
    static func isOpenProposal(_ row: Row) -> Bool {
        row.kind == "proposal" && ["noticed", "heard"].contains(row["state"])
    }

    /// A decision by which somebody is on the list with conditions, as it was made or as an appeal changed it.
    static func areConditions(_ row: Row) -> Bool {
        guard row.kind == "decision", row["power"] != nil else { return false }
        return row["standing"] == "varied" || (row["outcome"] == "conditions" && row["standing"] == nil)
    }

    /// What the rules ask to tell others of.
    static func isToBeTold(_ row: Row) -> Bool {
        if row.kind == "decision" { return row["power"] != nil }
        return row.kind == "measure" && ["conditions", "suspension", "exclusion"].contains(row["kind"])
            && ["in-force", "review-overdue"].contains(row["state"])
    }

    /// The one that was named, or chosen from a list; nil where there is no choice, or nobody can be asked.
    func choose(
        _ given: String?,
        flag: String,
        what: String,
        question: String,
        among fits: (Row) -> Bool
    ) throws(ClientFault) -> String? {
        if let given {
            guard let id = try? CaseReference.readAny(given, today: desk.typingDay) else {
                throw ClientFault(.data, "Enter \(what), by reference. You typed \"\(given)\".")
            }
            return id
        }
        let rows = (file?.rows ?? []).filter(fits)
        guard rows.count > 1, desk.canAsk, !desk.options.yes else { return nil }
        return try desk.need(
            choice: nil,
            flag: flag,
            what: what,
            question: question,
            of: rows.map { Choice($0.id ?? "", Self.label($0)) }
        )
    }

    /// "Suspension, X-9".
    private static func label(_ row: Row) -> String {
        let words =
            row.kind == "decision"
            ? Vocabulary.label(row["outcome"], in: Vocabulary.outcomes)
            : Vocabulary.label(row["kind"], in: Vocabulary.powers + Vocabulary.measures)
        return Screen.safeLine("\(Rendering.name(of: row.kind)): \(words), \(row.id ?? "")")
    }
}
