import Casework

/// Who may decide what (domain sections 1, 4 and 11): the core team ends concerns; after an investigation, and under the
/// regulations, a body decides at a meeting that had its quorum.
enum Bench {
    /// The body that decides; nil for the core team.
    static func check(
        _ outcome: Outcome,
        meeting: MeetingID?,
        power: String?,
        appeal: Day?,
        on file: CaseFile,
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Body? {
        func fault(_ key: String, _ message: String) -> Refusal {
            .rule([Refusal.Fault(key: key, why: "missing", message: message)], id: file.id.text)
        }
        let isTeam = !file.relations(of: person, at: now).isDisjoint(with: [.lead, .team])
        guard meeting != nil else {
            if file.isForBody || outcome.isStatutory || !isTeam {
                throw fault("meeting", "a body decides this, at a meeting with its quorum: meeting=")
            }
            if power != nil || appeal != nil {
                throw fault("meeting", "power= and appeal= belong to the decision of a body: meeting=")
            }
            return nil
        }
        let body = try Sitting.check(meeting, on: file, by: person, at: now, in: state)
        if body.kind == .coreTeam {
            throw fault("meeting", "the core team is no body that decides for others: leave meeting= out")
        }
        guard outcome.isStatutory else { return body }
        guard body.kind == .panel else {
            throw fault(
                "outcome",
                "only a panel that decides under the regulations may decide \(outcome.rawValue)"
            )
        }
        if state.subject(file.subject)?.profession == .pharmacist {
            throw fault(
                "outcome",
                "pharmacists are not on a performers list: refer the concern to the regulator"
            )
        }
        if let pack = state.rules(of: file), !pack.knows(outcome) {
            throw fault("outcome", "\(pack.title) gives no power of \(outcome.rawValue)")
        }
        guard power != nil else { throw fault("power", "say which power was used: power=") }
        guard let appeal else {
            throw fault("appeal", "say until when the practitioner may appeal: appeal=")
        }
        let circumstances = state.circumstances(of: file, at: now)
        if appeal <= now.day {
            throw .argument("appeal", "appeal= is too early: the practitioner needs time for an appeal")
        }
        if let earliest = earliestAppeal(circumstances), appeal < earliest {
            throw .argument(
                "appeal",
                "appeal= is too early: the practitioner may appeal until \(earliest.iso)"
            )
        }
        try checkProposal(outcome, circumstances, fault)
        try PanelSize.check(outcome, meeting: meeting, on: file, in: state)
        return body
    }

    /// The first day that the rules allow as the end of the time for an appeal: their figure for it, or how long a decision
    /// waits for one; nil when they have neither.
    private static func earliestAppeal(_ circumstances: Circumstances) -> Day? {
        for figure in [FigureKey.appeal, .appealEffect] {
            if let working = try? circumstances.pack?.due(figure, after: circumstances.day) {
                return working.due
            }
        }
        return nil
    }

    /// A statutory outcome rests on notice of that very action, on which the practitioner was heard (domain 5.3).
    private static func checkProposal(
        _ outcome: Outcome,
        _ circumstances: Circumstances,
        _ fault: (String, String) -> Refusal
    ) throws(Refusal) {
        let open = circumstances.file.openProposals(for: outcome)
        let waits = open.map { circumstances.file.wait(for: $0, in: circumstances) }
        if waits.contains(nil) { return }
        switch waits.last ?? nil {
        case nil:
            throw fault(
                "outcome",
                "give notice of the proposed action first: propose kind=, for \(outcome.rawValue)"
            )
        case .hearing:
            throw fault("outcome", "the practitioner asked for a hearing: hold it and record it first, hear")
        case .representations(let last):
            let until = last.map { ", or until \($0.iso) has passed" } ?? ""
            throw fault("outcome", "wait for the practitioner's representations\(until)")
        }
    }
}
