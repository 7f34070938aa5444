/// What comes next on the case, as far as the person may know.
extension CaseView {
    /// The steps that are next, as far as the person may know of them.
    public var nextSteps: [OpenStep] {
        circumstances.nextSteps.filter { open in
            switch open.about {
            case .item(let id) where item(id) == nil: return false
            case .concern(let id) where concern(id) == nil: return false
            default: break
            }
            guard isOutside else { return true }
            if open.step.action == .respond && !isChosen(.responses) { return false }
            // What the practitioner is not told yet, they learn when they are told.
            if open.step.action == .tell { return false }
            if case .unmet(let needs) = open.step.cause, !needs.allSatisfy(shows) { return false }
            // Another way to go on is for those who choose it; an appeal is the practitioner's.
            return !open.step.isOptional || open.step.turn == .practitioner
        }
    }

    /// Whether the practitioner does not know of a concern yet, for the team: `untold`, or `delayed` while an approved delay puts
    /// the telling off; nil when they know of it.
    public func standing(of concern: Concern) -> String? {
        guard !isOutside, !concern.isTold else { return nil }
        return delayEnd(of: concern) == nil ? "untold" : "delayed"
    }

    /// The last day of the approved delay that puts off the telling of a concern, for the team; nil when nothing does.
    public func delayEnd(of concern: Concern) -> Day? {
        isOutside || concern.isTold ? nil : file.delayEnd(of: concern, on: today)
    }

    /// The concerns that are told next; none for those outside the team.
    public var toTell: [ConcernID] { isOutside ? [] : file.toTell(on: today).map(\.id) }

    /// Whether a need says something that the person may know: what the practitioner is not told yet, they learn when they
    /// are told.
    public func shows(_ need: Need) -> Bool {
        guard isOutside else { return true }
        switch need {
        case .told, .toldOrDelayed, .toldOrPutOff, .caseTold, .notToldYet: return false
        case .riskAnswered: return isChosen(.decisions)
        default: return true
        }
    }

    /// Who takes a step, in words: by name where one person does.
    public func who(takes open: OpenStep) -> String {
        switch open.step.turn {
        case .lead: return name(of: lead)
        case .team where open.step.action == .decide: return "the core team, without the case manager"
        case .team: return "the core team"
        case .approver: return "a second person on the case"
        case .practitioner where open.step.action == .agree && circumstances.practitioner == nil:
            let whom = subject?.name ?? "the practitioner"
            return "\(name(of: lead)), for \(whom), who has no account"
        case .practitioner: return subject?.name ?? "the practitioner"
        case .panel: return "a member of the panel that decides under the regulations"
        case .body where open.step.action == .receive:
            return "a member of the committee that the case was reported to, at a meeting"
        case .body: return "the body that the case was reported to, at a meeting"
        case .adviser:
            guard case .item(let id)? = open.about, case .ask(let ask)? = item(id)?.body,
                let adviser = ask.person
            else { return "the adviser" }
            return name(of: adviser)
        case .investigator:
            let people = file.members.filter { $0.relation == .investigating && $0.holds(at: now) }
            return people.isEmpty
                ? "the investigator" : people.map { name(of: $0.person) }.joined(separator: " and ")
        }
    }

    /// What the pathway judges a step by, as far as the person may know of it.
    var circumstances: Circumstances {
        state.circumstances(of: knownFile, at: now)
    }

    /// Whether the person may know whether a need is met: each one tells something of a part of the file, which a companion
    /// was perhaps not given.
    public func mayKnow(_ need: Need) -> Bool { need.parts.allSatisfy { isChosen($0) } }

    /// Whether the person may know of everything that a step needs, met or not: whose turn it is tells that all of it is met.
    public func mayKnowNeeds(of action: Action) -> Bool {
        Pathway.rows(from: file.stage, action: action).allSatisfy { $0.needs.allSatisfy { mayKnow($0) } }
    }

    /// The sentence of an unmet need.
    public func sentence(_ need: Need) -> String {
        // The sentence names concerns: those that the person may know of.
        if need == .everyConcernAnswered {
            let waiting = Need.unanswered(in: circumstances).map(\.id)
            let open = concerns.filter { waiting.contains($0.id) }
            guard !open.isEmpty else { return "wait until every concern is answered" }
            return Need.waiting(for: open, in: circumstances)
        }
        return need.sentence(in: circumstances)
    }
}
