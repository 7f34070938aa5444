extension CaseFile {
    /// Who else has to be told or asked: of list action, and of an exclusion that goes on.
    func owed(_ face: ClockFace, _ circumstances: Circumstances) -> [RunningClock] {
        notifications(face, circumstances) + appealNotices(face) + advice(face, circumstances)
            + boards(face, circumstances)
    }

    /// Those whom the rules name for a measure that was imposed and for a decision under the regulations.
    private func notifications(_ face: ClockFace, _ circumstances: Circumstances) -> [RunningClock] {
        guard let list = face.pack?.list(.notifications) else { return [] }
        var clocks: [RunningClock] = []
        for item in items {
            guard let word = imposed(item, circumstances) else { continue }
            for addressee in list.entries(for: word) where addressee.isFor(circumstances.profession) {
                let told = notices(of: item, to: addressee.word).first ?? consulted(addressee, before: item)
                if let clock = notification(of: item, to: addressee, told?.record.day(.date), list) {
                    clocks.append(clock)
                }
            }
        }
        return clocks
    }

    /// What was owed and not given stays a fact when an appeal takes the decision away: nobody has to be told of it any more.
    private func notification(
        of item: Item,
        to addressee: ClosedList.Entry,
        _ told: Day?,
        _ list: ClosedList
    ) -> RunningClock? {
        let fell = told == nil ? RecordItem(item).flatMap { dayOverturned($0) } ?? dayOverturned(item) : nil
        // Of what was replaced before anybody was told, nobody is: they are told of what took its place.
        if told == nil, case .decision = item.body, standing(of: item) == .replaced { return nil }
        return RunningClock(
            key: .notification,
            item: item.id,
            whose: .organisation,
            start: item.at.day,
            due: fell,
            state: told != nil ? .met : fell == nil ? .running : .lapsed,
            met: told,
            words: { [fell] in
                guard let fell else { return "\(addressee.title) has to be told; no time limit was found" }
                return
                    "\(addressee.title) had to be told, and was not, until an appeal took the decision out of effect on \(fell.spelled)"
            },
            figure: nil,
            standing: .init(source: list.source, confidence: list.confidence),
            addressee: addressee,
            isOver: fell != nil
        )
    }

    /// The contact by which Practitioner Performance Advice was told before the measure, as it has to be.
    private func consulted(_ addressee: ClosedList.Entry, before item: Item) -> RecordItem? {
        guard addressee.word == "ppa" else { return nil }
        return records(.contact).last { $0.at <= item.at && $0.record.word(.to) == addressee.word }
    }

    /// What others have to be told of: the outcome that a body decided, or the kind of a measure that came into force.
    private func imposed(_ item: Item, _ circumstances: Circumstances) -> String? {
        switch item.body {
        case .decision(let decision) where decision.power != nil: decision.outcome.rawValue
        case .record(let record) where record.kind == .measure && record.approver != nil: record.word(.kind)
        default: nil
        }
    }

    /// The board hears of an exclusion that goes on: counted from its first day, and anew from each time it was told. What was
    /// not given while the exclusion lasted stays late after it.
    private func boards(_ face: ClockFace, _ circumstances: Circumstances) -> [RunningClock] {
        exclusions(circumstances).flatMap { measure, begins, end -> [RunningClock] in
            let told = records(.notification).compactMap { notice in
                notice.record.word(.to) == "board" ? notice.record.day(.date) : nil
            }
            let days = Set(told.filter { $0 >= begins && $0 <= end ?? $0 }).sorted()
            func clock(from start: Day, met: Day?) -> RunningClock? {
                face.clock(.exclusionReport, figure: .exclusionReport, from: start, met: met, item: measure)
            }
            let given = zip([begins] + days, days).compactMap { clock(from: $0, met: $1) }
            let last = days.last ?? begins
            let open = clock(from: last, met: nil).flatMap { _ in
                ended(by: end) { clock(from: last, met: $0) }
            }
            return given + [open].compactMap(\.self)
        }
    }

    /// Practitioner Performance Advice is asked again when an exclusion lasts long.
    private func advice(_ face: ClockFace, _ circumstances: Circumstances) -> [RunningClock] {
        exclusions(circumstances).compactMap { measure, begins, end -> RunningClock? in
            guard let due = try? face.pack?.due(.ppaContactExclusion, after: begins)?.due else { return nil }
            // Advice that was sought within the last period before that day is about the long exclusion.
            let earliest = circumstances.adviceCounts(before: due)
            let asked = records(.contact).compactMap { contact in
                contact.record.word(.to) == "ppa" ? contact.record.day(.date) : nil
            }.filter { $0 >= max(begins, earliest ?? due) && $0 <= end ?? $0 }.min()
            func clock(met: Day?) -> RunningClock? {
                face.clock(.ppa, figure: .ppaContactExclusion, from: begins, met: met, item: measure)
            }
            return asked.map { clock(met: $0) } ?? ended(by: end, clock)
        }
    }

    /// The exclusions that came to hold, with their first day and the last one; nil for one that goes on.
    private func exclusions(_ circumstances: Circumstances) -> [(ItemID, begins: Day, end: Day?)] {
        records(.measure).compactMap { measure in
            guard measure.record.word(.kind) == MeasureKind.exclusion.rawValue,
                measure.record.approver != nil, let begins = measure.record.day(.begins),
                begins <= circumstances.day
            else { return nil }
            return (measure.id, begins, dayEnded(measure, in: circumstances))
        }
    }
}
