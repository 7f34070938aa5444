import Casework

/// Who brings an interim measure into force, and when.
struct MeasureApproval {
    let file: CaseFile
    let item: Item
    let record: Record
    let person: Person
    let now: Moment
    let state: State

    /// Throws when it may not come into force now, by this person, at this meeting.
    func check(_ meeting: MeetingID?) throws(Refusal) {
        if let review = record.day(.review), review < now.day {
            throw fault("id", "its review date has passed; propose the measure again with a later one")
        }
        if let last = record.day(.ends), last < now.day {
            throw fault("id", "its last day has passed; propose the measure again")
        }
        let circumstances = state.circumstances(of: file, at: now)
        // A measure binds nobody who does not know of it; a delay in telling of a later concern does not hold up one that the
        // practitioner can read.
        let known = state.circumstances(of: file.asKnownOutside, at: now)
        if !Need.told.isMet(in: known) { throw fault("id", Need.told.sentence(in: known)) }
        guard let kind = record.word(.kind).flatMap({ MeasureKind(rawValue: $0) }) else { return }
        if kind == .undertakings {
            throw fault("id", "undertakings are agreed by the practitioner, not imposed: agree")
        }
        let begins = max(record.day(.begins) ?? now.day, now.day)
        if let fault = MeasureRules.inTheWay(record, from: begins, except: item.id, circumstances) {
            throw self.fault("id", fault)
        }
        guard MeasureRules.statutory.contains(kind) else {
            if meeting != nil {
                throw .argument("meeting", "leave meeting= out: a second person approves this, not a body")
            }
            return
        }
        try checkPanel(kind, meeting, circumstances)
    }

    /// Suspension and conditions are for the one body that decides under the regulations (domain section 1), even when they
    /// are immediate: it may meet at once.
    private func checkPanel(
        _ kind: MeasureKind,
        _ meeting: MeetingID?,
        _ circumstances: Circumstances
    ) throws(Refusal) {
        guard person.has(.panel) else {
            throw fault("id", "a member of the panel that decides under the regulations must approve this")
        }
        guard let meeting else {
            throw fault("meeting", "a panel approves this, at a meeting with its quorum: meeting=")
        }
        let body = try Sitting.check(meeting, for: .approve, on: file, by: person, at: now, in: state)
        guard body.kind == .panel else {
            throw fault(
                "meeting",
                "only a panel that decides under the regulations may approve \(kind.rawValue)"
            )
        }
        let isImmediate = record.flag(.immediate)
        let what = (isImmediate ? "immediate " : "") + kind.rawValue
        try PanelSize.check(what, isImmediate: isImmediate, at: meeting, on: file, now: now, in: state)
        guard let met = state.meeting(meeting) else { return }
        if Precedent(item.at, what: "").isMissed(by: met) {
            throw fault("meeting", "\(meeting.text) was held before the measure was asked for")
        }
        guard !record.flag(.immediate) else { return }
        try checkNotice(kind, heldOn: met.date, circumstances)
        let answered = file.proposalsNow(kind.rawValue).filter { circumstances.isAnswered($0) }
        try Sitting.checkHeard(answered, at: meeting, in: circumstances)
    }

    /// A meeting decides after the notice of the proposal has run, unless the practitioner has answered before.
    private func checkNotice(_ kind: MeasureKind, heldOn date: Day, _ circumstances: Circumstances)
        throws(Refusal)
    {
        let answered = file.proposalsNow(kind.rawValue).filter { circumstances.isAnswered($0) }
        guard !answered.isEmpty else {
            throw fault("id", "the practitioner has not been heard on a proposal of \(kind.rawValue)")
        }
        let pack = circumstances.pack
        guard kind == .suspension, let figure = pack?.figure(.suspensionNotice), figure.isVerified else {
            return
        }
        let ends = answered.compactMap { circumstances.noticeEnds($0) }.min()
        if let ends, date <= ends {
            throw fault("meeting", "the meeting was too early: notice runs until the end of \(ends.spelled)")
        }
    }

    private func fault(_ key: String, _ message: String) -> Refusal {
        .rule([Refusal.Fault(key: key, why: "mismatch", message: message)], id: item.id.text)
    }
}
