/// What is said of representations that come after the last day for them: they are weighed all the same.
public enum RepresentationTime {
    /// That they came so many days late, and what becomes of a hearing that they ask for.
    public static func late(_ record: Record, _ last: Day, on day: Day) -> String {
        let days = Int(day.number - last.number)
        let count = ClockCount(max(1, days), .calendarDays).spelled
        let hearing =
            record.flag(.hearing) ? "; a hearing can still be held, and nobody has to wait for it" : ""
        return
            "received \(count) after \(last.spelled), the last day for representations: they are weighed if no decision was made\(hearing)"
    }
}
