/// The report as text: a table for each topic, what it means first.
struct StatisticsText {
    let report: StatisticsReport

    func show(on screen: Screen) {
        guard screen.layout != .plain else { return plain(screen) }
        screen.say("Statistics of \(Screen.safeLine(report.organisation)), \(report.period)")
        screen.say(StatisticsWords.counting)
        screen.say(StatisticsWords.hiding)
        screen.say(StatisticsWords.periods)
        for table in report.tables {
            screen.say()
            screen.say(table.title)
            if table.topic == "funnel" { screen.say(report.shareSentence) }
            if table.topic == "fairness" { screen.say(StatisticsWords.fairness) }
            if table.isEmpty {
                screen.say("None in this period.")
            } else {
                show(table, on: screen)
            }
            if table.topic == "activity" {
                for sentence in report.comparisons { screen.say(sentence) }
                screen.say("Source of the numbers of Central Lancashire: \(StatisticsWords.source).")
            }
        }
    }

    /// Counts of nought are left out: the table says what happened. The files have every count.
    private func show(_ table: StatisticsReport.Table, on screen: Screen) {
        var shown = Table(["What", StatisticsWords.counted(table.topic)])
        for cell in table.cells where cell.count != 0 { shown.append([Cell(cell.label), Cell(cell.shown)]) }
        if table.hasTotal {
            shown.append([
                Cell("Total"), Cell(table.total.map(Plural.grouped) ?? StatisticsWords.notShown),
            ])
        }
        screen.show(shown)
    }

    /// One line to a count, for other programs.
    private func plain(_ screen: Screen) {
        var shown = Table(["Topic", "What", "Count", "Hidden"])
        for table in report.tables {
            for cell in table.cells {
                shown.append([
                    Cell(table.topic), Cell(cell.name), Cell(cell.count.map(String.init) ?? ""),
                    Cell(cell.hidden ?? ""),
                ])
            }
        }
        screen.show(shown)
    }
}
