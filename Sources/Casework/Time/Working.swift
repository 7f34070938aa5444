/// A last day, and how it was worked out.
public struct Working: Sendable, Hashable {
    /// The nation whose bank holidays were used.
    public let nation: Nation
    /// The day that started the clock.
    public let start: Day
    /// The count of the rule, without extensions.
    public let count: ClockCount
    /// Whether the first day counted.
    public let convention: CountingConvention
    /// The last day: the time runs out at midnight at its end.
    public let due: Day
    /// Further counts, added up by unit: months first, then days, then working days.
    public let added: [ClockCount]
    /// The agreed date, when it is what made ``due``.
    public let agreed: Day?
    /// The last day before it moved to the next working day; nil when it did not move.
    public let movedFrom: Day?
    /// Bank holidays that were passed over, in order. Weekends are not listed.
    public let holidays: [BankHoliday]
    /// Spans that stopped the clock, merged and in order, cut to the days that were passed over.
    public let pauses: [ClosedRange<Day>]
    /// `inferred` when a bank holiday's year that was counted through is not published yet.
    public let confidence: Confidence
}
