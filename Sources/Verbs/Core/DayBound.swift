import CLP
import Casework

/// A day of a request that the rules of the case may have a figure for.
public struct DayBound: Sendable {
    /// The key of the request.
    let key: String
    /// The day that it gives; nil when it gives none.
    let day: Day?
    /// On which side of the figure it must lie.
    let side: FigureBound
    /// The figure.
    let figure: FigureKey
    /// The day from which the figure counts.
    let start: Day
    /// Whether the figure holds always. One that says "normally" is only pointed out.
    let isFirm: Bool

    init(
        _ key: RecordKey,
        _ day: Day?,
        _ side: FigureBound,
        _ figure: FigureKey,
        from start: Day,
        isFirm: Bool = true
    ) {
        self.key = key.rawValue
        self.day = day
        self.side = side
        self.figure = figure
        self.start = start
        self.isFirm = isFirm
    }

    /// What the answer says of days that do not keep to an unverified figure.
    ///
    /// - Throws: a refusal of the first day that does not keep to a published one.
    static func remarks(_ bounds: [DayBound], under pack: RulePack?) throws(Refusal) -> [String] {
        var remarks: [String] = []
        for bound in bounds {
            guard let day = bound.day,
                let breach = pack?.breach(bound.figure, bound.side, day: day, from: bound.start)
            else { continue }
            if breach.isRefused && bound.isFirm { throw .argument(bound.key, breach.sentence) }
            remarks.append(breach.sentence)
        }
        return remarks
    }
}

extension Decided {
    /// The same, with what people should know of it: the rules of the case say otherwise, and nobody is bound by that.
    func remarking(_ remarks: [String]) -> Decided {
        guard !remarks.isEmpty else { return self }
        var decided = self
        decided.ok.append(key: "msg", text: remarks.joined(separator: "; "))
        return decided
    }
}
