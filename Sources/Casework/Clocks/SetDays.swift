/// Days that people set or agreed: here, and nowhere else, is worked out which day counts. Every view, every gate and every
/// refusal asks for it here.
extension ClockFace {
    /// The clock of something that was asked for.
    func clock(of item: Item, _ ask: AskFacts) -> RunningClock {
        let agreement = agreement(on: ask, asked: item.at.day)
        let isResponse = ask.kind == .response
        return whenAll(ask.doneOn ?? ask.answeredOn, isAll: ask.isDone) { met in
            clock(
                isResponse ? .response : .advice,
                whose: isResponse ? .practitioner : .organisation,
                from: item.at.day,
                to: ask.due,
                setOn: ask.setOn,
                met: met,
                item: item.id,
                how: ask.how(agreement),
                least: isResponse && agreement != .yes ? .responseMinimum : nil
            )
        }
    }

    /// The clock of what the practitioner can add to: until its day has passed it runs on after a first word that was not
    /// said to be all (S3-22). What came on the day of that word is no later for it.
    ///
    /// - Parameters:
    ///   - first: the day of the first word; nil while nothing came.
    ///   - isAll: whether nothing more is waited for.
    ///   - make: makes the clock, met on a day or running.
    func whenAll(_ first: Day?, isAll: Bool, _ make: (Day?) -> RunningClock) -> RunningClock {
        guard !isAll else { return make(first) }
        let open = make(nil)
        guard let first, let due = open.due, day > due else { return open }
        return make(first)
    }

    /// Whether the practitioner agreed to a day. A day that is sooner than the rules give needs their own word for it: that
    /// somebody else says so does not shorten their time.
    func agreement(on ask: AskFacts, asked day: Day) -> AskAgreement {
        if ask.isConfirmed { return .yes }
        guard ask.isAgreed else { return .no }
        guard let least = (try? pack?.due(.responseMinimum, after: day)?.due) ?? nil, ask.due < least else {
            return .yes
        }
        return .said
    }

    /// The time for comments on a draft report: never less than the rules give.
    func clock(ofDraft draft: RecordItem) -> RunningClock? {
        guard let due = draft.record.day(.due) else { return nil }
        let comments = file.comments(on: draft.id)
        return whenAll(comments.first?.at.day, isAll: comments.isAll) { met in
            clock(
                .comments,
                whose: .practitioner,
                from: draft.at.day,
                to: due,
                setOn: draft.record.setOn,
                met: met,
                item: draft.id,
                lapses: true,
                least: .commentsOnReport
            )
        }
    }
}

/// Whether the practitioner agreed to the day of a response (S0-11).
public enum AskAgreement: String, Word {
    case yes
    /// Somebody else said so of a day that is sooner than the rules give; the practitioner has not.
    case said
    case no
}

extension Circumstances {
    /// The day by which the practitioner agreed, or was asked, to respond to a concern: the latest one set since the concern
    /// was recorded, with the days on which the clock was stopped. Nil when there is none, or while it is stopped.
    func responseDue(for concern: Concern) -> Day? {
        let face = ClockFace(self)
        var latest: Day?
        for item in file.items {
            guard case .ask(let ask) = item.body, ask.kind == .response, item.at >= concern.at else {
                continue
            }
            guard let due = face.clock(of: item, ask).due else { return nil }
            latest = max(latest ?? due, due)
        }
        return latest
    }

    /// The last day of something that was asked for, with the days on which its clock was stopped; nil while it is stopped,
    /// and for what is no ask.
    public func due(ofAsk id: ItemID) -> Day? {
        guard let item = file.item(id), case .ask(let ask) = item.body else { return nil }
        return ClockFace(self).clock(of: item, ask).due
    }

    /// The draft report on which the practitioner can still comment, with the last day for it, nil while that clock is stopped;
    /// no draft once they have commented, the time has passed, or the investigation has reported or ended.
    public var openDraft: (draft: RecordItem, due: Day?)? {
        guard file.stage == .investigation, let draft = file.recordsInInvestigation(.draft).last,
            let clock = ClockFace(self).clock(ofDraft: draft), clock.isOpen
        else { return nil }
        return (draft, clock.due)
    }

    /// The last day for comments on the latest draft report; nil when there is none, or while the clock is stopped.
    var commentsDue: Day? {
        file.recordsNow(.draft).last.flatMap { ClockFace(self).clock(ofDraft: $0)?.due }
    }
}

/// The last day of something on a case, as everybody is shown it.
public struct LastDay: Sendable, Equatable {
    /// The day that counts; nil while its clock is stopped, and before what starts it has happened.
    public let due: Day?
    /// The day that was set, where that is another one.
    public let set: Day?

    init(_ due: Day?, set: Day) {
        self.due = due
        self.set = due == set ? nil : set
    }
}

extension CaseView {
    /// The last day of what was asked for, of comments on a draft report, of representations, or of an appeal
    /// against a decision; nil for everything else.
    public func lastDay(of item: Item) -> LastDay? {
        switch item.body {
        case .ask(let ask): return LastDay(ClockFace(circumstances).clock(of: item, ask).due, set: ask.due)
        case .decision(let decision):
            return decision.appeal.map { LastDay(file.appealDue(of: item, in: circumstances), set: $0) }
        case .record(let record) where record.kind == .draft:
            guard let draft = RecordItem(item), let set = record.day(.due) else { return nil }
            return LastDay(ClockFace(circumstances).clock(ofDraft: draft)?.due, set: set)
        case .record(let record) where record.kind == .proposal:
            guard let proposal = RecordItem(item) else { return nil }
            let last = file.lastDay(of: proposal, in: circumstances)
            return (record.day(.due) ?? last).map { LastDay(last, set: $0) }
        default: return nil
        }
    }

    /// Whether the practitioner agreed to the day of something that was asked for.
    public func agreement(on ask: AskFacts, of item: Item) -> AskAgreement {
        ClockFace(circumstances).agreement(on: ask, asked: item.at.day)
    }

    /// From when the time for an appeal counts, in words, while the practitioner has no notice of the decision; nil when it
    /// runs, or when no appeal lies.
    public func appealWords(of item: Item) -> String? {
        guard case .decision(let decision) = item.body, let set = decision.appeal,
            file.noticed(of: item) == nil
        else { return nil }
        let days = ClockCount(max(1, Int(set.number - item.at.day.number)), .calendarDays).spelled
        let time = pack?.figure(.appeal)?.spelled ?? days
        return "The time for an appeal is \(time) from the day on which the practitioner is told."
    }
}
