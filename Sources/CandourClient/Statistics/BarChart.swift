/// A bar chart as SVG. Each bar has its label and its number in words beside it: nothing depends on colour, and the same
/// numbers stand in a table below it.
struct BarChart {
    /// Names the chart inside its page.
    let name: String
    let title: String
    let bars: [StatisticsReport.Cell]

    private static let rowHeight = 44
    private static let width = 720
    private static let barWidthMax = 520

    /// The element.
    var svg: String {
        let height = bars.count * Self.rowHeight + 4
        let most = max(bars.compactMap(\.count).max() ?? 0, 1)
        var lines = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"\(name)-title \(name)-desc\" "
                + "viewBox=\"0 0 \(Self.width) \(height)\" width=\"\(Self.width)\" height=\"\(height)\">",
            HTML.element("title", title, "id=\"\(name)-title\""),
            HTML.element("desc", description, "id=\"\(name)-desc\""),
        ]
        for (index, bar) in bars.enumerated() {
            let top = index * Self.rowHeight
            let length = (bar.count ?? 0) * Self.barWidthMax / most
            lines.append("<text x=\"0\" y=\"\(top + 16)\" font-size=\"16\">\(HTML.escaped(bar.label))</text>")
            lines.append(
                "<rect x=\"0\" y=\"\(top + 22)\" width=\"\(length)\" height=\"16\" fill=\"#12436d\"/>"
            )
            lines.append(
                "<text x=\"\(length + 8)\" y=\"\(top + 35)\" font-size=\"16\">\(HTML.escaped(bar.shown))</text>"
            )
        }
        lines.append("</svg>")
        return lines.joined(separator: "\n")
    }

    /// The chart in words.
    private var description: String {
        "Bar chart. " + bars.map { "\($0.label): \($0.shown)" }.joined(separator: "; ") + "."
    }
}
