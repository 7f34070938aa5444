extension CaseFile {
    /// Every clock of the case: those that run, and those that were met, late, or lapsed.
    public func clocks(in circumstances: Circumstances) -> [RunningClock] {
        let face = ClockFace(circumstances)
        let all =
            early(face) + asked(face) + worked(face) + formal(face) + decided(face, circumstances)
            + reviewed(face, circumstances) + owed(face, circumstances)
        guard stage == .closed else { return all }
        return all.filter { !$0.isOpen || CaseFile.outlives.contains($0.key) }
    }

    /// What is still waited for after a case is closed.
    private static let outlives: Set<ClockKey> = [
        .learning, .measure, .decisionNotice, .appeal, .notification,
    ]

    /// Telling, and the baseline.
    private func early(_ face: ClockFace) -> [RunningClock] {
        var clocks: [RunningClock] = []
        if !isTold {
            for item in itemsNow {
                guard case .delay(let delay) = item.body, delay.approver != nil else { continue }
                let start = item.at.day
                clocks.append(
                    face.clock(
                        .delay,
                        whose: .organisation,
                        from: start,
                        to: delay.expires,
                        met: nil,
                        item: item.id
                    )
                )
            }
        }
        for (index, wait) in waits.enumerated() {
            // It counts from the day on which the organisation first heard: a case that is opened late is late.
            let since = index == 0 ? concerns.first?.heard ?? wait.since : wait.since
            let tell = face.clock(.tell, figure: .tell, from: since, met: wait.toldOn)
            if let tell { clocks.append(tell) }
        }
        let graded = items.first { if case .baseline = $0.body { true } else { false } }?.at.day
        if let told = toldOn,
            let baseline = face.clock(.baseline, figure: .baseline, from: told, met: graded)
        {
            clocks.append(baseline)
        }
        return clocks
    }

    /// What was asked of the practitioner and of advisers.
    private func asked(_ face: ClockFace) -> [RunningClock] {
        items.compactMap { item in
            guard case .ask(let ask) = item.body else { return nil }
            return face.clock(
                ask.kind == .response ? .response : .advice,
                whose: ask.kind == .response ? .practitioner : .organisation,
                from: item.at.day,
                to: ask.due,
                setOn: ask.setOn,
                met: ask.doneOn,
                item: item.id,
                how: ask.how,
                rule: ask.kind == .response && !ask.isAgreed ? .responseMinimum : nil
            )
        }
    }

    /// Plans, interventions and learning.
    private func worked(_ face: ClockFace) -> [RunningClock] {
        var clocks: [RunningClock] = []
        func add(_ key: ClockKey, _ whose: ClockOwner, _ item: RecordItem, _ due: Day, _ met: Day?) {
            clocks.append(
                face.clock(
                    key,
                    whose: whose,
                    from: item.at.day,
                    to: due,
                    setOn: reviewSet(of: item.id),
                    met: met,
                    item: item.id
                )
            )
        }
        for item in records(.intervention) {
            if let due = item.record.day(.due) {
                add(.intervention, .organisation, item, due, completed(item.id))
            }
        }
        // A plan binds nobody until both parties have agreed to it; until then an earlier one goes on.
        if let plan = agreedPlan, let due = reviewDue(of: plan.id) {
            let done = completed(plan.id)
            add(.plan, .organisation, plan, due, done)
            for day in plan.record.days(.milestones) {
                let looked = looked(at: plan.id, from: day)
                if looked != nil || done == nil { add(.milestone, .organisation, plan, day, looked) }
            }
        }
        for item in records(.consideration) {
            guard let due = item.record.day(.due) else { continue }
            let met = nextAnswer(after: item)?.at.day
            let clock = face.clock(
                .inquiry,
                whose: .organisation,
                from: item.at.day,
                to: due,
                met: met,
                item: item.id
            )
            clocks.append(clock)
        }
        for item in items {
            guard case .learning(let learning) = item.body, let due = learning.due else { continue }
            let done = completion(of: item.id)?.record.day(.date)
            let whose: ClockOwner = learning.level == .individual ? .practitioner : .organisation
            clocks.append(
                face.clock(.learning, whose: whose, from: item.at.day, to: due, met: done, item: item.id)
            )
        }
        return clocks
    }

    /// The day of the first review of an item that was held on a day or after it.
    private func looked(at id: ItemID, from day: Day) -> Day? {
        let reviews = records(about: id).filter { $0.record.kind == .review }
        return reviews.compactMap { $0.record.day(.date) }.filter { $0 >= day }.min()
    }

    /// The day on which a review found an item complete.
    private func completed(_ id: ItemID) -> Day? {
        records(about: id).last { $0.record.word(.result) == "complete" }?.record.day(.date)
    }

    /// Investigation and list action.
    private func formal(_ face: ClockFace) -> [RunningClock] {
        var clocks: [RunningClock] = []
        if let terms = latest(.terms), let due = terms.record.day(.due) {
            clocks.append(
                face.clock(
                    .investigation,
                    whose: .organisation,
                    from: terms.record.day(.sent) ?? terms.at.day,
                    to: due,
                    met: records(.final).last { $0.at >= terms.at }?.at.day,
                    item: terms.id,
                    rule: .investigation
                )
            )
        }
        if let draft = latest(.draft), let due = draft.record.day(.due) {
            let comment = records(.comment).first { $0.record.of == draft.id }
            clocks.append(
                face.clock(
                    .comments,
                    whose: .practitioner,
                    from: draft.at.day,
                    to: due,
                    met: comment?.at.day,
                    item: draft.id,
                    lapses: true,
                    rule: .commentsOnReport
                )
            )
        }
        for proposal in records(.proposal) {
            let answer = records(about: proposal.id).first { $0.record.kind == .representation }
            let sent = proposal.record.day(.sent) ?? proposal.at.day
            let clock = face.clock(
                .representations,
                figure: proposal.noticeFigure(under: face.pack),
                whose: .practitioner,
                from: sent,
                met: answer?.at.day,
                item: proposal.id,
                lapses: true
            )
            let given = proposal.record.day(.due)
            if let given, clock?.due.map({ given > $0 }) ?? true {
                clocks.append(
                    face.clock(
                        .representations,
                        whose: .practitioner,
                        from: sent,
                        to: given,
                        met: answer?.at.day,
                        item: proposal.id,
                        lapses: true,
                        how: "the day that the notice gave"
                    )
                )
            } else if let clock {
                clocks.append(clock)
            }
        }
        return clocks
    }

    /// What follows a decision under the regulations.
    private func decided(_ face: ClockFace, _ circumstances: Circumstances) -> [RunningClock] {
        var clocks: [RunningClock] = []
        for item in items {
            guard case .decision(let decision) = item.body, isFormal(decision, in: circumstances) else {
                continue
            }
            let told = noticed(of: item)
            // What was replaced before it was sent is sent to nobody.
            if told == nil, standing(of: item) == .replaced { continue }
            let notice = face.clock(
                .decisionNotice,
                figure: .decisionNotice,
                from: item.at.day,
                met: told,
                item: item.id
            )
            if let notice { clocks.append(notice) }
            // The time for an appeal begins with the notice to the practitioner: before it there is none to run out.
            guard let told, let last = appealDue(of: item, in: circumstances) else { continue }
            let appeal = records(about: item.id).first { $0.record.kind == .appeal }?.at.day
            let ruled = face.clock(
                .appeal,
                figure: .appeal,
                whose: .practitioner,
                from: told,
                met: appeal,
                item: item.id,
                lapses: true
            )
            if let ruled, ruled.due == last {
                clocks.append(ruled)
            } else {
                clocks.append(
                    face.clock(
                        .appeal,
                        whose: .practitioner,
                        from: told,
                        to: last,
                        met: appeal,
                        item: item.id,
                        lapses: true
                    )
                )
            }
        }
        return clocks
    }

    /// What has to be looked at again: measures, and what is withheld.
    private func reviewed(_ face: ClockFace, _ circumstances: Circumstances) -> [RunningClock] {
        var clocks: [RunningClock] = []
        for measure in records(.measure) {
            let state = state(of: measure, in: circumstances)
            guard [.inForce, .reviewOverdue, .lapsed].contains(state),
                let clock = face.clock(reviewOf: measure, state)
            else { continue }
            clocks.append(clock)
        }
        for item in items {
            guard case .withholding(let held) = item.body, held.approver != nil,
                withholding(of: held.item) == held
            else { continue }
            clocks.append(
                face.clock(
                    .withholding,
                    whose: .organisation,
                    from: item.at.day,
                    to: held.review,
                    met: nil,
                    item: item.id,
                    rule: .withholdingReview
                )
            )
        }
        return clocks
    }
}
