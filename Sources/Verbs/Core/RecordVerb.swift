public import Casework

/// A verb that puts one record on a case file. Its fields are those of its kind, so the table in ``RecordField`` decides what it
/// takes, how it is kept and how it is shown; the verb adds what must hold beyond that.
public protocol RecordVerb: WriteVerb where Request == RecordRequest {
    /// What it records.
    static var kind: RecordKind { get }
    /// What it is about.
    static var about: RecordSubject { get }
    /// Whether a long text comes with it.
    static var text: RecordText { get }
    /// What must hold beyond the policy, the pathway and the fields.
    static func check(_ step: RecordStep) throws(Refusal)
    /// What it is about on the same file, where the line begins with the case: what `of=` names, or the only thing it can be.
    static func about(_ given: ItemID?, _ record: Record, in circumstances: Circumstances) throws(Refusal)
        -> ItemID?
    /// Its days that the rules have a figure for.
    static func bounds(_ step: RecordStep) -> [DayBound]
    /// What the answer says beside that, of what was recorded.
    static func remarks(_ step: RecordStep) -> [String]
    /// The word of the request that the pathway looks at.
    static func word(_ step: RecordStep) -> String?
    /// What else happens with it.
    static func consequences(_ step: RecordStep) throws(Refusal) -> [EventDraft]
}

/// What a record verb takes first.
public enum RecordSubject: Sendable {
    /// A case.
    case caseFile
    /// A concern.
    case concern
    /// An item with one of these letters, as `P-3 or X-9`.
    case item([ItemLetter], String)
}

/// Whether a long text comes with a record.
public enum RecordText: Sendable, Equatable {
    case none
    case optional(String)
    case required(String)
}

/// A request for a record.
public struct RecordRequest: Sendable {
    /// The case, concern or item.
    public let about: Reference
    /// The facts that were given, in the order of the kind's fields.
    public let values: [Record.Value]
    /// The long text.
    public let text: [UInt8]?
}

/// A record that is about to be made, and what it is judged by.
public struct RecordStep: Sendable {
    /// Its reference.
    public let id: ItemID
    /// What it will say.
    public let record: Record
    /// The case.
    public let file: CaseFile
    /// The item that it is about.
    public let item: Item?
    /// The concern that it is about.
    public let concern: ConcernID?
    /// Who asks.
    public let person: Person
    /// When.
    public let now: Moment
    /// Everything.
    public let state: State
    /// Whether a long text comes with it.
    public let hasText: Bool

    /// The record that it is about, if that is one.
    var subject: Record? { if case .record(let record)? = item?.body { record } else { nil } }
    var circumstances: Circumstances { state.circumstances(of: file, at: now, for: person) }

    /// A rule that is not met, about a key.
    func fault(_ key: RecordKey, _ message: String) -> Refusal { fault(key.rawValue, message) }

    func fault(_ key: String, _ message: String) -> Refusal {
        .rule(
            [Refusal.Fault(key: key, why: "mismatch", message: message)],
            id: (item?.id.text ?? file.id.text)
        )
    }

    /// Throws when a day is not today: a clock that was stopped or let run for a time that has passed would take back what the
    /// other side was told.
    func refuseOtherDay(_ key: RecordKey) throws(Refusal) {
        guard let day = record.day(key), day != now.day else { return }
        throw .argument(
            key.rawValue,
            "\(key.rawValue)= is not today: clocks stop and run from the day on which it is recorded; move a date with extend"
        )
    }

    /// Throws when a day that has happened lies in the future.
    func refuseFuture(_ key: RecordKey) throws(Refusal) {
        guard let day = record.day(key), day > now.day else { return }
        throw .argument(key.rawValue, "\(key.rawValue)= lies in the future: record it when it has happened")
    }

    /// Throws when a day by which something has to happen has passed.
    func refusePast(_ key: RecordKey) throws(Refusal) {
        guard let day = record.day(key), day < now.day else { return }
        throw .argument(key.rawValue, "\(key.rawValue)= has passed: give today or a later day")
    }

    /// Throws when any day lies more than ten years away: nobody plans that far, and a slip of the pen would hide a deadline.
    func refuseFar() throws(Refusal) {
        let last = now.day.advanced(by: 3660)
        for value in record.values {
            let days: [Day] =
                switch value.value {
                case .day(let day): [day]
                case .days(let days): days
                default: []
                }
            if days.contains(where: { $0 > last }) {
                throw .argument(value.key.rawValue, "\(value.key.rawValue)= is more than ten years away")
            }
        }
    }
}

extension RecordVerb {
    /// The action is that of the kind.
    public static var action: Action { kind.action }
    /// The word is the action's.
    public static var name: String { kind.verb }
    /// A step that can move the case names the revision that it was decided on.
    public static var namesRevision: Bool {
        if case .caseFile = about { return Pathway.moves(action) }
        return false
    }
    /// Most need nothing more.
    public static func check(_ step: RecordStep) throws(Refusal) {}
    /// Most are about what the line begins with.
    public static func about(_ given: ItemID?, _ record: Record, in circumstances: Circumstances)
        throws(Refusal) -> ItemID?
    { given }
    /// Most have no day that the rules bound.
    public static func bounds(_ step: RecordStep) -> [DayBound] { [] }
    /// Most need no remark.
    public static func remarks(_ step: RecordStep) -> [String] { [] }
    /// Most carry no word that the pathway looks at.
    public static func word(_ step: RecordStep) -> String? { nil }
    /// Most do nothing else.
    public static func consequences(_ step: RecordStep) throws(Refusal) -> [EventDraft] { [] }

    /// The fields of the kind.
    public static var syntax: Syntax<RecordRequest> { Syntax(record: kind, about: about, text: text) }

    /// What the request is about.
    public static func target(_ request: RecordRequest) -> Target {
        switch request.about {
        case .concern(let id): .concern(id)
        case .item(let id): .item(id)
        case .caseFile(let id): .caseFile(id)
        default: .nothing
        }
    }

    /// The record, the move and whatever else happens.
    public static func decide(
        _ request: RecordRequest,
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> Decided {
        let step = try self.step(request, by: person, at: now, in: state)
        try step.refuseFar()
        try step.refuseTooEarly()
        try check(step)
        let remarks = try DayBound.remarks(bounds(step), under: step.circumstances.pack) + remarks(step)
        let next = try Pathway.step(action, on: word(step), in: step.circumstances)
        var events = [
            EventDraft(
                .added(
                    step.id,
                    to: step.file.id,
                    concern: step.concern?.number,
                    audience: step.record.audience,
                    isReleased: true,
                    .record(step.record)
                ),
                text: request.text
            )
        ]
        if let next {
            // Before a full investigation each Principle has been considered (domain 4, row 14); what was left is recorded.
            let left = next == .investigation ? step.file.principlesLeft(in: step.circumstances) : []
            events.append(step.file.move(to: next, left: left))
        }
        events += try consequences(step)
        let rev = step.file.revision.number + (next == nil ? 0 : 1)
        return Decided(events, id: step.id.text, rev: namesRevision ? rev : nil).remarking(remarks)
    }

    private static func step(
        _ request: RecordRequest,
        by person: Person,
        at now: Moment,
        in state: State
    ) throws(Refusal) -> RecordStep {
        var file: CaseFile?
        var item: Item?
        var concern: ConcernID?
        switch request.about {
        case .caseFile(let id): file = state.caseFile(id)
        case .concern(let id):
            file = state.caseFile(id.caseID)
            concern = id
        case .item(let id):
            file = state.caseHolding(id)
            item = file?.item(id)
        default: break
        }
        guard let file else { throw .absent("case") }
        var record = Record(kind, of: item?.id, request.values.filter { $0.key != .of })
        if item == nil {
            var given: ItemID?
            if case .item(let id)? = request.values.first(where: { $0.key == .of })?.value { given = id }
            let of = try self.about(given, record, in: state.circumstances(of: file, at: now))
            record = Record(kind, of: of, record.values)
        }
        return RecordStep(
            id: state.nextItem(kind.letter),
            record: record,
            file: file,
            item: item,
            concern: concern,
            person: person,
            now: now,
            state: state,
            hasText: request.text?.isEmpty == false
        )
    }
}
