/// A moment of the wire, `2026-11-21T14:05:00Z`, as seconds since 1970.
public enum Moment {
    /// Reads RFC 3339 in UTC with `Z`; parts of a second are dropped. Nil when it is anything else.
    public static func seconds(_ text: String) -> Int64? {
        guard text.utf8.count >= 20, text.hasSuffix("Z") else { return nil }
        let halves = text.dropLast().split(separator: "T", omittingEmptySubsequences: false)
        guard halves.count == 2, let date = CivilDate(iso: String(halves[0])) else { return nil }
        let whole = halves[1].split(separator: ".", omittingEmptySubsequences: false)[0]
        let parts = whole.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, let hour = Digits.value(parts[0]), let minute = Digits.value(parts[1]),
            let second = Digits.value(parts[2]), hour < 24, minute < 60, second < 61
        else { return nil }
        return Int64(date.daysSince1970) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    }

    /// Writes it, in UTC with `Z`.
    public static func text(_ seconds: Int64) -> String {
        let clock = LocalClock(now: { 0 }, secondsAhead: { _ in 0 })
        let date = clock.date(of: seconds)
        let rest = Int(seconds - Int64(date.daysSince1970) * 86_400)
        let time = [rest / 3600, rest / 60 % 60, rest % 60].map { Digits.padded($0, 2) }
        return "\(date.iso)T\(time.joined(separator: ":"))Z"
    }
}
