/// A record with the item that carries it.
public struct RecordItem: Sendable {
    /// Its reference.
    public let id: ItemID
    /// What was recorded.
    public let record: Record
    /// By whom.
    public let by: PersonID
    /// When.
    public let at: Moment

    /// The record that an item carries; nil for an item that carries something else.
    public init?(_ item: Item) {
        guard case .record(let record) = item.body else { return nil }
        id = item.id
        self.record = record
        by = item.by
        at = item.at
    }
}

extension CaseFile {
    /// The records of a kind, oldest first.
    public func records(_ kind: RecordKind) -> [RecordItem] {
        CaseFile.records(in: items) { $0.kind == kind }
    }

    /// The latest record of a kind.
    public func latest(_ kind: RecordKind) -> RecordItem? { records(kind).last }

    /// The records of a kind since the case was opened, or opened again; oldest first.
    func recordsNow(_ kind: RecordKind) -> [RecordItem] {
        CaseFile.records(in: itemsNow) { $0.kind == kind }
    }

    /// The records about an item, oldest first.
    public func records(about id: ItemID) -> [RecordItem] {
        CaseFile.records(in: items) { $0.of == id }
    }

    private static func records(in items: some Sequence<Item>, where fits: (Record) -> Bool) -> [RecordItem] {
        items.compactMap { item in
            guard case .record(let record) = item.body, fits(record) else { return nil }
            return RecordItem(item)
        }
    }

    /// What let a stopped clock run again; a comment on the pause does not.
    public func resumption(of pause: ItemID) -> RecordItem? {
        records(about: pause).first { $0.record.kind == .resumption }
    }

    /// What showed that learning was done.
    public func completion(of learning: ItemID) -> RecordItem? {
        records(about: learning).first { $0.record.kind == .completion }
    }

    /// The reviews of an item, oldest first.
    public func reviews(of id: ItemID) -> [RecordItem] {
        records(about: id).filter { $0.record.kind == .review }
    }

    /// What the latest review of an item came to.
    public func result(of id: ItemID) -> String? {
        reviews(of: id).last?.record.word(.result)
    }

    /// Whether a meeting may have spoken of the case: something on the file names it, or the case was put before its body
    /// without naming a meeting.
    public func stood(before meeting: Meeting) -> Bool {
        items.contains { item in
            switch item.body {
            case .decision(let decision): decision.meeting == meeting.id
            case .record(let record):
                record.meeting == meeting.id
                    || (record.kind == .report && record.meeting == nil && record.group == meeting.body)
            default: false
            }
        }
    }

    /// The day on which the case last came to a stage; nil when it never did.
    public func reached(_ stage: Stage) -> Day? { marks.last { $0.stage == stage }?.at.day }

    /// The latest action plan.
    public var plan: RecordItem? { latest(.plan) }

    /// Whether a party said no to an action plan.
    public func isRefused(_ plan: ItemID) -> Bool {
        records(about: plan).contains { $0.record.kind == .refusal }
    }

    /// The latest plan that nobody refused, since the case was opened or opened again.
    var planNow: RecordItem? { recordsNow(.plan).last { !isRefused($0.id) } }

    /// What the latest review of the agreed plan came to, since the case was opened or opened again; nil without one. A newer
    /// plan that was only proposed changes nothing.
    var planResult: String? {
        recordsNow(.plan).last { !agreed(to: $0.id).isEmpty }.flatMap { result(of: $0.id) }
    }

    /// Whether the agreed plan was reviewed as complete (S0-11).
    public var isPlanSignedOff: Bool { planResult == "complete" }

    /// Whether a body decides from now on: a performance case was opened, an investigation has reported, or a body has decided,
    /// since the case was opened or opened again (domain 4, row 16). What a body decided is not for the core team to change.
    public var isForBody: Bool {
        if [.performance, .investigation, .report].contains(stage) { return true }
        return itemsNow.contains { item in
            switch item.body {
            case .record(let record): record.kind == .final
            case .decision(let decision): decision.meeting != nil && decision.outcome.isOfCase
            default: false
            }
        }
    }

    /// Whether a body received the case, or decided, after the last intervention and its last review (domain 4, row 18).
    var isMonitoringEnded: Bool {
        var isEnded = false
        for item in itemsNow {
            switch item.body {
            case .decision(let decision) where decision.meeting != nil && decision.outcome.isOfCase:
                isEnded = true
            case .record(let record):
                switch record.kind {
                case .receipt: isEnded = true
                case .intervention: isEnded = false
                case .review:
                    if let of = record.of, case .record(let about)? = self.item(of)?.body,
                        about.kind == .intervention
                    {
                        isEnded = false
                    }
                default: break
                }
            default: break
            }
        }
        return isEnded
    }

    /// Those who agreed to an item. What was recorded for somebody counts once a second person has approved it.
    public func agreed(to id: ItemID) -> Set<PersonID> {
        Set(
            records(about: id).filter { agreement in
                agreement.record.kind == .agreement
                    && (!agreement.record.isOnBehalf || agreement.record.approver != nil)
            }.map(\.by)
        )
    }

    /// Whether the practitioner's agreement to an item was recorded for them, and approved.
    public func isAgreedOnBehalf(_ id: ItemID) -> Bool {
        records(about: id).contains {
            $0.record.kind == .agreement && $0.record.isOnBehalf && $0.record.approver != nil
        }
    }

    /// Whether the practitioner was asked to undertake something, since the case was opened or opened again.
    public var isOfferedUndertakings: Bool {
        recordsNow(.measure).contains { $0.record.word(.kind) == MeasureKind.undertakings.rawValue }
    }

    /// Interventions that no review has found complete.
    public var openInterventions: [RecordItem] {
        records(.intervention).filter { result(of: $0.id) != "complete" }
    }
}
