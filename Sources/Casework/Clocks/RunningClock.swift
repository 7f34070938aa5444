/// What a clock measures.
public enum ClockKey: String, Word {
    case tell, baseline, response, advice, representations, comments, investigation, plan, milestone,
        intervention
    case learning, measure, conditions, withholding, delay, inquiry
    case decisionNotice = "decision-notice"
    case appeal
    /// Who has to be told of a measure or a decision.
    case notification
    /// Practitioner Performance Advice is asked about a long exclusion.
    case ppa
    /// The papers go to the practitioner before a hearing.
    case papers
    /// The practitioner's comments before a decision on capability.
    case capability
    /// The board hears of an exclusion that goes on.
    case exclusionReport = "exclusion-report"

    /// What is due, as the end of a sentence: it never names a person.
    public var title: String {
        switch self {
        case .tell: "tell the practitioner"
        case .baseline: "baseline assessment"
        case .response: "response"
        case .advice: "advice"
        case .representations: "written representations"
        case .comments: "comments on the draft report"
        case .investigation: "report of the investigation"
        case .plan: "review of the action plan"
        case .milestone: "milestone of the action plan"
        case .intervention: "intervention"
        case .learning: "learning"
        case .measure: "review of the interim measure"
        case .conditions: "review of the conditions"
        case .withholding: "review of what is withheld"
        case .delay: "end of the delay in telling"
        case .inquiry: "inquiry into a question of fairness"
        case .decisionNotice: "notice of the decision"
        case .appeal: "last day for an appeal"
        case .notification: "telling others"
        case .ppa: "asking Practitioner Performance Advice about the exclusion"
        case .papers: "papers for the hearing"
        case .capability: "comments before a decision on capability"
        case .exclusionReport: "report to the board on the exclusion"
        }
    }
}

extension ClockKey {
    /// The word of `pause` that stops it beside `all`; nil for a clock that nobody on the case can stop: telling, which
    /// only an approved delay puts off (S0-3), what the regulations give, what ends a secret, and what binds the
    /// practitioner until it is reviewed.
    var stops: String? {
        switch self {
        case .baseline, .advice, .learning, .inquiry: "all"
        case .response: "response"
        case .comments: "comments"
        case .investigation: "investigation"
        case .plan, .milestone, .intervention: "plan"
        case .tell, .representations, .measure, .conditions, .withholding, .delay, .decisionNotice, .appeal,
            .notification, .ppa, .papers, .capability, .exclusionReport:
            nil
        }
    }
}

/// Where a clock stands.
public enum ClockState: String, Word {
    /// It runs, and its day has not passed.
    case running
    /// It is stopped, for a reason on the file.
    case stopped
    /// What was due came in time.
    case met
    /// It came, after the day.
    case late
    /// The day has passed, and it has not come.
    case overdue
    /// The day has passed and the rules say that this ends the matter: time for comments, a measure that was not reviewed.
    case lapsed
}

/// One deadline on a case, worked out from what is on the file and from the case's rules. Both sides have clocks: the
/// organisation's lateness stands beside the practitioner's.
public struct RunningClock: Sendable {
    /// What is due.
    public let key: ClockKey
    /// The item that set it, when one did.
    public let item: ItemID?
    /// Whose turn it is.
    public let whose: ClockOwner
    /// The day from which it is counted.
    public let start: Day
    /// The last day; nil while it is stopped or when it cannot be worked out.
    public let due: Day?
    /// Where it stands.
    public let state: ClockState
    /// The day on which it was met.
    public let met: Day?
    /// Makes ``working``; most clocks are only looked at for their day, and the words take longest.
    let words: @Sendable () -> String
    /// The rule that gives the figure; nil for a day that people agreed or set.
    public let figure: Figure?
    /// The rule behind it that is no figure: by which a measure ended, or by which somebody has to be told; nil for most.
    let standing: Standing?
    /// Who has to be told, for a clock of telling others; nil for every other.
    var addressee: ClosedList.Entry?
    /// Whether what it was about has been settled since: it is counted, and waits for nobody.
    var isOver = false

    /// How the last day was worked out, in words.
    public var working: String { words() }
    /// How sure the rule is that gives the day, or that ended the matter; nil when people set the day.
    public var confidence: Confidence? { standing?.confidence ?? figure?.confidence }
    /// Where that rule stands.
    public var basis: String? { standing?.source ?? figure?.source }

    /// Where a rule stands, and how sure it is.
    struct Standing: Sendable {
        let source: String
        let confidence: Confidence
    }

    /// Whether somebody still has to act.
    public var isOpen: Bool { [.running, .stopped, .overdue].contains(state) }

    /// Whether it is among the dates of a case at a stage: what waits, and what lapsed while that still matters.
    public func isShown(at stage: Stage) -> Bool {
        isOpen || (state == .lapsed && !isOver && stage != .closed)
    }

    /// What is left of it when something else ended the matter on a day: what was overdue by then stays so, what was not is
    /// nobody's any more. What the practitioner did not do in time is not called late, because it never came.
    func ended(on day: Day) -> RunningClock? {
        guard let due, due < day else { return nil }
        let isLate = whose != .practitioner
        return RunningClock(
            key: key,
            item: item,
            whose: whose,
            start: start,
            due: due,
            state: isLate ? .late : .lapsed,
            met: isLate ? day : nil,
            words: words,
            figure: figure,
            standing: standing,
            addressee: addressee,
            isOver: true
        )
    }

    /// Working days by which it is, or was, late; nil when it is not, or when that cannot be told.
    public func lateness(on day: Day, in calendar: WorkingCalendar) -> Int? {
        guard let due else { return nil }
        let end = met ?? day
        guard end > due, state == .late || state == .overdue else { return nil }
        return calendar.workingDays(from: due, to: end)
    }
}
