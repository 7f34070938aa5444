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
        let body = try Sitting.check(meeting, for: .decide, on: file, by: person, at: now, in: state)
        if body.kind == .coreTeam {
            throw fault("meeting", "the core team is no body that decides for others: leave meeting= out")
        }
        let circumstances = state.circumstances(of: file, at: now)
        guard outcome.isStatutory else {
            if let appeal { try checkAppeal(appeal, circumstances) }
            return body
        }
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
        let unheard = Need.unheard(in: circumstances)
        if !unheard.isEmpty {
            throw fault(
                "outcome",
                "ask for a response to \(unheard.map(\.id.text).joined(separator: ", ")) first, and wait for it or until its time has passed: what the organisation wrote down is no answer"
            )
        }
        guard power != nil else { throw fault("power", "say which power was used: power=") }
        if outcome == .suspension {
            try checkSuspension(at: meeting, appeal: appeal, circumstances)
            return body
        }
        guard let appeal else {
            throw fault("appeal", "say until when the practitioner may appeal: appeal=")
        }
        try checkAppeal(appeal, circumstances)
        let what = outcome == .conditions ? "a decision on conditions" : outcome.rawValue
        try PanelSize.check(what, at: meeting, on: file, now: now, in: state)
        return body
    }
}
