/// Pauses in any order, merged: in order, apart from each other, and within the years that days can have.
struct PauseSpans {
    /// A merged span; `through` is nil for a clock that is still stopped.
    struct Span {
        let from: Day
        var through: Day?
    }

    private(set) var spans: [Span] = []
    private var next = 0

    init(_ pauses: [ClockPause]) {
        for pause in pauses.sorted(by: { $0.from < $1.from }) {
            let through = pause.through.map { min($0, Day.last) }
            if let through, through < pause.from { continue }
            guard let last = spans.last else {
                spans.append(Span(from: pause.from, through: through))
                continue
            }
            guard let end = last.through else { return }
            if pause.from <= end.advanced(by: 1) {
                spans[spans.count - 1].through = through.map { max($0, end) }
            } else {
                spans.append(Span(from: pause.from, through: through))
            }
        }
    }

    /// The span that holds a day. Days are asked for in rising order, so that every span is looked at once.
    mutating func span(holding day: Day) -> Span? {
        while next < spans.count, let through = spans[next].through, through < day { next += 1 }
        guard next < spans.count, spans[next].from <= day else { return nil }
        return spans[next]
    }
}

extension Day {
    /// 1 January 1900 and 31 December 2199: the range of days that can be counted.
    static let first = Day(number: -25_567)
    static let last = Day(number: 84_005)
}
