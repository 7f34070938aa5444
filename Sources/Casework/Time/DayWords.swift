extension Day {
    /// The day of the week, 0 for Monday to 6 for Sunday.
    public var weekday: Int {
        // 1 January 1970 was a Thursday.
        ((Int(number) + 3) % 7 + 7) % 7
    }

    /// `Thursday 3 December 2026`: as shown to people, never shortened.
    public var spelled: String { "\(Self.weekdays[weekday]) \(spelledWithoutWeekday)" }

    /// `3 December 2026`.
    public var spelledWithoutWeekday: String {
        let (year, month, day) = parts
        return "\(day) \(Self.months[month - 1]) \(year)"
    }

    private static let weekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
}
