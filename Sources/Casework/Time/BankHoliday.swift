/// A bank holiday, as data: where it comes from and how sure we are.
public struct BankHoliday: Sendable, Hashable {
    /// The day.
    public let day: Day
    /// Its name: `Boxing Day (substitute day)`.
    public let name: String
    /// Who says so.
    public let source: String
    /// Published, or inferred from the rules of the Banking and Financial Dealings Act 1971.
    public let confidence: Confidence
}

/// What a day is in a nation's calendar.
public enum DayStanding: Sendable, Hashable {
    case working
    case weekend
    case holiday(BankHoliday)
    /// The bank holidays of the year are not known.
    case notKnown
}
