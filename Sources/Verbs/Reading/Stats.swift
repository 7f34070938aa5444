public import Casework

/// `stats`: what happened in a period of whole months, in counts; counts of 1 to 4 are hidden (domain section 12; S0-12, S0-16, S1-7).
public enum Stats: ReadVerb {
    public static let name = "stats"
    public static let summary =
        "What happened in whole months that are over, in counts; small ones are hidden, and the reading is recorded."
    public static let action = Action.seeStatistics
    public static let isLong = true
    public static let syntax = Syntax(Field.date("begins"), Field.date("ends"))
    public static let examples = [
        Example(.lead, "stats begins=2025-01-01 ends=2025-12-31", "ok n="),
        Example(.lead, "stats begins=2026-12-31 ends=2026-01-01", "no bad.arg key=ends msg="),
        Example(.lead, "stats begins=2026-01-15 ends=2026-12-31", "no bad.arg key=begins msg="),
        Example(.practitioner, "stats begins=2025-01-01 ends=2025-12-31", "no deny msg="),
    ]

    public static func answer(_ request: (Day, Day), through lens: Lens) throws(Refusal) -> Answer {
        let (begins, ends) = request
        guard begins <= ends else { throw .argument("ends", "ends= lies before begins=") }
        if let fault = CountedPeriod.fault(from: begins, to: ends, on: lens.now.day) {
            let key = fault.isAboutBeginning ? "begins" : "ends"
            let days = fault.nearest.map(\.iso).joined(separator: " or ")
            let last = CountedPeriod.lastDay(on: lens.now.day).iso
            throw .argument(
                key,
                "a period is whole calendar months that are over; the last whole month ended on \(last)"
                    + (days.isEmpty ? "" : ": give \(key)=\(days)")
            )
        }
        guard let statistics = lens.statistics(from: begins, to: ends) else {
            throw Refusal(.denied, Action.seeStatistics.cannot)
        }
        var rows = [
            Row("period").with("begins", begins.iso).with("ends", ends.iso)
                .with("share", statistics.endedEarly).with("count", statistics.early)
                .with("total", statistics.ended)
                .with("organisation", text: lens.organisation)
        ]
        for tally in statistics.tallies {
            rows.append(Row("topic", tally.topic.rawValue).with("total", tally.total))
            for cell in tally.cells {
                rows.append(
                    Row("stat", tally.topic.rawValue).with("for", cell.name).with("count", cell.shown)
                        .with("hidden", cell.shown == nil ? (cell.isSmall ? "small" : "with-small") : nil)
                )
            }
        }
        var answer = Answer.counted(rows)
        answer.readPeriod = (begins, ends)
        return answer
    }
}
