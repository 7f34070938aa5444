/// The report as comma-separated values (RFC 4180): CRLF, a heading, one line for each count.
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe: one that starts with `=`, `+`, `-`, `@`,
/// a tab or a carriage return, whatever spaces stand in front (CWE-1236).
struct StatisticsCSV {
    let report: StatisticsReport

    /// The mark that tells spreadsheets that the file is UTF-8: without it they take accents for other letters.
    static let mark = "\u{FEFF}"

    /// The whole file, without the mark.
    var text: String {
        var lines = [
            ["topic", "title", "for", "what", "count", "shown", "central-lancashire", "begins", "ends"]
        ]
        for table in report.tables {
            for cell in table.cells { lines.append(line(table, cell)) }
            guard table.hasTotal else { continue }
            let total = table.total.map(String.init)
            lines.append([
                table.topic, table.title, "total", "Total", total ?? "", total ?? StatisticsWords.notShown,
                "",
                report.begins.iso, report.ends.iso,
            ])
        }
        let share = report.share.map(String.init)
        lines.append([
            "share", "\(StatisticsWords.half), of 100", "ended-early", "Of 100 concerns that ended",
            share ?? "", share ?? StatisticsWords.notShown, "50", report.begins.iso, report.ends.iso,
        ])
        return lines.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
    }

    private func line(_ table: StatisticsReport.Table, _ cell: StatisticsReport.Cell) -> [String] {
        [
            table.topic, table.title, cell.name, cell.label, cell.count.map(String.init) ?? "",
            cell.count.map(String.init) ?? cell.shown, cell.compared.map(String.init) ?? "",
            report.begins.iso, report.ends.iso,
        ]
    }

    /// One cell, made harmless, in quotation marks where it needs them.
    static func cell(_ text: String) -> String {
        let first = text.unicodeScalars.first { $0 != " " }
        let isFormula = first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        let needsQuotes = safe.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
        guard needsQuotes else { return safe }
        var quoted = "\""
        for scalar in safe.unicodeScalars {
            quoted.unicodeScalars.append(scalar)
            if scalar == "\"" { quoted += "\"" }
        }
        return quoted + "\""
    }
}
