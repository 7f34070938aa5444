import HashTreeCollections

extension CaseFile {
    /// What goes before a hearing and before a decision on capability, where the rules have a figure (domain 6.1, 6.2).
    func hearings(_ face: ClockFace, _ circumstances: Circumstances) -> [RunningClock] {
        papers(face, circumstances) + comments(face, circumstances)
    }

    /// The papers for each meeting of a panel that the case was put before; a meeting that was held without hearing the
    /// practitioner was no hearing.
    private func papers(_ face: ClockFace, _ circumstances: Circumstances) -> [RunningClock] {
        guard let pack = face.pack, let figure = pack.figure(.hearingPapers) else { return [] }
        var seen: Set<MeetingID> = []
        return records(.report).compactMap { report in
            guard let id = report.record.meeting, seen.insert(id).inserted,
                let meeting = circumstances.meetings[id],
                circumstances.bodies[meeting.body]?.kind == .panel,
                meeting.held == nil || records(.hearing).contains(where: { $0.record.meeting == id }),
                let last = pack.lastStart(.hearingPapers, before: meeting.date)
            else { return nil }
            return face.clock(
                .papers,
                whose: figure.whose,
                from: report.at.day,
                to: last,
                met: papersSent(for: meeting),
                item: report.id,
                how: "\(figure.count.spelled) before the hearing on \(meeting.date.spelled)",
                rule: .hearingPapers
            )
        }
    }

    /// The day on which the practitioner had all the papers for a meeting; nil when nobody said.
    public func papersSent(for meeting: Meeting) -> Day? {
        items.compactMap { item in
            guard case .record(let record) = item.body else { return nil }
            switch record.kind {
            case .report where record.group == meeting.body:
                return record.meeting.map { $0 == meeting.id } ?? true ? record.day(.sent) : nil
            case .hearing where record.meeting == meeting.id: return record.day(.sent)
            default: return nil
            }
        }.max()
    }

    /// The time to comment on the report before a decision on capability.
    private func comments(_ face: ClockFace, _ circumstances: Circumstances) -> [RunningClock] {
        guard let report = circumstances.capabilityReport else { return [] }
        let comments = comments(on: report.id)
        func clock(_ met: Day?) -> RunningClock? {
            face.clock(
                .capability,
                figure: .capabilityComments,
                from: report.at.day,
                met: met,
                item: report.id,
                lapses: true
            )
        }
        guard let open = clock(nil) else { return [] }
        return [face.whenAll(comments.first?.at.day, isAll: comments.isAll) { clock($0) ?? open }]
    }

    /// Whether any concern is about capability, and not only about conduct or health. That the kinds divide so is inferred:
    /// Maintaining High Professional Standards has a part for each, and no text says which kinds belong where.
    var isAboutCapability: Bool {
        concerns.contains { ![.conduct, .behaviour, .boundaries, .health, .probity].contains($0.kind) }
    }
}

extension Circumstances {
    /// The final report on a case about capability, since it was opened or opened again; nil where the rules give no time to
    /// comment on it.
    public var capabilityReport: RecordItem? {
        guard pack?.figure(.capabilityComments) != nil, file.isAboutCapability else { return nil }
        return file.recordsNow(.final).last
    }

    /// The last day of that time; nil where there is none, or where the figure is not verified: nobody is held to it then.
    var capabilityDue: Day? {
        guard let report = capabilityReport, pack?.figure(.capabilityComments)?.isVerified == true else {
            return nil
        }
        return try? pack?.due(.capabilityComments, after: report.at.day)?.due
    }

    /// Whether the practitioner commented, or the time has passed, or there is none.
    public var hasCapabilityComments: Bool {
        guard let due = capabilityDue, let report = capabilityReport, day <= due else { return true }
        return file.comments(on: report.id).isAll
    }
}

extension RulePack {
    /// The last day on which something can be done so that the whole time of a figure lies between it and another day; nil when
    /// the pack has no such figure, or when it cannot be worked out.
    func lastStart(_ key: FigureKey, before end: Day) -> Day? {
        guard let figure = figure(key), (try? due(key, after: end)) != nil else { return nil }
        // Every unit is at most 31 days long; weekends and the longest run of holidays lie between working days.
        for back in 0...figure.count.count * 31 + 14 {
            let day = end.advanced(by: -back)
            if let working = try? due(key, after: day), working.due <= end { return day }
        }
        return nil
    }
}
