/// Chooses a body or a meeting, by reference or from a numbered list.
struct RecordList {
    let desk: Desk
    /// `body` or `meeting`.
    let type: String

    func need(_ value: String?, flag: String, _ question: String) throws(ClientFault) -> String {
        let what = type == "body" ? "a committee or panel" : "a meeting"
        if let value { return try CaseReference.readAny(value, today: desk.today) }
        guard desk.canAsk else {
            throw ClientFault.missing(flag, what + (type == "body" ? ", like G-1" : ", like H-1"))
        }
        let outcome = try desk.ask(Request("list", type))
        let choices = outcome.rows(type).map { Choice($0.id ?? "", Self.label($0)) }
        guard !choices.isEmpty else {
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

    /// "G-1, Contractor performance committee" or "H-2, 3 December 2026, G-1, called".
    private static func label(_ row: Row) -> String {
        let parts = [
            row.id, row["name"], row.date("date")?.long, row["group"],
            row["state"].map { Vocabulary.label($0, in: Vocabulary.meetingStates) },
        ]
        return Screen.safeLine(parts.compactMap { $0 }.joined(separator: ", "))
    }
}
