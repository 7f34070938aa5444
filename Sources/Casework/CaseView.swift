import HashTreeCollections

/// One case as one person may see it.
public struct CaseView: Sendable {
    let file: CaseFile
    let state: State
    let person: Person
    let now: Moment
    private let audiences: Set<Audience>
    private let scope: [CompanionScope]?
    /// The file as those outside the team may know it; the whole file for everybody else.
    let knownFile: CaseFile
    /// What is held back from those outside until the practitioner is told; nothing for everybody else.
    private let held: Set<ItemID>
    /// What the person is to the case, conflicts first.
    public let relations: Set<Relation>

    /// Nil when the person may not read the case: nobody's relation gives them an audience, or the practitioner has not
    /// been told yet.
    init?(_ file: CaseFile, state: State, person: Person, now: Moment) {
        let relations = Policy.effective(file.relations(of: person, at: now))
        let audiences = Audience.allCases.filter {
            Policy.allows(roles: person.roles, relations: relations, action: .read, audience: $0)
        }
        guard !audiences.isEmpty else { return nil }
        let isOutside = relations == [.subject] || relations == [.companion]
        if isOutside && file.toldAt == nil { return nil }
        self.file = file
        self.state = state
        self.person = person
        self.now = now
        self.audiences = Set(audiences)
        self.relations = relations
        self.isOutside = isOutside
        self.scope = relations == [.companion] ? file.scope(of: person, at: now) : nil
        self.held = isOutside ? file.heldBack : []
        self.knownFile = isOutside ? file.asKnownOutside : file
    }

    /// Its reference.
    public var id: CaseID { file.id }

    /// Everything that the spelling of this view depends on. Two views with the same version are spelled alike, so a
    /// spelling may be kept; whether the person may see the case at all is decided anew each time, by making the view.
    public var version: Version {
        Version(
            caseID: file.id,
            person: person.id,
            relations: relations,
            seq: file.marks.last?.seq ?? 0,
            peopleChanges: state.peopleChanges,
            bodiesChanges: state.bodiesChanges,
            subjectRevision: subject?.revision.number ?? 0,
            day: now.day
        )
    }

    /// See ``version``.
    public struct Version: Hashable, Sendable {
        let caseID: CaseID
        let person: PersonID
        let relations: Set<Relation>
        let seq: UInt64
        let peopleChanges: UInt64
        let bodiesChanges: UInt64
        let subjectRevision: UInt32
        let day: Day
    }

    /// Who it is about.
    public var subject: Subject? { state.subject(file.subject) }
    /// The case in one sentence.
    public var title: String { file.title }
    /// When it was opened.
    public var opened: Moment { file.opened }
    /// The case manager.
    public var lead: PersonID { file.lead }
    /// Where it stands.
    public var stage: Stage { file.stage }
    /// The latest outcome, unless the practitioner kept decisions from their companion.
    public var outcome: Outcome? { isChosen(.decisions) ? file.outcome : nil }
    /// The latest baseline, unless the practitioner kept decisions from their companion.
    public var baseline: BaselineFacts? { isChosen(.decisions) ? file.baseline : nil }
    /// The day on which the person looks.
    public var today: Day { now.day }
    /// The day on which the practitioner was told.
    public var toldOn: Day? { file.toldOn }
    /// Whether the practitioner knows of everything that the case is about now.
    public var isTold: Bool { file.isTold }
    /// Who changed it last.
    public var revision: Revision { file.revision }
    /// Whether the person sees it from outside the team: the practitioner, or their companion.
    public let isOutside: Bool
    /// The kind of its first concern.
    public var kind: ConcernKind? { concerns.first?.kind }
    /// The earliest day of the open clocks that the person may see.
    public var due: Day? { clocks.lazy.filter(\.isOpen).compactMap(\.due).min() }

    /// Whether the policy lets the person do something on this case.
    public func verdict(_ action: Action) -> Policy.Verdict {
        Policy.verdict(roles: person.roles, relations: relations, action: action)
    }

    /// The concerns: all of them for the team; those that the practitioner was told of, for them and for a companion in whose
    /// scope they are.
    public var concerns: [Concern] {
        guard isOutside else { return file.concerns }
        return isChosen(.concerns) ? file.concerns.filter(\.isTold) : []
    }

    /// Whether the person may read the account given by a concern's source.
    public var seesAccounts: Bool { audiences.contains(.team) || relations.contains(.asked) }

    /// The items that the person may see, oldest first.
    public var items: [Item] { file.items.filter { isVisible($0) } }

    /// One of them.
    public func item(_ id: ItemID) -> Item? { file.item(id).flatMap { isSeen($0) ? $0 : nil } }

    /// One of the concerns.
    public func concern(_ id: ConcernID) -> Concern? { concerns.first { $0.id == id } }

    /// What is withheld, as the person may know it: the practitioner sees that something is, and why (design rule 2).
    public var withheld: [(id: ItemID, at: Moment, by: PersonID, held: Withholding)] {
        file.items.compactMap { item in
            guard case .withholding(let held) = item.body, isVisible(item, held) else { return nil }
            return (item.id, item.at, item.by, held)
        }
    }

    /// Who is on the case now, for those who may know.
    public var members: [Member] {
        guard verdict(.seeTeam) == .allowed else { return [] }
        return file.members.filter { member in
            guard member.holds(at: now) else { return false }
            return !(isOutside && (member.relation == .excluded || isHeldBack(member)))
        }
    }

    /// Who looked, for those who may know; a companion's looks are the practitioner's own business.
    public var looks: [Look] {
        guard verdict(.seeLooks) == .allowed else { return [] }
        let seen = seenIDs
        let advisers = isOutside ? file.advisersHeldBack : []
        return file.looks.filter { look in
            if advisers.contains(look.by) { return false }
            if !isOutside && state.person(look.by)?.has(.companion) == true { return false }
            guard let item = look.item else { return true }
            return seen.contains(item)
        }
    }

    /// The timeline: what the person may know of, oldest first.
    public var marks: [Mark] { marks(after: 0) }

    /// The timeline after a place in the journal.
    public func marks(after seq: UInt64) -> [Mark] {
        guard let last = file.marks.last, last.seq > seq else { return [] }
        let seen = seenIDs
        return file.marks.filter { $0.seq > seq && isVisible($0, among: seen) }
    }

    /// The reason that stands beside a mark: for the team, and where the case moved for everybody who may know of that.
    public func reason(of mark: Mark) -> String? {
        audiences.contains(.team) || (mark.stage != nil && isChosen(.decisions))
            ? file.reasons[mark.seq] : nil
    }

    /// How something first came on the timeline. Asked only about what this view shows.
    public func recording(of reference: Reference) -> Mark? {
        file.marks.first { $0.reference == reference }
    }

    /// The other cases about the same practitioner, for those who may look for them (S0-6). Only the head of each is
    /// given; one that a conflict keeps the person off is not.
    public var others: [CaseFile] {
        guard verdict(.seeOthers) == .allowed else { return [] }
        return state.cases(about: file.subject).filter { other in
            other.id != file.id && !other.relations(of: person, at: now).contains(.excluded)
        }
    }

    /// Whether ``others`` are all that there are: a conflict keeps the person off none.
    public var seesAllOthers: Bool { others.count + 1 == state.cases(about: file.subject).count }

    /// Whether another case lies within the time that the rules look back on, for the same kind of concern or for any; nil
    /// when it does not, or when they have no figure.
    public func lookback(on other: CaseFile) -> String? {
        func within(_ key: FigureKey, _ concerns: [Concern]) -> Figure? {
            guard let figure = pack?.figure(key) else { return nil }
            let isWithin = concerns.contains { concern in
                (try? pack?.due(key, after: concern.heard)?.due).map { $0 >= today } ?? false
            }
            return isWithin ? figure : nil
        }
        let kinds = Set(file.concerns.map(\.kind))
        if let same = within(.sameThemeLookback, other.concerns.filter { kinds.contains($0.kind) }) {
            return "the same kind within \(same.spelled)"
        }
        return within(.patternLookback, other.concerns).map { "within \($0.spelled)" }
    }

    /// Other cases that a baseline names, as far as the person may know of them.
    public func visibleOthers(in baseline: BaselineFacts) -> [CaseID] {
        baseline.others.filter { id in
            guard let other = state.caseFile(id) else { return false }
            // Those who look for other known concerns may know of all of them, but for their own conflicts (S0-6).
            if verdict(.seeOthers) == .allowed {
                return !other.relations(of: person, at: now).contains(.excluded)
            }
            return CaseView(other, state: state, person: person, now: now) != nil
        }
    }

    /// Whether some baseline names other cases: who may know of those changes with them, and not with this case.
    public var namesOthers: Bool {
        file.items.contains { item in
            if case .baseline(let baseline) = item.body { !baseline.others.isEmpty } else { false }
        }
    }

    /// How the other cases stood that a baseline names; a companion, who may be shown less of another case, is told their
    /// references only.
    public func known(in baseline: BaselineFacts) -> [KnownCase] {
        guard scope == nil else { return [] }
        let visible = visibleOthers(in: baseline)
        return baseline.known.filter { visible.contains($0.id) }.map { known in
            // A concern that the practitioner is not told of yet has a kind, too.
            isOutside ? KnownCase(id: known.id, stage: known.stage, outcome: known.outcome, kinds: []) : known
        }
    }

    /// The name of a person who did something on this case.
    public func name(of id: PersonID) -> String { state.person(id)?.name ?? "" }

    /// What that person was called when an entry was made.
    public func name(of id: PersonID, at seq: UInt64) -> String { state.person(id)?.name(at: seq) ?? "" }

    /// The roles of a person who did something on this case.
    public func roles(of id: PersonID) -> [Role] { state.person(id)?.roles ?? [] }

    /// The clocks that the person may see: those of the case as a whole, and those of items that they may see.
    public var clocks: [RunningClock] {
        let file = held.isEmpty ? file : file.keeping { !held.contains($0.id) }
        return file.clocks(in: circumstances).filter { clock in
            // What the practitioner is not told of yet, they learn when they are told.
            if isOutside && clock.key == .tell && clock.isOpen { return false }
            guard let item = clock.item.map({ file.item($0) }) else { return scope == nil }
            return item.map(isSeen) ?? false
        }
    }

    /// Bank holidays and working days where the case is.
    public var calendar: WorkingCalendar { pack?.calendar ?? WorkingCalendar(.england) }

    /// The rules that the case is under.
    public var pack: RulePack? { state.rules(of: file) }

    /// The name of the range that a severity score lies in, by the case's rules; unverified ones say so.
    public func band(of score: Int) -> String {
        guard let scale = pack?.scale(.severity), let band = scale.band(of: score) else {
            return SeverityScale.band(of: score)
        }
        return band.confidence == .published ? band.name : "\(band.name) (band not verified)"
    }

    /// Whether a companion was given this part; true for everybody else.
    func isChosen(_ part: CompanionScope) -> Bool { scope.map { $0.contains(part) } ?? true }

    /// The team sees every withholding; the practitioner the approved ones; a companion and an adviser none.
    private func isVisible(_ item: Item, _ held: Withholding) -> Bool {
        guard isOutside else { return audiences.contains(item.audience) }
        guard held.approver != nil, scope == nil, !isHeldBack(item) else { return false }
        return file.shows(held, in: item, on: now.day)
    }

    /// Whether somebody outside does not see an item yet, as it was recorded while a concern waits to be told.
    private func isHeldBack(_ item: Item) -> Bool {
        guard isOutside else { return false }
        return held.contains(item.id) || item.concern.map { file.concern($0)?.isTold == false } ?? false
    }

    /// Whether a member has a place only through what was asked since then.
    private func isHeldBack(_ member: Member) -> Bool {
        member.relation == .asked && file.advisersHeldBack.contains(member.person)
    }

    private func isVisible(_ item: Item) -> Bool {
        if case .upload = item.body { return false }
        if item.by == person.id && !isOutside { return true }
        if !item.isReleased { return item.by == person.id }
        if case .delay = item.body, isOutside, item.audience == .team {
            return scope == nil && file.isTold(after: item)
        }
        guard audiences.contains(item.audience) else { return false }
        return !isHeldBack(item) && isInScope(item)
    }

    private func isInScope(_ item: Item) -> Bool {
        guard let scope else { return true }
        switch item.body {
        case .response: return scope.contains(.responses)
        case .file, .copy: return scope.contains(.documents)
        case .decision, .learning, .baseline: return scope.contains(.decisions)
        case .telling, .ask: return scope.contains(.concerns)
        case .record(let record): return record.kind.part.map { scope.contains($0) } ?? false
        default: return false
        }
    }

    /// What the person may know of, withholdings included; made once for a whole list, which may be long.
    private var seenIDs: Set<ItemID> {
        var seen: Set<ItemID> = []
        for item in file.items where isSeen(item) { seen.insert(item.id) }
        return seen
    }

    private func isSeen(_ item: Item) -> Bool {
        guard case .withholding(let held) = item.body else { return isVisible(item) }
        return isVisible(item, held)
    }

    private func isVisible(_ mark: Mark, among seen: Set<ItemID>) -> Bool {
        switch mark.reference {
        case .item(let id): return seen.contains(id)
        case .person(let id):
            guard isOutside else { return true }
            return file.members.contains {
                $0.person == id && $0.relation != .excluded && $0.relation != .asked
            }
                && !file.members.contains { $0.person == id && $0.relation == .excluded }
        case .concern(let id): return concern(id) != nil
        default: return true
        }
    }
}
