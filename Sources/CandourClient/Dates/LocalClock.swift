import Glibc

/// What time it is, and where. Tests give their own.
public struct LocalClock: Sendable {
    /// Seconds since 1970, UTC.
    public let now: @Sendable () -> Int64
    /// How far local time is ahead of UTC at a moment, in seconds.
    let secondsAhead: @Sendable (Int64) -> Int

    /// - Parameters:
    ///   - now: seconds since 1970, UTC.
    ///   - secondsAhead: how far local time is ahead of UTC at a moment.
    public init(now: @escaping @Sendable () -> Int64, secondsAhead: @escaping @Sendable (Int64) -> Int) {
        self.now = now
        self.secondsAhead = secondsAhead
    }

    /// The computer's clock and its time zone.
    public static let system = LocalClock(
        now: { Int64(Glibc.time(nil)) },
        secondsAhead: { moment in
            var seconds = time_t(moment)
            var parts = tm()
            guard localtime_r(&seconds, &parts) != nil else { return 0 }
            return parts.tm_gmtoff
        }
    )

    /// The local date of a moment.
    public func date(of moment: Int64) -> CivilDate {
        CivilDate(daysSince1970: Self.floorDivide(Int(moment) + secondsAhead(moment), 86_400))
    }

    /// Today.
    public var today: CivilDate { date(of: now()) }

    /// "2:46pm", "5pm", "midday", "midnight".
    public func time(of moment: Int64) -> String {
        let local = Int(moment) + secondsAhead(moment)
        let minutes = (local - Self.floorDivide(local, 86_400) * 86_400) / 60
        let hour = minutes / 60
        let minute = minutes % 60
        switch (hour, minute) {
        case (0, 0): return "midnight"
        case (12, 0): return "midday"
        default:
            let clock = hour % 12 == 0 ? 12 : hour % 12
            return "\(clock)" + (minute == 0 ? "" : ":" + Digits.padded(minute, 2))
                + (hour < 12 ? "am" : "pm")
        }
    }

    /// "2:46pm on Thursday 19 November 2026".
    public func timeAndDate(of moment: Int64) -> String { "\(time(of: moment)) on \(date(of: moment).long)" }

    /// "Thursday 19 November 2026, 2:46pm": for the end of a line.
    public func dateAndTime(of moment: Int64) -> String { "\(date(of: moment).long), \(time(of: moment))" }

    /// "Good morning", "Good afternoon" or "Good evening".
    public var greeting: String {
        let moment = now()
        let local = Int(moment) + secondsAhead(moment)
        switch (local - Self.floorDivide(local, 86_400) * 86_400) / 3600 {
        case ..<12: return "Good morning"
        case ..<18: return "Good afternoon"
        default: return "Good evening"
        }
    }

    private static func floorDivide(_ number: Int, _ divisor: Int) -> Int {
        number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor)
    }
}
