/// Dates and times as CLP/1 writes them.
enum DateForm {
    /// `2026-11-30`: a day that exists in the Gregorian calendar, years 0001 to 9999.
    static func isDate(_ octets: some Collection<UInt8>) -> Bool {
        let octets = Array(octets)
        guard octets.count == 10, octets[4] == Octet.hyphen, octets[7] == Octet.hyphen,
            let year = digits(octets[0..<4]), let month = digits(octets[5..<7]),
            let day = digits(octets[8..<10]),
            year >= 1, month >= 1, month <= 12, day >= 1
        else { return false }
        return day <= days(inMonth: month, ofYear: year)
    }

    /// `2026-11-20T14:05:00Z`: RFC 3339 in UTC, whole seconds, no leap second, capital `T` and `Z`.
    static func isTime(_ octets: some Collection<UInt8>) -> Bool {
        let octets = Array(octets)
        guard octets.count == 20, isDate(octets[0..<10]), octets[10] == 0x54, octets[13] == 0x3A,
            octets[16] == 0x3A, octets[19] == 0x5A,
            let hour = digits(octets[11..<13]), let minute = digits(octets[14..<16]),
            let second = digits(octets[17..<19])
        else { return false }
        return hour < 24 && minute < 60 && second < 60
    }

    private static func days(inMonth month: Int, ofYear year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    private static func digits(_ octets: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for octet in octets {
            guard Octet.isDigit(octet) else { return nil }
            value = value &* 10 &+ Int(octet &- 0x30)
        }
        return value
    }
}
