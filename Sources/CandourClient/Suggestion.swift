/// The nearest of a list of names to a mistyped one. It is suggested, never run.
enum Suggestion {
    /// The nearest name: one letter away, two or three for longer words; a name that the typed word starts, too.
    static func nearest(to typed: String, in names: [String]) -> String? {
        if let meant = others[typed], names.contains(meant) { return meant }
        if typed.count >= 3, let whole = names.first(where: { $0.hasPrefix(typed) }) { return whole }
        let scored = names.map { (name: $0, distance: distance(typed, $0)) }
        guard let best = scored.min(by: { $0.distance < $1.distance }) else { return nil }
        let most = typed.count > 6 ? 3 : typed.count > 4 ? 2 : 1
        return best.distance <= most && best.distance < typed.count ? best.name : nil
    }

    /// What people type for a command that is called otherwise, where the letters would lead astray.
    private static let others = [
        "stats": "statistics", "stat": "statistics", "baseline": "grade", "search": "list", "find": "list",
        "todo": "due", "log": "history", "edit": "resume", "delete": "drafts",
    ]

    /// How many letters have to be added, taken out, changed or swapped with their neighbour.
    static func distance(_ one: String, _ other: String) -> Int {
        let a = Array(one)
        let b = Array(other)
        var rows = [Array(0...b.count)]
        for i in 0..<a.count {
            var row = [i + 1]
            for j in 0..<b.count {
                var best = min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    best = min(best, rows[i - 1][j - 1] + 1)
                }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }
}
