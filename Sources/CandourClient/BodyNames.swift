/// Names for the references of committees, panels, meetings and the people who sit on them.
enum BodyNames {
    /// What there is to know; empty for those who may not see it.
    static func read(_ desk: Desk) -> [String: String] {
        var names: [String: String] = [:]
        for row in (try? desk.ask(Request("list", "body")))?.rows ?? [] {
            if row.kind == "body", let id = row.id, let name = row["name"] { names[id] = name }
            if row.kind == "seat", let user = row["user"], let who = row["who"] { names[user] = who }
        }
        for row in (try? desk.ask(Request("list", "meeting")))?.rows("meeting") ?? [] {
            guard let id = row.id, let date = row.date("date") else { continue }
            names[id] =
                "meeting" + (row["group"].flatMap { names[$0] }.map { " of \($0)" } ?? "") + ", \(date.long)"
        }
        return names
    }
}

extension [String: String] {
    /// "Performance Panel (G-1)"; the reference alone when it has no name here.
    func named(_ id: String) -> String { self[id].map { "\($0) (\(id))" } ?? id }
}

extension Row {
    /// The body or the meeting that the row names, in the words of the row: "Performance Panel, meeting of 3 March 2026 (H-2)".
    /// Nil when it has none for this reference.
    func sitting(_ id: String) -> String? {
        guard let name = self["group-name"] else { return nil }
        if id.hasPrefix("H-"), let date = date("held") { return "\(name), meeting of \(date.long) (\(id))" }
        return id.hasPrefix("G-") ? "\(name) (\(id))" : nil
    }
}
