/// A table in Markdown whose columns line up as plain text, so that its differences can be read.
struct Table {
    private var rows: [[String]]

    init(_ head: [String]) { rows = [head] }

    mutating func add(_ row: [String]) {
        rows.append(row.map { $0.replacing("|", with: "\\|") })
    }

    /// The table with cells as wide as their text: for one whose longest cell is far longer than the others.
    var narrow: String {
        var lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
        lines.insert("|" + String(repeating: "---|", count: rows.first?.count ?? 0), at: 1)
        return lines.joined(separator: "\n") + "\n"
    }

    var text: String {
        let count = rows.first?.count ?? 0
        let widths = (0..<count).map { column in rows.map { $0[column].count }.max() ?? 0 }
        var lines = rows.map { row in
            "| " + zip(row, widths).map { Table.pad($0, to: $1) }.joined(separator: " | ") + " |"
        }
        lines.insert(
            "|" + widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "|") + "|",
            at: 1
        )
        return lines.joined(separator: "\n") + "\n"
    }

    private static func pad(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: width - text.count)
    }
}
