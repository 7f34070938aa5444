import CLP
public import Casework

/// `calendar`: what is due, as an iCalendar file (RFC 5545) that names nobody: it leaves Candour and lies on other computers.
public enum CalendarVerb: ReadVerb {
    public static let name = "calendar"
    public static let summary =
        "What is due on your cases as an iCalendar file without names, with reminders in working hours."
    public static let action = Action.read
    public static let syntax = Syntax<()>()
    public static let examples = [Example(.lead, "calendar", "ok type=text/calendar")]

    public static func answer(_ request: (), through lens: Lens) throws(Refusal) -> Answer {
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Candour//CLP/1//EN", "CALSCALE:GREGORIAN"]
        for view in lens.cases {
            for clock in view.clocks where clock.isOpen {
                guard let due = clock.due else { continue }
                lines += event(clock, due, view, at: lens.now)
            }
        }
        lines.append("END:VCALENDAR")
        var answer = Answer()
        answer.ok.append(key: "type", atom: "text/calendar")
        answer.content = .octets(Array(lines.map { $0 + "\r\n" }.joined().utf8))
        return answer
    }

    /// An all-day event on the last day; its alarm has a time of its own, which is always in working hours.
    private static func event(
        _ clock: RunningClock,
        _ due: Day,
        _ view: CaseView,
        at now: Moment
    ) -> [String] {
        let part = clock.item?.text ?? clock.key.rawValue
        var lines = [
            "BEGIN:VEVENT", "UID:\(view.id.text)-\(part)-\(due.iso)@candour",
            "DTSTAMP:\(compact(now.rfc3339))",
            "DTSTART;VALUE=DATE:\(compact(due.iso))", "DTEND;VALUE=DATE:\(compact(due.advanced(by: 1).iso))",
            "SUMMARY:\(view.id.text): \(clock.key.title)", "TRANSP:TRANSPARENT",
        ]
        let reminder = view.calendar.remindAt(before: due, workingDays: Due.reminderWorkingDays)
        if let reminder, reminder > now {
            lines += [
                "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(view.id.text): \(clock.key.title)",
                "TRIGGER;VALUE=DATE-TIME:\(compact(reminder.rfc3339))", "END:VALARM",
            ]
        }
        return lines + ["END:VEVENT"]
    }

    /// `2026-11-30T09:00:00Z` as iCalendar writes it: `20261130T090000Z`.
    private static func compact(_ text: String) -> String {
        text.filter { $0 != "-" && $0 != ":" }
    }
}
