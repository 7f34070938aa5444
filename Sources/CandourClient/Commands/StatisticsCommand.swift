import ArgumentParser

/// `candour statistics`: what happened in a period, in counts.
struct StatisticsCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "statistics",
        abstract: "What happened in a period, in counts that name nobody",
        discussion: """
            Examples:
              candour statistics
              candour statistics --from "1 april 2026" --to "30 september 2026"
              candour statistics --csv counts.csv --html counts.html
              candour statistics --who-read
            Without dates: the last 24 months that are over. Periods are whole months; the month that runs is not counted.
            Counts of 1 to 4 are never shown, and who read which period is recorded.
            """
    )

    @Option(name: .long, help: ArgumentHelp("The first day.", valueName: "date"))
    var from: String?
    @Option(name: .long, help: ArgumentHelp("The last day.", valueName: "date"))
    var to: String?
    @Option(name: .long, help: ArgumentHelp("Write a file for a spreadsheet.", valueName: "file"))
    var csv: String?
    @Option(name: .long, help: ArgumentHelp("Write a page with charts and tables.", valueName: "file"))
    var html: String?
    @Flag(name: .long, help: "Who read the statistics, and of which periods.")
    var whoRead = false
    @OptionGroup var common: CommonOptions

    func run(at desk: Desk) throws(ClientFault) {
        if whoRead { return try StatisticsReadings(desk: desk).show() }
        let ends = try day(to, flag: "--to", desk) ?? CountedMonths.lastDay(on: desk.today)
        let begins = try day(from, flag: "--from", desk) ?? Self.twoYears(to: ends)
        guard begins <= ends else {
            throw ClientFault(.data, "The date after --from must be before the date after --to.")
        }
        try CountedMonths(begins: begins, ends: ends, today: desk.today).check()
        let request = Request("stats").with("begins", .atom(begins.iso)).with("ends", .atom(ends.iso))
        guard let report = StatisticsReport(try desk.ask(request).rows) else {
            throw ClientFault(.version, "The server did not say which period it counted.")
        }
        desk.screen.show(json: report.json)
        let files: [(path: String?, text: () -> String)] = [
            (csv, { StatisticsCSV.mark + StatisticsCSV(report: report).text }),
            (html, { StatisticsHTML(report: report).text }),
        ]
        for (path, text) in files {
            guard let path else { continue }
            guard path != "-" else {
                // On standard output nothing else may stand beside it.
                desk.screen.say(text())
                continue
            }
            let place = try ResultFile(desk: desk, path: path).write(Array(text().utf8))
            desk.screen.say("Statistics of \(report.period) written to \(place).")
        }
        if csv == nil && html == nil { StatisticsText(report: report).show(on: desk.screen) }
    }

    private func day(_ text: String?, flag: String, _ desk: Desk) throws(ClientFault) -> CivilDate? {
        guard let text else { return nil }
        return try DateReading(subject: "The date after \(flag)", side: .either, today: desk.today).read(text)
    }

    /// The first day of the 24 months that end with the month of a day.
    static func twoYears(to day: CivilDate) -> CivilDate {
        let last = day.lastOfMonth
        let same = CivilDate(year: last.year - 2, month: last.month, day: 1) ?? last
        return same.lastOfMonth.adding(days: 1)
    }
}
