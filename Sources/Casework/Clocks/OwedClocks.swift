extension CaseFile {
    /// Who else has to be told or asked: of list action, and of an exclusion that goes on.
    func owed(_ face: ClockFace, _ circumstances: Circumstances) -> [RunningClock] {
        notifications(face, circumstances) + appealNotices(face) + advice(face, circumstances) + boards(face, circumstances)
    }

    /// Those whom the rules name for a measure that was imposed and for a decision under the regulations.
    private func notifications(_ face: ClockFace, _ circumstances: Circumstances) -> [RunningClock] {
        guard let list = face.pack?.list(.notifications) else { return [] }
        var clocks: [RunningClock] = []
        for item in items {
            guard let word = imposed(item, circumstances) else { continue }
            for addressee in list.entries(for: word) where addressee.isFor(circumstances.profession) {
                let told = notices(of: item, to: addressee.word).first ?? consulted(addressee, before: item)
                clocks.append(
                    RunningClock(
                        key: .notification,
                        item: item.id,
                        whose: .organisation,
                        start: item.at.day,
                        due: nil,
                        state: told == nil ? .running : .met,
                        met: told?.record.day(.date),
                        words: { "\(addressee.title) has to be told; no time limit was found" },
                        figure: nil,
                        standing: .init(source: list.source, confidence: list.confidence)
                    )
                )
            }
        }
        return clocks
    }

    /// The contact by which Practitioner Performance Advice was told before the measure, as it has to be.
    private func consulted(_ addressee: ClosedList.Entry, before item: Item) -> RecordItem? {
        guard addressee.word == "ppa" else { return nil }
        return records(.contact).last { $0.at <= item.at && $0.record.word(.to) == addressee.word }
    }

    /// The board hears of an exclusion that goes on: counted from its first day, and anew from each time it was told.
    private func boards(_ face: ClockFace, _ circumstances: Circumstances) -> [RunningClock] {
        measuresInForce(in: circumstances).compactMap { measure in
            guard measure.record.word(.kind) == MeasureKind.exclusion.rawValue,
                let begins = measure.record.day(.begins)
            else { return nil }
            let told = records(.notification).compactMap { notice in
                notice.record.word(.to) == "board" ? notice.record.day(.date) : nil
            }
            let last = told.filter { $0 >= begins }.max() ?? begins
            return face.clock(
                .exclusionReport,
                figure: .exclusionReport,
                from: last,
                met: nil,
                item: measure.id
            )
        }
    }

    /// What others have to be told of: the outcome that a body decided, or the kind of a measure that came into force.
    private func imposed(_ item: Item, _ circumstances: Circumstances) -> String? {
        switch item.body {
        case .decision(let decision) where decision.power != nil:
            // Nobody has to be told of what was replaced, or fell on appeal.
            return standing(of: item).counts ? decision.outcome.rawValue : nil
        case .record(let record) where record.kind == .measure:
            return record.approver == nil ? nil : record.word(.kind)
        default: return nil
        }
    }

    /// Practitioner Performance Advice is asked again when an exclusion lasts long.
    private func advice(_ face: ClockFace, _ circumstances: Circumstances) -> [RunningClock] {
        measuresInForce(in: circumstances).compactMap { measure in
            guard measure.record.word(.kind) == MeasureKind.exclusion.rawValue,
                let begins = measure.record.day(.begins),
                let due = try? face.pack?.due(.ppaContactExclusion, after: begins)?.due
            else { return nil }
            // Advice that was sought within the last period before that day is about the long exclusion.
            let period = face.pack?.figure(.exclusionFormal).map { $0.count }
            let earliest = period.flatMap { $0.unit == .calendarDays ? due.advanced(by: -$0.count) : nil }
            let asked = records(.contact).compactMap { contact in
                contact.record.word(.to) == "ppa" ? contact.record.day(.date) : nil
            }
            return face.clock(
                .ppa,
                figure: .ppaContactExclusion,
                from: begins,
                met: asked.filter { $0 >= max(begins, earliest ?? due) }.min(),
                item: measure.id
            )
        }
    }
}
