/// One concern inside a case. A response slot belongs to each (design rule 3).
public struct Concern: Sendable {
    /// Its reference.
    public let id: ConcernID
    /// What it is about.
    public let kind: ConcernKind
    /// Where it came from.
    public let source: ConcernSource
    /// The day the organisation first heard of it.
    public let heard: Day
    /// Whether a patient could be at risk.
    public let safety: Answer3
    /// The concern in one sentence.
    public let title: String
    /// Who recorded it, when.
    public let by: PersonID
    /// When it was recorded.
    public let at: Moment
    /// The account given by the source, for the team; nil when none was written.
    public let account: TextPlace?
    /// The responses to it, oldest first.
    public internal(set) var responses: [ItemID] = []
    /// Why the practitioner chose not to answer, when they did.
    public internal(set) var waiver: String?
    /// Whether the practitioner said with the latest answer that it is all, or chose not to answer: their time need not run
    /// on (S3-22).
    public internal(set) var isFinal = false
    /// The day on which the practitioner was told of it; nil until then.
    public internal(set) var toldOn: Day?
    /// How many items the case held when it was recorded: none of them delays the telling of it.
    var itemsBefore: Int
    /// Who changed it last.
    public internal(set) var revision: Revision

    /// `open`, `explained` (the organisation wrote down what was said, and the practitioner has not answered), `answered` or
    /// `waived`.
    public var state: String {
        if responses.contains(where: { $0.letter == .response }) { return "answered" }
        if waiver != nil { return "waived" }
        return responses.isEmpty ? "open" : "explained"
    }

    /// Whether the practitioner answered it, or chose not to.
    public var isSettled: Bool { state == "answered" || state == "waived" }

    /// Whether the practitioner knows of it: they were told, or have answered it.
    public var isTold: Bool { toldOn != nil || state != "open" }
}

/// A person's place on a case, with a beginning and perhaps an end.
public struct Member: Sendable {
    /// Who.
    public let person: PersonID
    /// Lead, team, asked, excluded or companion.
    public let relation: Relation
    /// Since when.
    public let begin: Moment
    /// Until when; nil while it lasts.
    public internal(set) var end: Moment?
    /// What a companion may see.
    public let scope: [CompanionScope]
    /// Who put them there.
    public let by: PersonID
    /// Whether it was ended, rather than only given a last day.
    private(set) var isOver = false

    /// The last day on which they hold the place; nil while it lasts. What lasts through a day ends with the next one's first
    /// moment.
    public var lastDay: Day? { end.map { Moment(milliseconds: $0.milliseconds - 1).day } }

    init(
        person: PersonID,
        relation: Relation,
        begin: Moment,
        end: Moment?,
        scope: [CompanionScope],
        by: PersonID
    ) {
        self.person = person
        self.relation = relation
        self.begin = begin
        self.end = end
        self.scope = scope
        self.by = by
    }

    /// Whether it holds at `moment`. Only a planned end is compared with the clock: what began has begun and what was ended
    /// is over, also on a machine whose clock was set back since.
    public func holds(at moment: Moment) -> Bool {
        !isOver && (end.map { moment < $0 } ?? true)
    }

    /// Ends it.
    mutating func finish(at moment: Moment) {
        end = moment
        isOver = true
    }
}

/// Someone opened the file, or an item on it (design rule 8).
public struct Look: Sendable {
    /// Who looked.
    public let by: PersonID
    /// When.
    public let at: Moment
    /// What they opened: nil for the file itself.
    public let item: ItemID?
    /// Whether they saw only how the file stands, or its concerns, and nothing that was sent or added.
    public var isOutline = false
}

/// One thing that happened, for the timeline of the case.
public struct Mark: Sendable {
    /// The journal entry.
    public let seq: UInt64
    /// When.
    public let at: Moment
    /// Who did it.
    public let by: PersonID
    /// The verb.
    public let verb: String
    /// What came of it.
    public let reference: Reference?
    /// The stage that the case reached, when it moved.
    public internal(set) var stage: Stage?
    /// The keys it changed, joined by commas; empty when it only added something.
    public internal(set) var keys: String
    /// The revision of the case after it.
    public internal(set) var revision: UInt32
}

/// The case file, without its long texts.
public struct CaseFile: Sendable {
    /// Its reference.
    public let id: CaseID
    /// Who it is about.
    public let subject: SubjectID
    /// The case in one sentence.
    public internal(set) var title: String
    /// When it was opened.
    public let opened: Moment
    /// The case manager.
    public internal(set) var lead: PersonID
    /// Where it stands.
    public internal(set) var stage: Stage = .received
    /// The concerns, in the order they were raised.
    public internal(set) var concerns: [Concern] = []
    /// Everything on the file, oldest first.
    public internal(set) var items = ChunkedList<Item>()
    /// Who is on the case, past and present.
    public internal(set) var members: [Member] = []
    /// Who opened it.
    public internal(set) var looks = ChunkedList<Look>()
    /// What happened, oldest first.
    public internal(set) var marks = ChunkedList<Mark>()
    /// Reasons of marks, by the place of their entry, for the team.
    public internal(set) var reasons: [UInt64: String] = [:]
    /// The rule pack that it started under.
    public internal(set) var pack: PackID?
    /// When it was recorded that the practitioner was told; nil until then.
    public internal(set) var toldAt: Moment?
    /// The times in which the practitioner did not know of everything, oldest first; never empty.
    public internal(set) var waits: [TellingWait]
    /// How many items there were when the case was opened again: none of them says anything about what is new.
    public internal(set) var itemsBeforeReopening = 0
    /// Whether this is the file as the practitioner may know it: ``asKnownOutside``.
    var isKnownOutside = false
    /// The latest decision's outcome.
    public internal(set) var outcome: Outcome?
    /// The latest baseline.
    public internal(set) var baseline: BaselineFacts?
    /// Who changed the case last.
    public internal(set) var revision: Revision

    init(
        id: CaseID,
        subject: SubjectID,
        title: String,
        opened: Moment,
        lead: PersonID,
        revision: Revision
    ) {
        self.id = id
        self.subject = subject
        self.title = title
        self.opened = opened
        self.lead = lead
        self.revision = revision
        waits = [TellingWait(since: opened.day, isOfCase: true)]
    }

    /// The items since the case was opened, or opened again: what the gates of the pathway ask for must be among them.
    var itemsNow: some Collection<Item> {
        (itemsBeforeReopening..<items.count).lazy.map { items[$0] }
    }

    /// The position in ``items`` of an item on this case.
    public func position(of id: ItemID) -> Int? {
        items.firstIndex { $0.id == id }
    }

    /// An item on this case.
    public func item(_ id: ItemID) -> Item? {
        position(of: id).map { items[$0] }
    }

    /// The concern with this number.
    public func concern(_ number: UInt32) -> Concern? {
        concerns.first { $0.id.number == number }
    }

    /// The withholding of an item, when there is one.
    ///
    /// The latest that was approved counts: a later one that nobody approved takes nothing away from it.
    public func withholding(of id: ItemID) -> Withholding? {
        let all = withholdings(of: id)
        return (all.last { $0.held.approver != nil } ?? all.last)?.held
    }

    /// The day on which an item was shared with the practitioner; nil until then.
    func dayShared(_ id: ItemID) -> Day? {
        items.first { if case .copy(id, _, _) = $0.body { true } else { false } }?.at.day
    }

    /// The withholdings of an item that were approved and hold on a day, with who asked for each.
    public func withholdings(of id: ItemID, on day: Day) -> [(by: PersonID, held: Withholding)] {
        withholdings(of: id).filter { $0.held.holds(on: day) }
    }

    private func withholdings(of id: ItemID) -> [(by: PersonID, held: Withholding)] {
        items.compactMap { item in
            guard case .withholding(let held) = item.body, held.item == id else { return nil }
            return (item.by, held)
        }
    }

    /// The keys that changed after a revision, joined by commas.
    func keysChanged(after revision: UInt32) -> String {
        var keys: [Substring] = []
        for mark in marks where mark.revision > revision {
            for key in mark.keys.split(separator: ",") where !keys.contains(key) { keys.append(key) }
        }
        return keys.joined(separator: ",")
    }

    /// Whether the parts of an upload have become a file.
    public func isSealed(_ upload: ItemID) -> Bool {
        items.contains { item in
            if case .file(let facts) = item.body { facts.content == upload } else { false }
        }
    }

    /// The file with some of its items only; every place among the items is moved along.
    func keeping(_ isKept: (Item) -> Bool) -> CaseFile {
        var file = self
        file.items = ChunkedList()
        var before = [0]
        before.reserveCapacity(items.count + 1)
        for item in items {
            if isKept(item) { file.items.append(item) }
            before.append(file.items.count)
        }
        file.itemsBeforeReopening = before[itemsBeforeReopening]
        for index in concerns.indices {
            file.concerns[index].itemsBefore = before[concerns[index].itemsBefore]
        }
        for index in waits.indices {
            file.waits[index].begin = before[waits[index].begin]
            file.waits[index].end = waits[index].end.map { before[$0] }
        }
        return file
    }
}
