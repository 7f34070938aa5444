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
            if file.stage == .report || outcome.isStatutory || !isTeam {
                throw fault("meeting", "a body decides this, at a meeting with its quorum: meeting=")
            }
            if power != nil || appeal != nil {
                throw fault("meeting", "power= and appeal= belong to the decision of a body: meeting=")
            }
            return nil
        }
        let body = try Sitting.check(meeting, on: file, by: person, at: now, in: state)
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
        let earliest = (try? circumstances.pack?.due(.appeal, after: now.day))??.due ?? now.day
        if appeal < earliest {
            throw .argument(
                "appeal",
                "appeal= is too early: the practitioner may appeal until \(earliest.iso)"
            )
        }
        guard file.records(.proposal).contains(where: { isHeard($0, circumstances) }) else {
            throw fault(
                "outcome",
                "give notice of the proposed action first, and wait for representations or the end of their time: propose"
            )
        }
        return body
    }

    /// Representations came, or the time that the rules give for them has passed.
    private static func isHeard(_ proposal: RecordItem, _ circumstances: Circumstances) -> Bool {
        let answers = circumstances.file.records(about: proposal.id)
        if answers.contains(where: { $0.record.kind == .representation }) { return true }
        guard let sent = proposal.record.day(.sent),
            let working = try? circumstances.pack?.due(.representations, after: sent)
        else { return false }
        return circumstances.day > working.due
    }
}
