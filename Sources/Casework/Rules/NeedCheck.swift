extension Need {
    /// Whether the circumstances meet it.
    public func isMet(in circumstances: Circumstances) -> Bool {
        let file = circumstances.file
        let day = circumstances.day
        switch self {
        case .toldOrDelayed: return file.isTold || (file.toldAt == nil && file.isDelayed(on: day))
        case .toldOrPutOff: return file.isTold || file.isDelayed(on: day)
        case .caseTold:
            return file.isTold
                || (file.toldAt != nil && !file.awaitsTellingSinceReopening && file.isDelayed(on: day))
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
            // An offer is one when its day has passed: until then nobody knows what comes of it.
            return file.recordsInInvestigation(.interview).contains { item in
                guard item.record.word(.kind) == "practitioner" else { return false }
                guard item.record.word(.result) == "offered" else { return true }
                return item.record.day(.date).map { $0 < day } ?? true
            }
        case .draftSent: return !file.recordsInInvestigation(.draft).isEmpty
        case .commentsOrLapse: return Need.hasComments(in: circumstances)
        case .capabilityComments: return circumstances.hasCapabilityComments
        case .planReviewed: return file.planResult != nil
        case .monitoringEnded:
            return file.recordsNow(.intervention).isEmpty || file.isMonitoringEnded
        case .newSinceReopening: return file.hasNews
        case .decisionNotified:
            return file.formalDecisions(in: circumstances).allSatisfy { file.noticed(of: $0) != nil }
        case .interventionsComplete: return file.openInterventions.isEmpty
        case .measuresEnded: return file.measuresToEnd(in: circumstances).isEmpty
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

    /// The latest baseline found no patients at risk now, or a measure holds, or one held after it and is over. What was only
    /// asked for binds nobody, and protects nobody.
    private static func isRiskAnswered(in circumstances: Circumstances) -> Bool {
        let file = circumstances.file
        guard baseline(of: file)?.immediate == .yes else { return true }
        if !file.measuresInForce(in: circumstances).isEmpty { return true }
        let graded = file.itemsNow.filter { if case .baseline = $0.body { true } else { false } }.last
        return file.recordsNow(.measure).contains { measure in
            switch file.state(of: measure, in: circumstances) {
            case .ended: return graded.map { measure.at >= $0.at } ?? true
            case .lifted:
                let review = file.reviews(of: measure.id).last
                return graded.flatMap { graded in review.map { $0.at >= graded.at } } ?? true
            default: return false
            }
        }
    }

    /// What the practitioner wants to say about the latest draft, or the end of the time for it.
    private static func hasComments(in circumstances: Circumstances) -> Bool {
        let file = circumstances.file
        guard let draft = file.recordsInInvestigation(.draft).last else { return false }
        if let due = circumstances.commentsDue, circumstances.day > due { return true }
        return file.comments(on: draft.id).isAll
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
