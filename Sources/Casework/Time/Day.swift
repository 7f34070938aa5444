/// A calendar day in the United Kingdom, counted in days from 1 January 1970.
///
/// Written on the wire as `2026-11-30` (RFC 3339 full-date). Years run from 1900 to 2199.
public struct Day: Sendable, Hashable, Comparable {
    /// Days since 1 January 1970; negative before it.
    public let number: Int32

    /// The day that lies `number` days after 1 January 1970.
    public init(number: Int32) {
        self.number = number
    }

    /// The day of a year, month (1 to 12) and day of month; nil when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2199).contains(year), (1...12).contains(month) else { return nil }
        guard day >= 1, day <= Day.length(ofMonth: month, in: year) else { return nil }
        var days = 0
        if year >= 1970 {
            for past in 1970..<year { days += Day.isLeap(past) ? 366 : 365 }
        } else {
            for later in year..<1970 { days -= Day.isLeap(later) ? 366 : 365 }
        }
        for past in 1..<month { days += Day.length(ofMonth: past, in: year) }
        self.number = Int32(days + day - 1)
    }

    /// Reads `2026-11-30`; nil for any other spelling or for a day that does not exist.
    public init?(iso text: String) {
        let octets = Array(text.utf8)
        guard octets.count == 10, octets[4] == 0x2D, octets[7] == 0x2D else { return nil }
        guard
            let year = Day.digits(octets[0..<4]), let month = Day.digits(octets[5..<7]),
            let day = Day.digits(octets[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month and day of month.
    public var parts: (year: Int, month: Int, day: Int) {
        var rest = Int(number)
        var year = 1970
        while rest < 0 {
            year -= 1
            rest += Day.isLeap(year) ? 366 : 365
        }
        while rest >= (Day.isLeap(year) ? 366 : 365) {
            rest -= Day.isLeap(year) ? 366 : 365
            year += 1
        }
        var month = 1
        while rest >= Day.length(ofMonth: month, in: year) {
            rest -= Day.length(ofMonth: month, in: year)
            month += 1
        }
        return (year, month, rest + 1)
    }

    /// The spelling `2026-11-30`.
    public var iso: String {
        let (year, month, day) = parts
        return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
    }

    /// The day `count` days later (earlier when negative).
    public func advanced(by count: Int) -> Day {
        Day(number: number &+ Int32(truncatingIfNeeded: count))
    }

    /// Earlier days come first.
    public static func < (one: Day, other: Day) -> Bool { one.number < other.number }

    static func isLeap(_ year: Int) -> Bool {
        (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    }

    static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func digits(_ octets: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for octet in octets {
            guard (0x30...0x39).contains(octet) else { return nil }
            value = value * 10 + Int(octet - 0x30)
        }
        return value
    }
}

func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
