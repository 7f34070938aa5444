/// Why no last day can be given. Nothing is guessed.
public enum ClockFault: Error, Sendable, Equatable {
    /// The bank holidays of a year that the count goes through are not known.
    case yearNotKnown(Int)
    /// The clock is stopped, from that day on, before the count is complete.
    case stopped(since: Day)
    /// A count lies outside ``ClockUnit/countRange``.
    case countOutOfRange(Int, ClockUnit)
    /// A day lies outside the years 1900 to 2199.
    case dayOutOfRange

    /// A sentence for people, with what to do.
    public var sentence: String {
        switch self {
        case .yearNotKnown(let year):
            "The bank holidays of \(year) are not known, so working days cannot be counted: agree a date instead."
        case .stopped(let day):
            "The clock is stopped since \(day.spelled): there is a last day again when it runs."
        case .countOutOfRange(let count, let unit):
            "\(count) \(unit.name(for: 2)) cannot be counted: use a number from "
                + "\(unit.countRange.lowerBound) to \(unit.countRange.upperBound)."
        case .dayOutOfRange:
            "Days can only be counted within the years 1900 to 2199."
        }
    }
}
