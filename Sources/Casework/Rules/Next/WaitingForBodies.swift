/// What waits for a body, and what waits for the core team only as long as no body has the case.
extension Circumstances {
    /// Measures in force, or to come, that the organisation reviews.
    var toLift: [Reference] { inForce { $0 != .body } }

    /// Those that the panel imposed: the panel continues, varies and lifts them (domain 5.2).
    var toLiftByPanel: [Reference] { inForce { $0 == .body } }

    /// Those of the panel's measures whose review is overdue, or that somebody with an interest took part in.
    var dueForPanel: [Reference] {
        inForce { $0 == .body }.filter { reference in
            guard case .item(let id) = reference, let item = file.item(id), let measure = RecordItem(item)
            else { return false }
            return file.state(of: measure, in: self) == .reviewOverdue || isInDoubt(item)
        }
    }

    /// Measures of the organisation that somebody with an interest took part in.
    var doubtfulForTeam: [Reference] {
        inForce { $0 != .body }.filter { reference in
            guard case .item(let id) = reference else { return false }
            return file.item(id).map { isInDoubt($0) } ?? false
        }
    }

    /// Whether an appeal took the decision of a case out of effect.
    var isOverturned: Bool { file.outcomeStanding == .overturned }

    /// Whether an appeal changed it.
    var isVaried: Bool { file.outcomeStanding == .varied }

    /// Whether a body decides on the case.
    var isForBody: Bool { file.isForBody }

    /// Whether the core team does.
    var isForTeam: Bool { !file.isForBody }

    /// Whether the case needs another decision.
    var isUndecided: Bool { !Need.decisionRecorded.isMet(in: self) }

    /// Whether it needs one of the core team.
    var isUndecidedByTeam: Bool { isUndecided && isForTeam }

    /// Whether it needs one of a body.
    var isUndecidedByBody: Bool { isUndecided && isForBody }

    /// Whether a body has to end the monitoring, and none has the case yet.
    var isEndUnreported: Bool { isEndOpen && !isBeforeBody }

    /// Whether a body that has the case has to end the monitoring.
    var isEndBeforeBody: Bool { isEndOpen && isBeforeBody }

    /// Whether patients are at risk now, and nobody has asked for a measure.
    var isMeasureWanted: Bool {
        let isAsked = file.recordsNow(.measure).contains { measure in
            file.state(of: measure, in: self) == .proposed
                && measure.record.day(.review).map { $0 >= day } ?? true
        }
        return !Need.riskAnswered.isMet(in: self) && !isAsked
    }

    /// Whether what was decided has not been carried out: nothing was set, or nothing agreed.
    var isNotCarriedOut: Bool { !file.isCarriedOut(in: self) }

    private var isEndOpen: Bool { !Need.monitoringEnded.isMet(in: self) }

    private var isBeforeBody: Bool {
        file.recordsNow(.report).contains { report in
            report.record.group.flatMap { kind(of: $0) }.map { $0 != .coreTeam } ?? false
        }
    }

    private func inForce(_ isWanted: (ClockOwner) -> Bool) -> [Reference] {
        file.measuresToEnd(in: self).filter { isWanted(MeasureKind.reviewer(of: $0.record)) }
            .map { .item($0.id) }
    }
}

extension CaseFile {
    /// Whether what was decided was carried out: interventions were set, undertakings were agreed to (S0-15). Other outcomes
    /// ask for nothing of the kind.
    public func isCarriedOut(in circumstances: Circumstances) -> Bool {
        guard outcomeStanding == .stands else { return true }
        let interventions = recordsNow(.intervention)
        switch outcome {
        case .interventions: return !interventions.isEmpty
        case .undertakings:
            return interventions.contains { $0.record.word(.kind) == "undertakings" }
                || recordsNow(.measure).contains { measure in
                    measure.record.word(.kind) == "undertakings"
                        && state(of: measure, in: circumstances) != .proposed
                }
        default: return true
        }
    }
}
