/// Rows under headings, ready to be printed as columns, records or plain lines. Nothing depends on colour, on
/// drawn boxes or on the cursor.
public struct Table: Sendable {
    /// The headings, the one that names the row first.
    public let headings: [String]
    /// The rows; each as long as `headings`.
    public private(set) var rows: [[Cell]]

    /// - Parameter headings: the one that names the row first: it is never left out.
    public init(_ headings: [String]) {
        self.headings = headings
        self.rows = []
    }

    /// Adds a row. Cells that are missing at its end are empty.
    public mutating func append(_ cells: [Cell]) {
        var cells = Array(cells.prefix(headings.count))
        while cells.count < headings.count { cells.append(Cell("")) }
        rows.append(cells)
    }

    /// The lines to print.
    /// - Parameters:
    ///   - layout: which of the three layouts.
    ///   - width: columns of the terminal; nil means as wide as it needs.
    public func lines(layout: Layout, width: Int?) -> [String] {
        guard !rows.isEmpty else { return [] }
        switch layout {
        case .plain: return rows.map { row in row.map(\.plain).joined(separator: "\t") }
        case .records: return records
        case .columns: return columns(width: width)
        }
    }

    private var records: [String] {
        var lines: [String] = []
        for (index, row) in rows.enumerated() {
            if index > 0 { lines.append("") }
            for (heading, cell) in zip(headings, row) where !cell.shown.isEmpty {
                lines.append("\(heading): \(cell.shown)")
            }
        }
        return lines
    }

    private func columns(width: Int?) -> [String] {
        // A column with nothing in it takes the place of one that says something.
        guard let width else { return fitted(width: nil) }
        let used = headings.indices.filter { column in
            column == 0 || rows.contains { !$0[column].shown.isEmpty }
        }
        guard used.count < headings.count else { return fitted(width: width) }
        var table = Table(used.map { headings[$0] })
        for row in rows { table.append(used.map { row[$0] }) }
        return table.fitted(width: width)
    }

    private func fitted(width: Int?) -> [String] {
        let widths = headings.indices.map { column in
            rows.reduce(DisplayWidth.of(headings[column])) { max($0, DisplayWidth.of($1[column].shown)) }
        }
        var shownCount = headings.count
        if let width {
            while shownCount > 1, widths.prefix(shownCount).reduce(0, +) + 2 * (shownCount - 1) > width {
                shownCount -= 1
            }
        }
        var lines = [line(headings, widths: widths, count: shownCount)]
        for row in rows { lines.append(line(row.map(\.shown), widths: widths, count: shownCount)) }
        let hidden = headings.count - shownCount
        if hidden > 0 {
            lines.append("(\(Plural.of(hidden, "column")) hidden. To see them: --layout records)")
        }
        return lines
    }

    private func line(_ cells: [String], widths: [Int], count: Int) -> String {
        var line = ""
        for column in 0..<count {
            line += cells[column]
            guard column < count - 1 else { break }
            line += String(repeating: " ", count: widths[column] - DisplayWidth.of(cells[column]) + 2)
        }
        while line.hasSuffix(" ") { line.removeLast() }
        return line
    }
}
