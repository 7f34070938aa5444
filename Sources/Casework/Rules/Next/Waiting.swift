/// What on a file waits for somebody, by the step that it waits for.
extension Circumstances {
    /// Delays, withholdings and measures that a second person has not approved.
    var toApprove: [Reference] { approvals { !$0 } }

    /// Measures that only the panel approves.
    var toApproveByPanel: [Reference] { approvals { $0 } }

    /// Whether the practitioner is told of something now: a case that was opened again, or a concern that no approved delay puts
    /// off.
    var isTellingDue: Bool {
        guard !file.isTold else { return false }
        return file.untold.isEmpty ? !file.isDelayed(on: day) : !file.toTell(on: day).isEmpty
    }

    /// Concerns that the practitioner was asked about and has not answered.
    var toAnswer: [Reference] {
        file.concerns.filter { concern in
            switch concern.state {
            case "open": concern.isTold && responseDue(for: concern) != nil
            case "explained": isAsked(about: concern)
            default: false
            }
        }.map { .concern($0.id) }
    }

    /// Concerns that the practitioner knows of, and was not asked about. List action rests on their answer, so while it is
    /// proposed those count too on which the organisation wrote something down.
    var toAsk: [Reference] {
        let explained =
            file.openProposals.isEmpty ? [] : file.concerns.filter { $0.state == "explained" && $0.isTold }
        let unasked = (openConcerns + explained).filter { concern in
            !file.items.contains { item in
                guard case .ask(let ask) = item.body else { return false }
                return ask.kind == .response && item.at >= concern.at
            }
        }
        // One question asks about all of them.
        return unasked.isEmpty ? [] : [.caseFile(file.id)]
    }

    /// Advice that was asked for.
    var toAdvise: [Reference] { asks(.advice).map { .item($0.0) } }

    /// Undertakings that the practitioner has not agreed to.
    var undertakingsToAgree: [Reference] {
        file.recordsNow(.measure).filter { item in
            item.record.word(.kind) == "undertakings" && file.state(of: item, in: self) == .proposed
                && !isAgreementWaiting(item.id)
        }.map { .item($0.id) }
    }

    /// A plan that the practitioner has not agreed to. Before the case is graded no plan is agreed; one that both agreed to
    /// before it was graded as a pattern is agreed to again.
    var planToAgreeByPractitioner: [Reference] {
        guard file.stage != .told, let plan = file.planNow, !isAgreementWaiting(plan.id) else { return [] }
        let sides = parties(to: plan)
        let isAgain = sides.organisation && [.preliminary, .response].contains(file.stage)
        return sides.practitioner && !isAgain ? [] : [.item(plan.id)]
    }

    /// A plan that the practitioner proposed.
    var planToAgreeByOrganisation: [Reference] {
        guard file.stage != .told, let plan = file.planNow, !parties(to: plan).organisation else {
            return []
        }
        return [.item(plan.id)]
    }

    /// Whether the latest plan was refused, and nothing has been proposed in its place or decided since.
    var isPlanRefused: Bool {
        guard let plan = file.recordsNow(.plan).last,
            let refusal = file.records(about: plan.id).last(where: { $0.record.kind == .refusal })
        else { return false }
        return file.left(since: refusal.at) == nil
    }

    /// Proposed list action that the practitioner can still make representations on.
    var toRepresent: [Reference] {
        file.recordsNow(.proposal).filter { proposal in
            guard let item = file.item(proposal.id) else { return false }
            let isAnswered = file.records(about: proposal.id).contains { $0.record.kind == .representation }
            return !isAnswered && file.listAction(item, in: self) == .noticed
        }.map { .item($0.id) }
    }

    /// The draft report, while the practitioner can comment on it, or the final one before a decision on capability.
    var toComment: [Reference] {
        if let report = capabilityReport, !hasCapabilityComments, file.comments(on: report.id).isEmpty {
            return [.item(report.id)]
        }
        guard let draft = file.recordsNow(.draft).last, !Need.commentsOrLapse.isMet(in: self),
            file.comments(on: draft.id).isEmpty
        else { return [] }
        return [.item(draft.id)]
    }

    /// The plan that both parties agreed to, until a review finds it complete.
    var toReviewPlan: [Reference] {
        guard let plan = file.planNow, !file.isPlanSignedOff else { return [] }
        let sides = parties(to: plan)
        return sides.practitioner && sides.organisation ? [.item(plan.id)] : []
    }

    /// Proposed list action on which the practitioner asked for a hearing that was not held.
    var toHear: [Reference] { file.awaitedHearings(in: self).map { .item($0.id) } }

    /// Interventions that no review has found complete.
    var toReviewIntervention: [Reference] { file.openInterventions.map { .item($0.id) } }

    /// Proposals on which a body may decide now, before any report.
    var toDecideOn: [Reference] {
        file.openProposals.filter { isAnswered($0) }.map { .item($0.id) }
    }

    /// The case, while no question was answered under some Principle.
    var toConsider: [Reference] { file.principlesLeft(in: self).isEmpty ? [] : [.caseFile(file.id)] }

    /// Decisions that the practitioner was not given notice of, and has to be.
    var toNotify: [Reference] {
        decisions { item, decision in
            file.isFormal(decision, in: self) && file.noticed(of: item) == nil
                && file.standing(of: item).counts
        }
    }

    /// Decisions that the practitioner can still appeal against.
    var toAppeal: [Reference] {
        decisions { item, _ in
            file.appealDue(of: item, in: self).map { $0 >= day } == true
                && file.appeals(against: item).isEmpty
        }
    }

    /// Appeals that nothing has come of yet.
    var toDetermine: [Reference] {
        file.records(.appeal).filter { file.records(about: $0.id).isEmpty }.map { .item($0.id) }
    }

    /// Learning that was set and not yet done.
    var toComplete: [Reference] {
        file.items.compactMap { item in
            guard case .learning(let learning) = item.body, learning.kind == .learning,
                file.records(about: item.id).isEmpty
            else { return nil }
            return .item(item.id)
        }
    }

    private var openConcerns: [Concern] { file.concerns.filter { $0.state == "open" && $0.isTold } }

    func asks(_ kind: AskKind) -> [(ItemID, AskFacts)] {
        file.items.compactMap { item in
            guard case .ask(let ask) = item.body, ask.kind == kind, isOpen(item) else { return nil }
            return (item.id, ask)
        }
    }

    private func decisions(_ isWanted: (Item, Decision) -> Bool) -> [Reference] {
        file.items.compactMap { item in
            guard case .decision(let decision) = item.body, isWanted(item, decision) else { return nil }
            return .item(item.id)
        }
    }

    /// Whether an agreement was recorded for the practitioner, and a second person has not approved it.
    private func isAgreementWaiting(_ id: ItemID) -> Bool {
        file.records(about: id).contains { $0.record.isOnBehalf && $0.record.approver == nil }
    }

    /// Who has agreed to a plan or to undertakings; whoever proposed it agrees with it.
    private func parties(to item: RecordItem) -> (practitioner: Bool, organisation: Bool) {
        let own = file.records(about: item.id).filter {
            $0.record.kind == .agreement && !$0.record.isOnBehalf
        }.map(\.by)
        let people = own + [item.by]
        return (
            people.contains { $0 == practitioner } || file.isAgreedOnBehalf(item.id),
            people.contains { $0 != practitioner }
        )
    }

    /// What waits for approval: by the panel, or by any second person.
    private func approvals(_ isPanels: (Bool) -> Bool) -> [Reference] {
        file.itemsNow.compactMap { item in
            switch item.body {
            case .delay(let delay) where delay.approver == nil && delay.expires >= day && !file.isTold: break
            case .record(let record) where record.isOnBehalf && record.approver == nil: break
            case .withholding(let held) where held.approver == nil && held.review >= day: break
            case .record(let record) where record.kind == .measure && record.approver == nil:
                let kind = record.word(.kind) ?? ""
                let isOver = [record.day(.review), record.day(.ends)].contains { $0.map { $0 < day } == true }
                guard kind != "undertakings", !isOver else { return nil }
                return isPanels(["suspension", "conditions"].contains(kind)) ? .item(item.id) : nil
            default: return nil
            }
            return isPanels(false) ? .item(item.id) : nil
        }
    }
}
