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
