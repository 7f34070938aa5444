extension Need {
    /// Whether the circumstances meet it.
    public func isMet(in circumstances: Circumstances) -> Bool {
        let file = circumstances.file
        let day = circumstances.day
        switch self {
        case .toldOrDelayed: return file.isTold || file.delay(on: day) != nil
        case .notToldYet: return !file.isTold
        case .told: return file.isTold
        case .explanationRecorded:
            return file.latest(.explanation) != nil || file.concerns.contains { !$0.responses.isEmpty }
        case .everyConcernAnswered: return Need.isEveryConcernAnswered(in: file, on: day)
        case .reportedToCommittee: return file.latest(.report) != nil
        case .frequencyAndSafety:
            return file.baseline.map { $0.frequency != .isolated && $0.safety == .yes } ?? false
        case .investigatorAssigned:
            return file.members.contains { $0.relation == .investigating && $0.end == nil }
        case .interviewOffered:
            return file.records(.interview).contains { $0.record.word(.kind) == "practitioner" }
        case .draftSent: return file.latest(.draft) != nil
        case .commentsOrLapse: return Need.hasComments(in: file, on: day)
        case .planSignedOff: return file.plan.map { file.result(of: $0.id) == "complete" } ?? false
        case .interventionsComplete: return file.openInterventions.isEmpty
        case .measuresEnded: return file.measuresInForce(on: day).isEmpty
        case .referredToRegulator:
            return circumstances.profession != .pharmacist || file.latest(.referral) != nil
        case .decisionRecorded: return Need.hasDecisionOnAll(in: file)
        case .learningForIndividual: return Need.hasLearning(.individual, in: file)
        case .learningForOrganisation: return Need.hasLearning(.organisation, in: file)
        }
    }

    private static func isEveryConcernAnswered(in file: CaseFile, on day: Day) -> Bool {
        file.concerns.allSatisfy { concern in
            guard concern.state == "open" else { return true }
            // A date that was set before the concern was recorded says nothing about it.
            guard let due = file.responseDue(for: concern) else { return false }
            return day > due
        }
    }

    /// A comment by the practitioner that came after the latest draft, or the end of the time for it.
    private static func hasComments(in file: CaseFile, on day: Day) -> Bool {
        guard let draft = file.latest(.draft), let due = draft.record.day(.due) else { return false }
        if day > due { return true }
        return file.records(.comment).contains { $0.record.of == draft.id }
    }

    /// A concern that was recorded after the last decision needs one of its own.
    private static func hasDecisionOnAll(in file: CaseFile) -> Bool {
        let last = file.marks.last { mark in
            if mark.verb == "decide" { return true }
            guard mark.verb == "new", case .concern? = mark.reference else { return false }
            return true
        }
        return file.outcome != nil && last?.verb == "decide"
    }

    private static func hasLearning(_ level: LearningLevel, in file: CaseFile) -> Bool {
        file.items.contains { item in
            guard case .learning(let learning) = item.body else { return false }
            return learning.level == level
        }
    }
}
