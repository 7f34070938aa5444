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
        self.number = Int32(Day.count(year: year, month: month, day: day))
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
        // Years are counted from 1 March, so that the leap day is the last of its year; 400 of them are an era of 146,097
        // days. 719,468 days lie between 1 March of year 0 and 1 January 1970.
        let days = Int(number) + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1
        )
    }

    private static func count(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The spelling `2026-11-30`.
    public var iso: String {
        String(unsafeUninitializedCapacity: 10) { octets in
            write(to: octets)
            return 10
        }
    }

    /// Ten octets, `2026-11-30`.
    func write(to octets: UnsafeMutableBufferPointer<UInt8>) {
        let (year, month, day) = parts
        Digits.write(year / 100, at: 0, to: octets)
        Digits.write(year % 100, at: 2, to: octets)
        octets[4] = 0x2D
        Digits.write(month, at: 5, to: octets)
        octets[7] = 0x2D
        Digits.write(day, at: 8, to: octets)
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

/// Two digits at a time.
enum Digits {
    static func write(_ value: Int, at position: Int, to octets: UnsafeMutableBufferPointer<UInt8>) {
        octets[position] = UInt8(truncatingIfNeeded: 0x30 + value / 10 % 10)
        octets[position + 1] = UInt8(truncatingIfNeeded: 0x30 + value % 10)
    }
}
