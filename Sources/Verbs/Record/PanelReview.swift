import Casework

/// Who reviews what: the panel continues, varies and lifts what it imposed, at a meeting with its quorum (domain 2.1 and 5.2). A
/// member who was there records it; the case manager does not.
enum PanelReview {
    /// Throws when a review rests on no meeting and needs one, or names one and needs none.
    static func check(_ step: RecordStep) throws(Refusal) {
        guard let item = step.item, let imposing = imposing(item) else {
            guard step.record.meeting == nil else {
                throw .argument("meeting", "leave meeting= out: the organisation reviews this, not a body")
            }
            let isOnTeam = !step.file.relations(of: step.person, at: step.now).isDisjoint(with: [
                .lead, .team,
            ])
            if !isOnTeam { throw step.fault("id", "a panel reviews what it imposed, and this it did not") }
            return
        }
        guard let id = step.record.meeting else {
            let message = "the panel imposed this and reviews it, at a meeting with its quorum: meeting="
            throw .rule([Refusal.Fault(key: "meeting", why: "missing", message: message)], id: item.id.text)
        }
        guard step.person.has(.panel) else {
            throw step.fault(
                "id",
                "the panel imposed this: a member who was present at \(id.text) records its review"
            )
        }
        let body = try Sitting.check(
            id,
            for: .review,
            on: step.file,
            by: step.person,
            at: step.now,
            in: step.state
        )
        guard body.kind == .panel else {
            throw step.fault(.meeting, "only a panel that decides under the regulations reviews this")
        }
        try checkOrder(id, item, imposed: imposing.id, step)
        guard step.record.word(.result) != "lift" else { return }
        // What is kept or changed takes as many as imposing it did.
        try PanelSize.check(
            "this review",
            isImmediate: step.subject?.flag(.immediate) ?? false,
            at: id,
            on: step.file,
            now: step.now,
            in: step.state
        )
    }

    /// The meeting that imposed what a panel reviews; its reference is nil where none is named. Nil for what no panel imposed.
    private static func imposing(_ item: Item) -> Imposing? {
        switch item.body {
        case .decision(let decision): return Imposing(id: decision.meeting)
        case .record(let record) where record.kind == .measure:
            let kind = record.word(.kind).flatMap { MeasureKind(rawValue: $0) }
            guard let kind, MeasureRules.statutory.contains(kind) else { return nil }
            return Imposing(id: record.approvalMeeting)
        default: return nil
        }
    }

    private struct Imposing {
        let id: MeetingID?
    }

    /// A review is at a meeting of its own: after the one that imposed what it reviews, and after the last review.
    private static func checkOrder(_ id: MeetingID, _ item: Item, imposed: MeetingID?, _ step: RecordStep)
        throws(Refusal)
    {
        let reviews = step.file.reviews(of: item.id)
        if imposed == id || reviews.contains(where: { $0.record.meeting == id }) {
            throw step.fault(
                .meeting,
                "\(id.text) has dealt with \(item.id.text) already: a review is at another meeting"
            )
        }
        guard let meeting = step.state.meeting(id) else { throw .absent("meeting") }
        let last = reviews.compactMap { $0.record.day(.date) }.max()
        let imposed = imposed.flatMap { step.state.meeting($0)?.date }
        let precedents = [
            Precedent(day: imposed ?? item.at.day, what: "\(item.id.text) was imposed"),
            Precedent(day: last ?? item.at.day, what: "the last review of \(item.id.text)"),
        ]
        try Sitting.refuseEarly(meeting, precedents, on: step.file)
    }
}
