import Casework

/// Who reviews what: the panel continues, varies and lifts what it imposed, at a meeting with its quorum (domain 2.1 and 5.2).
/// The case manager may write it down, and does not decide it.
enum PanelReview {
    /// Throws when a review rests on no meeting and needs one, or names one and needs none.
    static func check(_ step: RecordStep) throws(Refusal) {
        let isOnTeam = !step.file.relations(of: step.person, at: step.now).isDisjoint(with: [.lead, .team])
        guard let measure = step.item.flatMap(RecordItem.init), isPanels(measure) else {
            guard step.record.meeting == nil else {
                throw .argument("meeting", "leave meeting= out: the organisation reviews this, not a body")
            }
            if !isOnTeam { throw step.fault("id", "a panel reviews what it imposed, and this it did not") }
            return
        }
        guard let id = step.record.meeting else {
            let message = "the panel imposed this and reviews it, at a meeting with its quorum: meeting="
            throw .rule(
                [Refusal.Fault(key: "meeting", why: "missing", message: message)],
                id: measure.id.text
            )
        }
        let body = try Sitting.check(
            id,
            for: .review,
            isRecorded: isOnTeam,
            on: step.file,
            by: step.person,
            at: step.now,
            in: step.state
        )
        guard body.kind == .panel else {
            throw step.fault(.meeting, "only a panel that decides under the regulations reviews this")
        }
        try checkOrder(id, measure, step)
    }

    /// A review is at a meeting of its own: after the one that imposed the measure, and after the last review.
    private static func checkOrder(_ id: MeetingID, _ measure: RecordItem, _ step: RecordStep)
        throws(Refusal)
    {
        let reviews = step.file.records(about: measure.id).filter { $0.record.kind == .review }
        if measure.record.approvalMeeting == id || reviews.contains(where: { $0.record.meeting == id }) {
            throw step.fault(
                .meeting,
                "\(id.text) has dealt with \(measure.id.text) already: a review is at another meeting"
            )
        }
        guard let meeting = step.state.meeting(id) else { throw .absent("meeting") }
        let last = reviews.compactMap { $0.record.day(.date) }.max()
        let imposed = measure.record.approvalMeeting.flatMap { step.state.meeting($0)?.date }
        let precedents = [
            Precedent(day: imposed ?? measure.at.day, what: "\(measure.id.text) was imposed"),
            Precedent(day: last ?? measure.at.day, what: "the last review of \(measure.id.text)"),
        ]
        try Sitting.refuseEarly(meeting, precedents, on: step.file)
    }

    private static func isPanels(_ measure: RecordItem) -> Bool {
        guard measure.record.kind == .measure else { return false }
        return measure.record.word(.kind).flatMap { MeasureKind(rawValue: $0) }
            .map { MeasureRules.statutory.contains($0) } ?? false
    }
}
