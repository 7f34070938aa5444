public import Casework

/// `due`: what has to be done by when, on every case that the person may see; the earliest first.
public enum Due: ReadVerb {
    public static let name = "due"
    public static let summary =
        "What is due on your cases, the earliest first: whose turn it is, by when, and how that was worked out."
    public static let action = Action.read
    public static let isLong = true
    public static let syntax = Syntax(
        Field.optional(Field.caseKey("on")),
        Field.optional(Field.word("whose", ClockOwner.self)),
        Field.optional(Field.date("before"))
    )
    public static let examples = [
        Example(.lead, "due", "ok n="), Example(.practitioner, "due whose=practitioner", "ok n="),
        Example(.lead, "due on=26-9999", "no none msg=\"no such case\""),
    ]

    /// Working days before the last day on which people are reminded (a choice, not a finding).
    static let reminderWorkingDays = 2

    public static func answer(
        _ request: (CaseID?, ClockOwner?, Day?),
        through lens: Lens
    ) throws(Refusal) -> Answer {
        let (id, whose, before) = request
        var views = lens.cases
        if let id {
            guard let view = lens.caseView(id) else { throw .absent("case") }
            views = [view]
        }
        var found: [(view: CaseView, clock: RunningClock)] = []
        for view in views {
            for clock in view.clocks where clock.isShown(at: view.stage) {
                if let whose, clock.whose != whose { continue }
                if let before { guard let due = clock.due, due < before else { continue } }
                found.append((view, clock))
            }
        }
        found.sort { one, other in
            (one.clock.due ?? farAway, one.view.id) < (other.clock.due ?? farAway, other.view.id)
        }
        return .counted(found.map { row($0.clock, $0.view) })
    }

    private static let farAway = Day(number: Int32.max)

    private static func row(_ clock: RunningClock, _ view: CaseView) -> Row {
        let reminder = clock.due.flatMap {
            view.calendar.remindAt(before: $0, workingDays: reminderWorkingDays)
        }
        return Row("due", view.id.text).with(clock, in: view).with("remind", reminder?.rfc3339)
            .with("title", text: view.title)
    }
}
