/// What a body still waits for before it decides on proposed list action.
public enum ProposalWait: Sendable, Equatable {
    /// Representations, until the end of a day; nil when the rules give no time for them.
    case representations(until: Day?)
    /// The hearing that the practitioner asked for.
    case hearing
}

extension CaseFile {
    /// What still stands between a proposal and a decision; nil when a body may decide.
    ///
    /// A hearing that was asked for in time is held first. Otherwise representations, a hearing that the practitioner came to,
    /// or the end of their time are enough. Where nothing says how long that is, a hearing to which they did not come is
    /// enough, too (domain 5.3): nobody waits for ever.
    public func wait(for proposal: RecordItem, in circumstances: Circumstances) -> ProposalWait? {
        let last = answerEnds(proposal, under: circumstances.pack)
        let hearings = hearings(on: proposal, in: circumstances)
        if let asked = hearingAsked(on: proposal, until: last) {
            return hearings.contains { $0.at >= asked.at } ? nil : .hearing
        }
        if !answers(to: proposal).isEmpty { return nil }
        if hearings.contains(where: { $0.record.flag(.attended) || last == nil }) { return nil }
        guard let last, circumstances.day > last else { return .representations(until: last) }
        return nil
    }

    /// The last day that the practitioner has for an answer: by the rules, or by the notice where it gave more, or where the
    /// rules give no time. Nil when nothing says.
    func answerEnds(_ proposal: RecordItem, under pack: RulePack?) -> Day? {
        let sent = proposal.record.day(.sent) ?? proposal.at.day
        let ruled = (try? pack?.due(proposal.noticeFigure(under: pack), after: sent))??.due
        return [ruled, proposal.record.day(.due)].compactMap { $0 }.max()
    }

    /// When a body could first sit on a proposal knowing the practitioner's side, and what happened then; nil while nobody
    /// heard them as they asked, or another body did.
    public func heard(on proposal: RecordItem, before body: BodyID, in circumstances: Circumstances)
        -> Precedent?
    {
        let last = answerEnds(proposal, under: circumstances.pack)
        let asked = hearingAsked(on: proposal, until: last)
        let own = hearings(on: proposal, in: circumstances).filter { hearing in
            guard let meeting = hearing.record.meeting.flatMap({ circumstances.meeting($0) }) else {
                return true
            }
            return meeting.body == body
        }
        let held = own.filter { hearing in
            asked.map { hearing.at >= $0.at } ?? (hearing.record.flag(.attended) || last == nil)
        }
        var ways = held.map { hearing in
            let meeting = hearing.record.meeting.flatMap { circumstances.meeting($0) }
            return Precedent(
                day: meeting?.date ?? hearing.at.day,
                what: "the hearing on \(proposal.id.text)"
            )
        }
        if asked == nil {
            ways += answers(to: proposal).map {
                Precedent(day: $0.at.day, what: "the practitioner answered \(proposal.id.text)")
            }
            if let last {
                let what = "the time for representations on \(proposal.id.text) had passed"
                ways.append(Precedent(day: last.advanced(by: 1), what: what))
            }
        }
        return ways.min { $0.day < $1.day }
    }

    private func answers(to proposal: RecordItem) -> [RecordItem] {
        records(about: proposal.id).filter { $0.record.kind == .representation }
    }

    private func hearingAsked(on proposal: RecordItem, until last: Day?) -> RecordItem? {
        answers(to: proposal).first { answer in
            answer.record.flag(.hearing) && last.map { answer.at.day <= $0 } ?? true
        }
    }

    /// The hearings after the notice of a proposal, before a body that can decide on it: a hearing elsewhere is none.
    private func hearings(on proposal: RecordItem, in circumstances: Circumstances) -> [RecordItem] {
        let sent = proposal.record.day(.sent) ?? proposal.at.day
        return records(.hearing).filter { hearing in
            // One from before hearings named what they are about is about all that was proposed.
            guard hearing.at >= proposal.at, (hearing.record.of ?? proposal.id) == proposal.id else {
                return false
            }
            guard let meeting = hearing.record.meeting.flatMap({ circumstances.meeting($0) }) else {
                return true
            }
            return meeting.date >= sent && circumstances.kind(of: meeting.body) == .panel
        }
    }
}
