/// What a body must have sat after, so that it could know of it.
public struct Precedent: Sendable, Equatable {
    /// The day of it.
    public let day: Day
    /// What happened then, after "before": "the final report came".
    public let what: String
    /// When it was recorded, where that is when it happened; nil for a day alone.
    public let moment: Moment?

    /// What happened on a day.
    public init(day: Day, what: String) {
        self.day = day
        self.what = what
        moment = nil
    }

    /// What happened at a moment.
    public init(_ moment: Moment, what: String) {
        day = moment.day
        self.what = what
        self.moment = moment
    }

    /// Whether a meeting could not know of it: it was held on an earlier day, or its minutes were on record before.
    public func isMissed(by meeting: Meeting) -> Bool {
        if meeting.date < day { return true }
        guard let moment, let held = meeting.held else { return false }
        return held.at < moment
    }
}

extension CaseFile {
    /// The day on which the case was opened, or opened again.
    public var begun: Day { marks.last { $0.verb == "reopen" }?.at.day ?? opened.day }

    /// The reports to a body since the case was opened, or opened again; oldest first.
    public func reportsNow(to body: BodyID) -> [RecordItem] {
        recordsNow(.report).filter { $0.record.group == body }
    }

    /// What a meeting of a body comes after when a step on the case rests on it: a body that met before there was anything to
    /// decide did not decide it (domain 4, rows 6, 16 and 18).
    ///
    /// - Parameter action: the step; deciding and receiving rest on more than the report.
    public func precedents(of action: Action, before body: BodyID) -> [Precedent] {
        var all: [Precedent] = []
        let reports = reportsNow(to: body)
        let due = reports.first { $0.record.word(.kind) == Need.reportKind(at: stage) }
        let isReceipt = action == .receive && [.isolated, .performance].contains(stage)
        if let report = (isReceipt ? due : nil) ?? reports.first {
            all.append(Precedent(report.at, what: "\(id.text) was reported to \(body.text)"))
        }
        if action == .decide {
            if let last = recordsNow(.final).last {
                all.append(Precedent(last.at, what: "the final report \(last.id.text) came"))
            }
            if let last = concerns.last {
                all.append(Precedent(last.at, what: "\(last.id.text) was recorded"))
            }
        }
        if [.decide, .receive].contains(action), [.decided, .monitoring].contains(stage) {
            all += interventionPrecedents
        }
        return all
    }

    /// What the practitioner said, of all that a decision weighs or cites: a body that met before decided without it.
    public func wordPrecedents(of ids: [ItemID]) -> [Precedent] {
        ids.compactMap { id in
            guard let item = item(id) else { return nil }
            switch item.body {
            case .response: return Precedent(item.at, what: "\(id.text) came")
            case .record(let record)
            where [.explanation, .representation, .comment].contains(record.kind):
                return Precedent(item.at, what: "\(id.text) came")
            default: return nil
            }
        }.sorted { $0.day > $1.day }
    }

    /// Whoever ends the monitoring has seen what came of the interventions.
    private var interventionPrecedents: [Precedent] {
        recordsNow(.intervention).flatMap { item -> [Precedent] in
            let reviews = reviews(of: item.id)
            return [Precedent(item.at, what: "\(item.id.text) was set")]
                + reviews.map {
                    Precedent(day: $0.record.day(.date) ?? $0.at.day, what: "\(item.id.text) was reviewed")
                }
        }
    }
}
