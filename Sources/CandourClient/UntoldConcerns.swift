import CLP

/// The concerns of a case that the practitioner does not know of, as far as the server said so: which of them a telling is about.
struct UntoldConcerns {
    let desk: Desk
    let file: CaseFile

    private var rows: [Row] { file.rows("concern").filter { $0["standing"] != nil } }

    /// The concerns that the practitioner was told of: those that were named, the only one there is, or the chosen ones. Nil
    /// where the server does not say which are untold, as on a case that was opened again.
    func chosen(_ given: String?) throws(ClientFault) -> [String]? {
        guard given != nil || !rows.isEmpty else { return nil }
        let due = rows.filter { !Self.isDelayed($0) }
        // The rest keeps its delay: nobody tells of it by the way.
        if given == nil, due.count == 1, rows.count == 1 { return due.compactMap(\.id) }
        if given == nil, !desk.canAsk, !due.isEmpty { return due.compactMap(\.id) }
        let list = rows.enumerated().map { "   \($0.offset + 1). \(Self.line($0.element))" }
        return try desk.answer(
            given,
            flag: "--of",
            what: "the concerns that \(file.practitioner) was told of, like \(rows.first?.id ?? "26-0042.2")",
            question:
                "Which concerns was \(file.practitioner) told of? The rest stays untold. Type numbers, with commas.",
            hint: list.joined(separator: "\n"),
            kept: { $0.joined(separator: ",") }
        ) { text throws(ClientFault) in
            let parts = Desk.parts(text)
            guard !parts.isEmpty else {
                throw ClientFault(.data, "Enter the concerns that \(file.practitioner) was told of.")
            }
            var found: [String] = []
            for part in parts {
                let id = try concern(part, mayBePlace: given == nil)
                if !found.contains(id) { found.append(id) }
            }
            return found
        }
    }

    /// What the practitioner sees from then on, so that nobody records a telling of what was not told.
    func covered(_ ids: [String]?) -> [String] {
        let concerns = file.rows("concern")
        let seen = concerns.filter { row in ids.map { $0.contains(row.id ?? "") } ?? true }
        guard !seen.isEmpty else { return [] }
        let left = rows.filter { row in ids.map { !$0.contains(row.id ?? "") } ?? false }
        return [
            "\(file.practitioner) will see from then on, with kind, source, risk and date, but not the accounts:"
        ] + seen.map { "  - " + Self.line($0) }
            + (left.isEmpty
                ? [] : ["\(file.practitioner) still does not see:"] + left.map { "  - " + Self.line($0) })
    }

    private func concern(_ typed: String, mayBePlace: Bool) throws(ClientFault) -> String {
        if mayBePlace, let number = Digits.value(typed), rows.indices.contains(number - 1) {
            return rows[number - 1].id ?? ""
        }
        let ids = rows.compactMap(\.id)
        if let id = ids.first(where: { $0 == typed || $0.hasSuffix("." + typed) }) { return id }
        throw ClientFault(
            .data,
            ids.isEmpty
                ? "There is nothing on \(file.id) to choose from: leave --of out."
                : "There is no \"\(typed)\" to choose from. Not told yet: \(ids.joined(separator: ", "))."
        )
    }

    private static func isDelayed(_ row: Row) -> Bool { row["standing"] == "delayed" }

    private static func line(_ row: Row) -> String {
        let heard = row.date("heard").map { ", first heard \($0.long)" } ?? ""
        let delay =
            isDelayed(row)
            ? row.date("expires").map { " (an approved delay puts the telling off until \($0.long))" } ?? ""
            : ""
        return "\(row.id ?? ""): \(Screen.safeLine(row["title"] ?? ""))\(heard)\(delay)"
    }
}
