/// A day of the calendar, with no time and no time zone.
public struct CivilDate: Sendable, Hashable, Comparable {
    /// The year, 1900 to 2999.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// Nil when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2999).contains(year), (1...12).contains(month) else { return nil }
        guard (1...Self.dayCount(year: year, month: month)).contains(day) else { return nil }
        self.init(checkedYear: year, month: month, day: day)
    }

    private init(checkedYear: Int, month: Int, day: Int) {
        self.year = checkedYear
        self.month = month
        self.day = day
    }

    /// Reads `2026-11-30`, and nothing else.
    public init?(iso: String) {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            let year = Digits.value(parts[0]), let month = Digits.value(parts[1]),
            let day = Digits.value(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day that is `days` days after 1 January 1970.
    public init(daysSince1970 days: Int) {
        // Counts in eras of 400 years that start on 1 March, so that the leap day comes last.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            checkedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }

    /// Days since 1 January 1970.
    public var daysSince1970: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// 0 for Monday to 6 for Sunday.
    public var weekday: Int {
        let shifted = (daysSince1970 + 3) % 7
        return shifted < 0 ? shifted + 7 : shifted
    }

    /// The day that is `days` days later; earlier when negative.
    public func adding(days: Int) -> CivilDate {
        CivilDate(daysSince1970: daysSince1970 + days)
    }

    /// Whether it is a Saturday or a Sunday.
    public var isWeekend: Bool { weekday > 4 }

    /// The day that is `days` days later, or the Monday after it when that is at a weekend: for examples.
    func workday(after days: Int) -> CivilDate {
        let date = adding(days: days)
        return date.isWeekend ? date.adding(days: 7 - date.weekday) : date
    }

    /// `2026-11-30`: for the wire, for `--json` and for `plain`.
    public var iso: String { "\(Digits.padded(year, 4))-\(Digits.padded(month, 2))-\(Digits.padded(day, 2))" }

    /// "19 November 2026". Months are never shortened: screen readers read "Nov" in different ways.
    public var short: String { "\(day) \(Self.months[month - 1]) \(year)" }

    /// "Thursday 19 November 2026".
    public var long: String { "\(Self.weekdays[weekday]) \(short)" }

    /// "by 11:59pm on Thursday 3 December 2026": the end of the day, so that nobody has to think about midnight.
    public var deadline: String { "by 11:59pm on \(long)" }

    /// "today", "tomorrow", "in 9 days" or "3 days ago".
    public func distance(from today: CivilDate) -> String {
        switch daysSince1970 - today.daysSince1970 {
        case 0: "today"
        case 1: "tomorrow"
        case -1: "yesterday"
        case let days where days > 0: "in \(Plural.of(days, "day"))"
        case let days: "\(Plural.of(-days, "day")) ago"
        }
    }

    /// How many days a month has.
    static func dayCount(year: Int, month: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]

    static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    /// Earlier days come first.
    public static func < (one: CivilDate, other: CivilDate) -> Bool {
        one.daysSince1970 < other.daysSince1970
    }
}
