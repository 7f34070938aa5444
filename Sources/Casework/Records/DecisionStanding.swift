/// What has become of a decision.
public enum DecisionStanding: String, Word {
    /// It is the one that counts.
    case stands
    /// A later decision on the same matter has taken its place.
    case replaced
    /// An appeal against it succeeded: it has no effect.
    case overturned
    /// An appeal changed it.
    case varied
    /// It was on conditions, and a panel lifted them.
    case lifted

    /// Whether the decision still has effect, as it was made or as an appeal changed it.
    public var counts: Bool { self == .stands || self == .varied }
}

extension CaseFile {
    /// What has become of a decision; what is on the file decides, and nobody sets it by hand.
    public func standing(of decision: Item) -> DecisionStanding {
        let results = appeals(against: decision)
            .flatMap { records(about: $0.id) }
            .filter { $0.record.kind == .determination }.compactMap { $0.record.word(.outcome) }
        if results.contains("upheld") { return .overturned }
        if replacement(of: decision) != nil { return .replaced }
        if lifting(of: decision) != nil { return .lifted }
        return results.contains("varied") ? .varied : .stands
    }

    /// What has become of the latest decision; nil without one.
    public var outcomeStanding: DecisionStanding? { lastDecision.map { standing(of: $0) } }

    /// The decision of a body that took the place of another one of a body: it ended the case, and nothing new was recorded
    /// between the two. One on conditions that left an investigation to go on is not replaced by what ends the case.
    func replacement(of decision: Item) -> Item? {
        guard case .decision(let facts) = decision.body, facts.meeting != nil, facts.outcome.isOfCase,
            let place = marks.firstIndex(where: { $0.reference == .item(decision.id) })
        else { return nil }
        guard [.decided, .monitoring].contains(marks[place].stage ?? stage(at: decision.id)) else {
            return nil
        }
        for mark in marks[(place + 1)...] {
            if mark.verb == "reopen" || mark.stage.map({ $0 != .monitoring }) == true { return nil }
            switch mark.reference {
            case .concern where mark.verb == "new": return nil
            case .item(let id) where mark.verb == "decide":
                guard let later = item(id), case .decision(let other) = later.body, other.meeting != nil,
                    other.outcome.isOfCase
                else { continue }
                return later
            default: continue
            }
        }
        return nil
    }

    /// Whether the practitioner has to be sent a decision, and may appeal against it: one under the regulations, and under an
    /// employer's rules, which know none, every decision of a panel (domain 5.3 and 6.2).
    public func isFormal(_ decision: Decision, in circumstances: Circumstances) -> Bool {
        if decision.power != nil { return true }
        return circumstances.pack?.isEmployers == true && circumstances.kind(at: decision.meeting) == .panel
    }

    /// The formal decisions of this round that still count.
    func formalDecisions(in circumstances: Circumstances) -> [Item] {
        itemsNow.filter { item in
            guard case .decision(let decision) = item.body, isFormal(decision, in: circumstances) else {
                return false
            }
            return standing(of: item).counts
        }
    }

    /// The day on which the practitioner had notice of a decision; nil until they were notified.
    func noticed(of decision: Item) -> Day? {
        let later = replacement(of: decision)?.at
        let notice = notices(of: decision, to: "practitioner").first
        guard let notice, later.map({ notice.at < $0 }) ?? true else { return nil }
        return max(notice.record.day(.date) ?? notice.at.day, decision.at.day)
    }

    /// The last day for an appeal against a decision; nil when none lies, and before the practitioner had notice.
    ///
    /// The time counts from the notice: by the rules' figure where they have one, and otherwise as many days as the decision
    /// gave. It never ends before the day that the practitioner was told.
    public func appealDue(of decision: Item, in circumstances: Circumstances) -> Day? {
        guard case .decision(let facts) = decision.body, let noticed = noticed(of: decision),
            standing(of: decision).counts
        else { return nil }
        let ruled = (try? circumstances.pack?.due(.appeal, after: noticed))??.due
        guard let last = facts.appeal else {
            // A decision that names no day has an appeal where the rules give the time for one.
            return mayAppeal(facts, in: circumstances) ? ruled : nil
        }
        let days = Int(noticed.number - decision.at.day.number)
        return max(last, ruled ?? last.advanced(by: days))
    }

    /// Whether an appeal lies against a decision: none does against a suspension, which is neutral (domain 5.2).
    public func mayAppeal(_ decision: Decision, in circumstances: Circumstances) -> Bool {
        decision.appeal != nil || (isFormal(decision, in: circumstances) && decision.outcome != .suspension)
    }

    /// Whether a measure was imposed with a decision that an appeal took out of effect.
    func isOverturned(_ measure: RecordItem) -> Bool {
        guard let meeting = measure.record.approvalMeeting else { return false }
        return items.contains { item in
            guard case .decision(let decision) = item.body, decision.meeting == meeting,
                decision.outcome.isStatutory
            else { return false }
            return standing(of: item) == .overturned
        }
    }
}
