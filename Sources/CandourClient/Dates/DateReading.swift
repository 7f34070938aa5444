/// Reads a date the way people write it: 3/12/2026, 3 Dec, 3rd december, 2026-12-03, today, next friday, in 2 weeks.
/// The day comes before the month, always. Nothing is guessed in silence: the caller says the date back in full.
public struct DateReading: Sendable {
    /// Which side of today the date may lie on.
    public enum Side: Sendable {
        /// Today or earlier.
        case past
        /// Today or later.
        case future
        /// Anywhere.
        case either
    }

    /// What the date is, as the start of a sentence: "The date you first heard about it".
    public let subject: String
    /// Which side of today it may lie on.
    public let side: Side
    /// Today.
    public let today: CivilDate

    /// - Parameters:
    ///   - subject: what the date is, as the start of a sentence.
    ///   - side: which side of today it may lie on.
    ///   - today: the day of the computer's clock.
    public init(subject: String, side: Side, today: CivilDate) {
        self.subject = subject
        self.side = side
        self.today = today
    }

    /// The date, or a fault with status `data`: missing first, then impossible, then on the wrong side of today.
    /// - Parameter text: what the person typed.
    public func read(_ text: String) throws(ClientFault) -> CivilDate {
        let words = Self.words(of: text)
        guard !words.isEmpty else {
            throw ClientFault(.data, "Enter \(Self.lowerFirst(subject)). Example: \(today.short).")
        }
        var reading = relative(words)
        if reading == nil { reading = try named(words) }
        if reading == nil { reading = try numeric(text) }
        guard let date = reading else {
            guard !words.contains("working") else {
                // Bank holidays are the server's; a day counted without them would be a promise that nobody made.
                throw ClientFault(
                    .data,
                    "\(subject) must be a day: this computer does not know the bank holidays, so it does not count working days. Type the day itself, like \(today.workday(after: 14).short)."
                )
            }
            throw ClientFault(.data, "\(subject) must be a date, like \(examples).")
        }
        switch side {
        case .past where date > today:
            throw ClientFault(.data, "\(subject) must be today or in the past. \(read(text, as: date))")
        case .future where date < today:
            throw ClientFault(.data, "\(subject) must be today or in the future. \(read(text, as: date))")
        case .future where date > today.adding(days: Self.daysAheadMax):
            throw ClientFault(
                .data,
                "\(subject) must be at most ten years from now. \(read(text, as: date))"
            )
        case .past where date.year < Self.firstYear, .either where date.year < Self.firstYear:
            throw ClientFault(.data, "\(subject) must be after \(Self.firstYear). You typed \"\(text)\".")
        default: return date
        }
    }

    /// How it was understood: 12.3.26 is no day of December.
    private func read(_ text: String, as date: CivilDate) -> String {
        "You typed \"\(text)\", which is \(date.long)."
    }

    /// Further ahead nobody plans, and a slip of the pen would hide a deadline; the server refuses it too.
    private static let daysAheadMax = 3660
    /// Nothing that is recorded here began earlier: the year of the National Health Service.
    private static let firstYear = 1948

    /// What a date can look like, on the right side of today.
    private var examples: String {
        let day = side == .future ? today.workday(after: 14) : today
        let word = side == .future ? "in 2 weeks" : side == .past ? "yesterday" : "today"
        return "\(day.short), \(day.day)/\(day.month)/\(day.year) or \(word)"
    }

    private func relative(_ words: [String]) -> CivilDate? {
        switch words {
        case ["today"]: return today
        case ["yesterday"]: return today.adding(days: -1)
        case ["tomorrow"]: return today.adding(days: 1)
        default: break
        }
        if words.count <= 2, let last = words.last,
            let weekday = Self.position(of: last, in: CivilDate.weekdays)
        {
            switch words.count == 2 ? words[0] : "" {
            case "last": return nearest(weekday, step: -1)
            case "next", "on", "this": return nearest(weekday, step: 1)
            case "": return nearest(weekday, step: side == .past ? -1 : 1)
            default: return nil
            }
        }
        return duration(words)
    }

    private func nearest(_ weekday: Int, step: Int) -> CivilDate {
        var date = today.adding(days: step)
        while date.weekday != weekday { date = date.adding(days: step) }
        return date
    }

    /// "10 days", "in 2 weeks", "3 days ago".
    private func duration(_ words: [String]) -> CivilDate? {
        var words = words
        var direction = 1
        if words.first == "in" { words.removeFirst() }
        if words.last == "ago" {
            words.removeLast()
            direction = -1
        }
        guard words.count == 2, let count = Digits.value(words[0]), count <= 3650 else { return nil }
        switch words[1] {
        case "day", "days": return today.adding(days: direction * count)
        case "week", "weeks": return today.adding(days: direction * count * 7)
        default: return nil
        }
    }

    /// "3 December 2026", "3rd dec", "thursday 3 december", "december 3".
    private func named(_ words: [String]) throws(ClientFault) -> CivilDate? {
        var words = words
        if words.count > 2, Self.position(of: words[0], in: CivilDate.weekdays) != nil { words.removeFirst() }
        words.removeAll { $0 == "of" || $0 == "the" }
        guard words.count == 2 || words.count == 3 else { return nil }
        let isMonthFirst = Self.position(of: words[0], in: CivilDate.months) != nil
        guard let month = Self.position(of: words[isMonthFirst ? 0 : 1], in: CivilDate.months),
            let day = Self.day(words[isMonthFirst ? 1 : 0])
        else { return nil }
        return try date(day: day, month: month + 1, year: words.count == 3 ? words[2] : nil)
    }

    /// "3/12/2026", "3.12.26", "3-12", "2026-12-03".
    private func numeric(_ text: String) throws(ClientFault) -> CivilDate? {
        let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) || $0 == " " }.map(
            String.init
        )
        guard parts.count == 2 || parts.count == 3, parts.allSatisfy({ Digits.value($0) != nil }) else {
            return nil
        }
        if parts.count == 3, parts[0].utf8.count == 4 {
            return try date(
                day: Digits.value(parts[2]) ?? 0,
                month: Digits.value(parts[1]) ?? 0,
                year: parts[0]
            )
        }
        guard let day = Digits.value(parts[0]), let month = Digits.value(parts[1]) else { return nil }
        return try date(day: day, month: month, year: parts.count == 3 ? parts[2] : nil)
    }

    private func date(day: Int, month: Int, year: String?) throws(ClientFault) -> CivilDate {
        guard (1...12).contains(month) else {
            throw ClientFault(
                .data,
                "\(subject) must be a real date. Write the day first: 3/12/2026 is 3 December 2026."
            )
        }
        guard let year else { return try nearestYear(day: day, month: month) }
        guard var number = Digits.value(year), year.utf8.count == 2 || year.utf8.count == 4 else {
            throw ClientFault(.data, "\(subject) must include a year of 4 numbers, like \(today.year).")
        }
        if year.utf8.count == 2 { number += 2000 }
        guard let date = CivilDate(year: number, month: month, day: day) else {
            throw notReal(month: month, year: number)
        }
        return date
    }

    /// With no year: the nearest one on the right side of today.
    private func nearestYear(day: Int, month: Int) throws(ClientFault) -> CivilDate {
        let candidates = (today.year - 1...today.year + 1).compactMap {
            CivilDate(year: $0, month: month, day: day)
        }
        let right =
            switch side {
            case .past: candidates.last { $0 <= today }
            case .future: candidates.first { $0 >= today }
            case .either:
                candidates.min {
                    abs($0.daysSince1970 - today.daysSince1970) < abs($1.daysSince1970 - today.daysSince1970)
                }
            }
        guard let right else { throw notReal(month: month, year: today.year) }
        return right
    }

    private func notReal(month: Int, year: Int) -> ClientFault {
        let name = CivilDate.months[month - 1] + (month == 2 ? " \(year)" : "")
        let days = CivilDate.dayCount(year: year, month: month)
        return ClientFault(.data, "\(subject) must be a real date. \(name) has \(days) days.")
    }

    private static func day(_ word: String) -> Int? {
        for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) {
            return Digits.value(word.dropLast(2))
        }
        return Digits.value(word)
    }

    /// The place of a name in a list, by three letters or more of it: "dec", "sept", "thurs".
    private static func position(of word: String, in names: [String]) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        return names.firstIndex { $0.lowercased().hasPrefix(word) }
    }

    private static func words(of text: String) -> [String] {
        text.lowercased().split { $0 == " " || $0 == "," || $0 == "\t" }.map(String.init)
    }

    private static func lowerFirst(_ text: String) -> String {
        text.prefix(1).lowercased() + text.dropFirst()
    }
}
