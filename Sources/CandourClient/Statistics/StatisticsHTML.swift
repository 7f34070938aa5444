/// The report as one page that needs nothing else: no script, no other file. It reads in order without its style, and prints.
///
/// Sources: HTML Living Standard; WCAG 2.2 (1.1.1, 1.3.1, 1.4.1, 1.4.3: #0b0c0c and #12436d on white are both above 4.5:1).
struct StatisticsHTML {
    let report: StatisticsReport

    /// The whole page.
    var text: String {
        let title = "Statistics of \(report.organisation), \(report.period)"
        var lines = [
            "<!DOCTYPE html>", "<html lang=\"en-GB\">", "<head>", "<meta charset=\"utf-8\">",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            HTML.element("title", title), "<style>", Self.style, "</style>", "</head>", "<body>", "<main>",
            HTML.element("h1", title), HTML.element("p", StatisticsWords.counting),
            HTML.element("p", StatisticsWords.hiding),
            HTML.element("p", StatisticsWords.periods),
        ]
        for (index, table) in report.tables.enumerated() { lines += section(table, index + 1) }
        lines += ["</main>", "</body>", "</html>", ""]
        return lines.joined(separator: "\n")
    }

    private func section(_ table: StatisticsReport.Table, _ number: Int) -> [String] {
        var lines = [
            "<section aria-labelledby=\"topic-\(number)\">",
            HTML.element("h2", table.title, "id=\"topic-\(number)\""),
        ]
        if table.topic == "funnel" { lines.append(HTML.element("p", report.shareSentence)) }
        if table.topic == "fairness" { lines.append(HTML.element("p", StatisticsWords.fairness)) }
        if table.topic == "activity" {
            lines += report.comparisons.map { HTML.element("p", $0) }
            lines.append(
                HTML.element("p", "Source of the numbers of Central Lancashire: \(StatisticsWords.source).")
            )
        }
        if table.isEmpty {
            lines.append(HTML.element("p", "None in this period."))
        } else {
            let bars = table.cells.filter { $0.count != 0 }
            lines.append(BarChart(name: "chart-\(number)", title: table.title, bars: bars).svg)
            lines += rows(table)
        }
        return lines + ["</section>"]
    }

    private func rows(_ table: StatisticsReport.Table) -> [String] {
        let isCompared = table.cells.contains { $0.compared != nil }
        var heads = ["What", StatisticsWords.counted(table.topic)]
        if isCompared { heads.append("Central Lancashire, first two years") }
        var lines = [
            "<table>", HTML.element("caption", "\(table.title), \(report.period)"), "<thead>",
            "<tr>" + heads.map { HTML.element("th", $0, "scope=\"col\"") }.joined() + "</tr>", "</thead>",
            "<tbody>",
        ]
        for cell in table.cells {
            let compared = isCompared ? HTML.element("td", cell.compared.map(String.init) ?? "not given") : ""
            lines.append(
                "<tr>" + HTML.element("th", cell.label, "scope=\"row\"") + HTML.element("td", cell.shown)
                    + compared + "</tr>"
            )
        }
        lines.append("</tbody>")
        if table.hasTotal {
            let total = table.total.map(Plural.grouped) ?? StatisticsWords.notShown
            lines.append(
                "<tfoot><tr>" + HTML.element("th", "Total", "scope=\"row\"") + HTML.element("td", total)
                    + "</tr></tfoot>"
            )
        }
        return lines + ["</table>"]
    }

    private static let style = """
        body { font-family: Arial, Helvetica, sans-serif; font-size: 1.1rem; line-height: 1.5; color: #0b0c0c; background: #ffffff; margin: 1rem auto; max-width: 50rem; padding: 0 1rem; }
        svg { max-width: 100%; height: auto; display: block; fill: #0b0c0c; }
        table { border-collapse: collapse; width: 100%; margin: 1rem 0 2rem; }
        caption { text-align: left; font-weight: bold; }
        th, td { border-bottom: 1px solid #505a5f; padding: 0.3rem; text-align: left; }
        @media print { section { break-inside: avoid; } body { max-width: none; font-size: 11pt; } }
        """
}
