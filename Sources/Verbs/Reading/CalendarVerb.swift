import CLP
public import Casework

/// `calendar`: what is due, as an iCalendar file (RFC 5545) that names nobody: it leaves Candour and lies on other computers.
public enum CalendarVerb: ReadVerb {
    public static let name = "calendar"
    public static let summary =
        "What is due on your cases as an iCalendar file without names, with reminders in working hours."
    public static let action = Action.read
    public static let isLong = true
    public static let syntax = Syntax<()>()
    public static let examples = [Example(.lead, "calendar", "ok type=text/calendar")]

    public static func answer(_ request: (), through lens: Lens) throws(Refusal) -> Answer {
        var found: [(due: Day, lines: [String])] = []
        for view in lens.cases {
            for clock in view.clocks where clock.isOpen {
                guard let due = clock.due else { continue }
                found.append((due, event(clock, due, view, at: lens.now)))
            }
        }
        let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Candour//CLP/1//EN", "CALSCALE:GREGORIAN"]
        let tail = octets(["END:VCALENDAR"])
        var file = octets(head)
        var left = 0
        // What does not fit into one answer is what is due last.
        for (_, lines) in found.sorted(by: { $0.due < $1.due }) {
            let event = octets(lines)
            if left == 0, file.count + event.count + tail.count <= Limits.blobOctetsMax {
                file += event
            } else {
                left += 1
            }
        }
        var answer = Answer()
        answer.ok.append(key: "type", atom: "text/calendar")
        if left > 0 { answer.ok.append(key: "left", number: left) }
        answer.content = .octets(file + tail)
        return answer
    }

    private static func octets(_ lines: [String]) -> [UInt8] {
        Array(lines.map { $0 + "\r\n" }.joined().utf8)
    }

    /// An all-day event on the last day; its alarm has a time of its own, which is always in working hours.
    private static func event(
        _ clock: RunningClock,
        _ due: Day,
        _ view: CaseView,
        at now: Moment
    ) -> [String] {
        // The same event has the same name when its day moves; a plan has a milestone for each of its days.
        var part = [clock.key.rawValue, clock.item?.text].compactMap(\.self).joined(separator: "-")
        if clock.key == .milestone { part += "-\(due.iso)" }
        var lines = [
            "BEGIN:VEVENT", "UID:\(view.id.text)-\(part)@candour",
            "DTSTAMP:\(compact(now.rfc3339))",
            "DTSTART;VALUE=DATE:\(compact(due.iso))", "DTEND;VALUE=DATE:\(compact(due.advanced(by: 1).iso))",
            "SUMMARY:\(view.id.text): \(clock.key.title)", "TRANSP:TRANSPARENT", "CLASS:PRIVATE",
        ]
        if let confidence = clock.confidence, confidence != .published {
            lines.append("DESCRIPTION:Not verified: the rule behind this date is \(confidence.rawValue)")
        }
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
