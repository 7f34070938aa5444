/// One thing that is due, as the server worked it out: nothing is counted here.
struct ClockLine {
    private let row: Row

    init(_ row: Row) { self.row = row }

    /// `running`, `stopped`, `overdue` or `lapsed`; others may be new.
    var state: String { row["state"] ?? "" }

    /// Late things come first; the server's order, the earliest first, holds among equals.
    var rank: Int {
        switch state {
        case "overdue": 0
        case "lapsed": 1
        default: 2
        }
    }

    /// What a person reads: what matters most first, the date in full, and whether the figure behind it is sure.
    /// - Parameters:
    ///   - isOwn: whether the reader is the practitioner.
    ///   - working: whether to say how the day was worked out, and by which rule.
    func lines(isOwn: Bool, working: Bool) -> [String] {
        let item = row["id"].map { " (\(Screen.safeLine($0)))" } ?? ""
        let what = Screen.safeLine(Vocabulary.label(row["for"], in: Vocabulary.clockNames)) + item
        let day = when.hasSuffix(".") ? String(when.dropLast()) : when
        var lines = [
            "\(lead)\(caseReference): \(what), \(turn(isOwn)). \(day.prefix(1).uppercased())\(day.dropFirst())."
        ]
        if let title = row["title"], !title.isEmpty { lines.append("  Concern: \(Screen.safeLine(title))") }
        guard working else { return lines }
        lines.append("  Counted from: \(row.date("begins")?.long ?? "not known")")
        if let message = row["msg"] { lines.append("  Worked out: \(Screen.safeLine(message))\(sureness)") }
        if let basis = row["basis"] { lines.append("  Rule: \(Screen.safeLine(basis))\(sureness)") }
        return lines
    }

    /// The same for programs.
    func cells(working: Bool) -> [Cell] {
        let how = working ? [Cell(row["msg"] ?? ""), Cell(row["basis"] ?? "")] : []
        return [
            Cell(caseReference), Cell(row["for"] ?? ""), Cell(row["whose"] ?? ""), Cell(row["due"] ?? ""),
            Cell(state), Cell(row["late"] ?? ""), Cell(row["id"] ?? ""),
            Cell(isUnsure ? "not verified" : ""),
        ] + how
    }

    /// The row as it came, with `verified` for those who do not know the words of confidence.
    var json: JSONValue {
        var members = row.members
        // In a row about a case, `id` is the case; what set the clock has a name of its own here.
        if let item = row["id"] { members.append(.init("item", .string(item))) }
        if row["confidence"] != nil { members.append(.init("verified", .bool(!isUnsure))) }
        return .object(members)
    }

    /// The case that the row is about: its reference stands behind the kind of row, and `id` may name an item.
    private var caseReference: String { Screen.safeLine(row.id ?? "") }

    private var lead: String {
        let late = row.number("late").flatMap { $0 > 0 ? " by \(Plural.of($0, "working day"))" : nil } ?? ""
        switch state {
        case "overdue": return "OVERDUE\(late). "
        case "lapsed": return "LAPSED. "
        case "stopped": return "Stopped. "
        default: return ""
        }
    }

    /// "by 11:59pm on Thursday 3 December 2026 (10 working days)", as the server says it; the rest of its sentence is how.
    private var when: String {
        let said = Screen.safeLine(row["msg"] ?? "")
        guard let due = row.date("due") else { return (said.isEmpty ? "no date" : said) + sureness }
        guard said.hasPrefix(due.deadline) else { return due.deadline + sureness }
        var rest = Substring(said)
        while let colon = rest.firstIndex(of: ":") {
            let next = rest.index(after: colon)
            if next < rest.endIndex, rest[next] == " " { return String(said[..<colon]) + sureness }
            rest = rest[next...]
        }
        return said + sureness
    }

    private func turn(_ isOwn: Bool) -> String {
        isOwn && row["whose"] == "practitioner"
            ? "your turn" : Vocabulary.label(row["whose"], in: Vocabulary.clockOwners)
    }

    private var isUnsure: Bool { row["confidence"].map { $0 != "published" } ?? false }

    private var sureness: String { isUnsure ? " (not verified)" : "" }
}
