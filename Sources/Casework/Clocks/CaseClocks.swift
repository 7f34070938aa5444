extension CaseFile {
    /// Every clock of the case: those that run, and those that were met, late, or lapsed.
    public func clocks(in circumstances: Circumstances) -> [RunningClock] {
        let face = ClockFace(circumstances)
        let file = timed
        let all =
            file.early(face) + file.asked(face) + file.worked(face) + file.formal(face)
            + file.decided(face, circumstances) + file.reviewed(face, circumstances)
            + file.owed(face, circumstances) + file.hearings(face, circumstances)
        guard stage == .closed, let closed = reached(.closed) else { return all }
        return all.compactMap { clock in
            clock.isOpen && !CaseFile.outlives.contains(clock.key) ? clock.ended(on: closed) : clock
        }
    }

    /// The file without notes and papers. No clock comes of them, they are most of a long file, and each kind of clock walks
    /// over what is left.
    private var timed: CaseFile {
        keeping { item in
            switch item.body {
            case .note, .file, .copy, .upload: false
            default: true
            }
        }
    }

    /// What is still waited for after a case is closed.
    private static let outlives: Set<ClockKey> = [
        .learning, .measure, .conditions, .decisionNotice, .appeal, .notification,
    ]

    /// Telling, and the baseline.
    private func early(_ face: ClockFace) -> [RunningClock] {
        var clocks = telling(face)
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
            return face.clock(of: item, ask)
        }
    }

    /// Plans, interventions and learning.
    private func worked(_ face: ClockFace) -> [RunningClock] {
        var clocks: [RunningClock] = []
        for item in records(.intervention) {
            guard let due = item.record.day(.due) else { continue }
            let clock = face.clock(
                .intervention,
                whose: .organisation,
                from: item.at.day,
                to: due,
                met: completed(item.id),
                item: item.id
            )
            clocks.append(clock)
        }
        clocks += plans(face)
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
            let whose: ClockOwner = learning.level == .individual ? .practitioner : .organisation
            // What the practitioner did in time is not late because somebody recorded it later; what the organisation does
            // counts when it is recorded.
            let completion = completion(of: item.id)
            let done = whose == .practitioner ? completion?.record.day(.date) : completion?.at.day
            clocks.append(
                face.clock(.learning, whose: whose, from: item.at.day, to: due, met: done, item: item.id)
            )
        }
        return clocks
    }

    /// The day on which it was recorded that a review found an item complete.
    private func completed(_ id: ItemID) -> Day? {
        records(about: id).last { $0.record.word(.result) == "complete" }?.at.day
    }

    /// Investigation and list action.
    private func formal(_ face: ClockFace) -> [RunningClock] {
        var clocks = investigations(face)
        if let draft = latest(.draft), let comments = face.clock(ofDraft: draft) {
            // Nobody waits for comments on a report that a decision made needless.
            let isNeedless = comments.isOpen && left(since: draft.at) != nil
            if !isNeedless { clocks.append(comments) }
        }
        clocks += records(.proposal).compactMap { representationClock($0, face) }
        return clocks
    }

    /// The time for representations on a proposal: by the rules, or by the notice where it gave more.
    private func representationClock(_ proposal: RecordItem, _ face: ClockFace) -> RunningClock? {
        let answers = representations(on: proposal.id)
        func ruled(_ met: Day?) -> RunningClock? {
            face.clock(
                .representations,
                figure: proposal.noticeFigure(under: face.pack),
                whose: .practitioner,
                from: proposal.noticed,
                met: met,
                item: proposal.id,
                lapses: true
            )
        }
        func given(_ met: Day?) -> RunningClock? {
            guard let day = proposal.record.day(.due) else { return nil }
            return face.clock(
                .representations,
                whose: .practitioner,
                from: proposal.noticed,
                to: day,
                met: met,
                item: proposal.id,
                lapses: true,
                how: "the day that the notice gave"
            )
        }
        let isLonger = proposal.record.day(.due).map { day in ruled(nil)?.due.map { day > $0 } ?? true }
        let make: (Day?) -> RunningClock? = isLonger == true ? given : ruled
        guard let open = make(nil) else { return nil }
        let answered = dayAnswered(proposal)
        // Nobody waits for representations on what a body has answered.
        if let answered, answers.isEmpty { return open.ended(on: answered) }
        let isAnswered = answered.map { day in open.due.map { day <= $0 } ?? true } ?? false
        return face.whenAll(answers.first?.at.day, isAll: isAnswered || answers.isAll) { make($0) ?? open }
    }

    /// The day on which a body answered a proposal, or the case was closed without that.
    private func dayAnswered(_ proposal: RecordItem) -> Day? {
        switch answer(to: proposal) {
        case nil: nil
        case .decided(let decision): decision.at.day
        case .imposed(let measure): measure.at.day
        case .notTakenForward(let day): day
        }
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
            // What is recorded here reaches no tribunal: until the last day the date stands, and goes on to be shown.
            let recorded = appeals(against: item).first
            let isOver = circumstances.day > last || recorded.map { determination(of: $0) != nil } == true
            let appeal = isOver ? recorded?.at.day : nil
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
                        lapses: true,
                        how: last == decision.appeal
                            ? "the day that was set" : "as many days from the notice as the decision gave"
                    )
                )
            }
        }
        return clocks
    }

    /// What has to be looked at again: measures, and what is withheld.
    private func reviewed(_ face: ClockFace, _ circumstances: Circumstances) -> [RunningClock] {
        var clocks = measureReviews(face, circumstances) + conditionReviews(face, circumstances)
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
                    met: dayShared(held.item),
                    item: item.id,
                    rule: .withholdingReview
                )
            )
        }
        return clocks
    }
}
