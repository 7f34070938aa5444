/// A point in time, in milliseconds since 1 January 1970 UTC.
///
/// Written on the wire as `2026-11-20T14:05:00Z` (RFC 3339, UTC, whole seconds).
public struct Moment: Sendable, Hashable, Comparable {
    /// Milliseconds since 1 January 1970 UTC.
    public let milliseconds: Int64

    /// The moment `milliseconds` after 1 January 1970 UTC.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The moment `seconds` after 1 January 1970 UTC.
    public init(seconds: Int64) {
        self.milliseconds = seconds &* 1000
    }

    /// Reads `2026-11-20T14:05:00Z`; nil for any other spelling.
    public init?(rfc3339 text: String) {
        let octets = Array(text.utf8)
        guard octets.count == 20, octets[10] == 0x54, octets[19] == 0x5A, octets[13] == 0x3A,
            octets[16] == 0x3A
        else { return nil }
        guard let day = Day(iso: String(text.prefix(10))), let hour = Day.digits(octets[11..<13]), hour < 24,
            let minute = Day.digits(octets[14..<16]), minute < 60, let second = Day.digits(octets[17..<19]),
            second < 60
        else { return nil }
        self.init(seconds: Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second))
    }

    /// Whole seconds since 1 January 1970 UTC, rounded down.
    public var seconds: Int64 {
        milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000
    }

    /// The spelling `2026-11-20T14:05:00Z`.
    public var rfc3339: String {
        let seconds = seconds
        let dayNumber = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let rest = Int(seconds - dayNumber * 86_400)
        return String(unsafeUninitializedCapacity: 20) { octets in
            Day(number: Int32(truncatingIfNeeded: dayNumber)).write(to: octets)
            octets[10] = 0x54
            Digits.write(rest / 3600, at: 11, to: octets)
            octets[13] = 0x3A
            Digits.write(rest / 60 % 60, at: 14, to: octets)
            octets[16] = 0x3A
            Digits.write(rest % 60, at: 17, to: octets)
            octets[19] = 0x5A
            return 20
        }
    }

    /// The day in the United Kingdom at this moment: British Summer Time runs from 01:00 UTC on the last Sunday
    /// of March to 01:00 UTC on the last Sunday of October (Summer Time Act 1972 as amended by SI 2002/262).
    public var day: Day {
        let shifted = seconds + (isSummerTime ? 3600 : 0)
        let number = shifted >= 0 ? shifted / 86_400 : (shifted - 86_399) / 86_400
        return Day(number: Int32(truncatingIfNeeded: number))
    }

    /// Whether clocks in the United Kingdom are one hour ahead of UTC at this moment.
    public var isSummerTime: Bool {
        let number = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let year = Day(number: Int32(truncatingIfNeeded: number)).parts.year
        guard let march = Moment.lastSunday(of: 3, in: year),
            let october = Moment.lastSunday(of: 10, in: year)
        else { return false }
        return seconds >= march && seconds < october
    }

    /// The end of a day in the United Kingdom: midnight by the clocks there.
    public init(endOf day: Day) {
        let midnight = Moment(seconds: (Int64(day.number) + 1) * 86_400)
        self = midnight.isSummerTime ? midnight.advanced(bySeconds: -3600) : midnight
    }

    /// The year in the United Kingdom, 0 to 99: the first part of a case reference.
    public var shortYear: UInt8 { UInt8(truncatingIfNeeded: day.parts.year % 100) }

    /// The moment `seconds` later.
    public func advanced(bySeconds seconds: Int64) -> Moment {
        Moment(milliseconds: milliseconds &+ seconds &* 1000)
    }

    /// Earlier moments come first.
    public static func < (one: Moment, other: Moment) -> Bool { one.milliseconds < other.milliseconds }

    private static func lastSunday(of month: Int, in year: Int) -> Int64? {
        guard let last = Day(year: year, month: month, day: 31) else { return nil }
        // 1 January 1970 was a Thursday; Sunday is 3 days later, modulo 7.
        let weekday = ((Int(last.number) - 3) % 7 + 7) % 7
        return Int64(last.number - Int32(weekday)) * 86_400 + 3600
    }
}
