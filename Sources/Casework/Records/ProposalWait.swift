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
    /// A hearing that was asked for in time is held first. A hearing that the practitioner came to is enough, and so are
    /// representations that they said are all, and the end of their time. Where nothing says how long that is, any
    /// representations are enough, and a hearing to which they did not come (domain 5.3): nobody waits for ever.
    public func wait(for proposal: RecordItem, in circumstances: Circumstances) -> ProposalWait? {
        let last = answerEnds(proposal, under: circumstances.pack)
        var hearings = hearings(on: proposal, in: circumstances)
        if let asked = hearingAsked(on: proposal, until: last) {
            hearings.removeAll { $0.at < asked.at }
            if hearings.isEmpty { return .hearing }
        }
        if hearings.contains(where: { $0.record.flag(.attended) || last == nil }) { return nil }
        if saidAll(on: proposal, until: last) != nil { return nil }
        guard let last, circumstances.day > last else { return .representations(until: last) }
        return nil
    }

    /// The representations with which the practitioner had said all; nil while they can add to them (S3-22).
    private func saidAll(on proposal: RecordItem, until last: Day?) -> RecordItem? {
        let answers = representations(on: proposal.id)
        return last == nil || answers.isAll ? answers.last : nil
    }

    /// The last day that the practitioner has for an answer: by the rules, or by the notice where it gave more, or where the
    /// rules give no time. Nil when nothing says.
    func answerEnds(_ proposal: RecordItem, under pack: RulePack?) -> Day? {
        let ruled = (try? pack?.due(proposal.noticeFigure(under: pack), after: proposal.noticed))??.due
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
        let held = own.filter { hearing in asked.map { hearing.at >= $0.at } ?? true }
        func first(_ hearings: [RecordItem]) -> Precedent? {
            let days = hearings.map { hearing in
                hearing.record.meeting.flatMap { circumstances.meeting($0) }?.date ?? hearing.at.day
            }
            return days.min().map { Precedent(day: $0, what: "the hearing on \(proposal.id.text)") }
        }
        if let heard = first(held.filter { $0.record.flag(.attended) || last == nil }) { return heard }
        let missed = asked == nil ? nil : first(held)
        if asked != nil, missed == nil { return nil }
        var ways: [Precedent] = []
        if let all = saidAll(on: proposal, until: last) {
            ways.append(
                Precedent(all.at, what: "the practitioner answered \(proposal.id.text)")
            )
        }
        if let last {
            let what = "the time for representations on \(proposal.id.text) had passed"
            ways.append(Precedent(day: last.advanced(by: 1), what: what))
        }
        // Whoever did not come to the hearing that they asked for was waited for there, and has the rest of their time.
        return ways.min { $0.day < $1.day }.map { way in
            missed.map { $0.day > way.day ? $0 : way } ?? way
        }
    }

    /// The first request for a hearing that came in time.
    private func hearingAsked(on proposal: RecordItem, until last: Day?) -> RecordItem? {
        representations(on: proposal.id).first { answer in
            answer.record.flag(.hearing) && last.map { answer.at.day <= $0 } ?? true
        }
    }

    /// The first request for a hearing on a proposal after which no hearing on it was recorded; a later one takes nothing
    /// away from a hearing that was asked for before.
    public func hearingRequest(on proposal: ItemID, in circumstances: Circumstances) -> RecordItem? {
        guard let notice = item(proposal).flatMap(RecordItem.init) else { return nil }
        let held = hearings(on: notice, in: circumstances)
        return representations(on: proposal).first { asked in
            asked.record.flag(.hearing) && !held.contains { $0.at >= asked.at }
        }
    }

    /// The last day for representations, when one on a proposal came after it; nil for one that came in time.
    public func missedDay(of representation: RecordItem, in circumstances: Circumstances) -> Day? {
        guard let proposal = representation.record.of.flatMap({ item($0) }).flatMap(RecordItem.init),
            let last = lastDay(of: proposal, in: circumstances), representation.at.day > last
        else { return nil }
        return last
    }

    /// The last day for representations on a proposal; nil for anything else, and where nothing says.
    public func lastDay(of proposal: RecordItem, in circumstances: Circumstances) -> Day? {
        proposal.record.kind == .proposal ? answerEnds(proposal, under: circumstances.pack) : nil
    }

    /// The hearings after the notice of a proposal, before a body that can decide on it: a hearing elsewhere is none.
    private func hearings(on proposal: RecordItem, in circumstances: Circumstances) -> [RecordItem] {
        let sent = proposal.noticed
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
