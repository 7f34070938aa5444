public import Casework

/// `list reading`: who read the statistics, and of which periods: whoever subtracts one from another is seen to do so.
public enum ListReading: ReadVerb {
    public static let name = "list"
    public static let type: String? = "reading"
    public static let summary = "List who read the statistics, when, and of which periods."
    public static let action = Action.seeStatistics
    public static let syntax = Syntax<()>()
    public static let examples = [
        Example(.lead, "list reading", "ok n="),
        Example(.practitioner, "list reading", "no deny msg="),
    ]

    public static func answer(_ request: (), through lens: Lens) throws(Refusal) -> Answer {
        guard lens.may(.seeStatistics) else {
            throw Refusal(.denied, Action.seeStatistics.cannot)
        }
        return .counted(
            lens.readings.map { found in
                Row("reading").made(by: found.reading.by, named: found.who, at: found.reading.at)
                    .with("begins", found.reading.begins.iso).with("ends", found.reading.ends.iso)
            }
        )
    }
}
