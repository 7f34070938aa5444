extension Need {
    /// Whether the circumstances meet it.
    public func isMet(in circumstances: Circumstances) -> Bool {
        let file = circumstances.file
        let day = circumstances.day
        switch self {
        case .toldOrDelayed: return file.isTold || file.isDelayed(on: day)
        case .notToldYet: return !file.isTold
        case .told: return file.isTold
        case .explanationRecorded:
            return file.itemsNow.contains { item in
                if case .response = item.body { return true }
                if case .record(let record) = item.body { return record.kind == .explanation }
                return false
            }
        case .everyConcernAnswered: return Need.unanswered(in: circumstances).isEmpty
        case .reportedToCommittee:
            return file.recordsNow(.report).contains { report in
                report.record.word(.kind) == Need.reportKind(at: file.stage)
                    && circumstances.isCommittee(report.record.group)
            }
        case .frequencyAndSafety:
            guard let baseline = Need.baseline(of: file) else { return false }
            return circumstances.opensPerformanceCase(baseline.frequency, baseline.safety)
        case .riskAnswered: return Need.isRiskAnswered(in: circumstances)
        case .investigatorAssigned:
            return file.members.contains { $0.relation == .investigating && $0.end == nil }
        case .interviewOffered:
            return file.recordsNow(.interview).contains { $0.record.word(.kind) == "practitioner" }
        case .draftSent: return !file.recordsNow(.draft).isEmpty
        case .commentsOrLapse: return Need.hasComments(in: circumstances)
        case .planReviewed: return file.planResult != nil
        case .monitoringEnded: return file.isMonitoringEnded
        case .interventionsComplete: return file.openInterventions.isEmpty
        case .measuresEnded: return file.measuresInForce(in: circumstances).isEmpty
        case .referredToRegulator:
            return circumstances.profession != .pharmacist
                || file.recordsNow(.referral).contains { item in
                    item.record.word(.to).flatMap { Regulator(rawValue: $0) } != nil
                }
        case .hearingHeld: return file.awaitedHearings(in: circumstances).isEmpty
        case .decisionRecorded: return Need.hasDecisionOnAll(in: circumstances)
        case .learningForIndividual: return Need.hasLearning(.individual, in: file)
        case .learningForOrganisation: return Need.hasLearning(.organisation, in: file)
        }
    }

    /// The latest baseline found no patients at risk now, or a measure came after it or holds.
    private static func isRiskAnswered(in circumstances: Circumstances) -> Bool {
        let file = circumstances.file
        guard baseline(of: file)?.immediate == .yes else { return true }
        var isAnswered = !file.measuresInForce(in: circumstances).isEmpty
        for item in file.itemsNow {
            switch item.body {
            case .baseline: isAnswered = !file.measuresInForce(in: circumstances).isEmpty
            case .record(let record) where record.kind == .measure: isAnswered = true
            default: break
            }
        }
        return isAnswered
    }

    /// A comment by the practitioner that came after the latest draft, or the end of the time for it.
    private static func hasComments(in circumstances: Circumstances) -> Bool {
        let file = circumstances.file
        guard let draft = file.recordsNow(.draft).last else { return false }
        if let due = circumstances.commentsDue, circumstances.day > due { return true }
        return file.records(.comment).contains { $0.record.of == draft.id }
    }

    private static func hasLearning(_ level: LearningLevel, in file: CaseFile) -> Bool {
        file.itemsNow.contains { item in
            guard case .learning(let learning) = item.body else { return false }
            return learning.level == level
        }
    }

    /// The latest baseline since the case was opened, or opened again.
    private static func baseline(of file: CaseFile) -> BaselineFacts? {
        var found: BaselineFacts?
        for item in file.itemsNow { if case .baseline(let facts) = item.body { found = facts } }
        return found
    }
}
