import HashTreeCollections

/// The state as one person may see it, made by the policy. A read verb gets this and nothing else: what is not visible
/// does not exist here, counts and searches included, so absent and forbidden give the same octets.
public struct Lens: Sendable {
    private let state: State
    /// Who looks.
    public let person: Person
    /// When.
    public let now: Moment
    /// When the certificate that the person signed in with ends.
    public let certificateEnds: Moment?
    /// Opens what the server sealed and the client sent back: a place in a list.
    public let openToken: @Sendable (String) -> [UInt8]?

    /// The state as `person` may see it at `now`.
    public init(
        _ state: State,
        for person: Person,
        at now: Moment,
        certificateEnds: Moment? = nil,
        openToken: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
    ) {
        self.state = state
        self.person = person
        self.now = now
        self.certificateEnds = certificateEnds
        self.openToken = openToken
    }

    /// The organisation's name; everybody signed in may know it.
    public var organisation: String { state.organisation }

    /// Whether an action that is not about a case is open to the person.
    public func may(_ action: Action) -> Bool { state.verdict(person, action) == .allowed }

    /// A case, when the person may read it.
    public func caseView(_ id: CaseID) -> CaseView? {
        guard let file = state.caseFile(id) else { return nil }
        return CaseView(file, state: state, person: person, now: now)
    }

    /// Whether there is so much on a case, which the person may read, that reading it takes long.
    public func isLarge(_ id: CaseID) -> Bool {
        guard let file = state.caseFile(id), file.items.count > Lens.largeItemsMin else { return false }
        return caseView(id) != nil
    }

    /// A case with fewer things than that is read in less than a millisecond.
    private static let largeItemsMin = 300

    /// Every case that the person may read, in the order of their references.
    public var cases: [CaseView] { caseIDs.sorted().compactMap { caseView($0) } }

    /// Those of them on which something happened after a place in the journal.
    public func cases(changedAfter seq: UInt64) -> [CaseView] {
        caseIDs.compactMap { id in
            // The cheap question first: most cases have no news, and need not be opened.
            guard let cell = state.cases[id], cell.changed > seq else { return nil }
            return CaseView(cell.value, state: state, person: person, now: now)
        }
    }

    private var caseIDs: Set<CaseID> {
        var ids: Set<CaseID> = []
        if let own = state.index.casesOf[person.id] { ids.formUnion(own) }
        if let subject = person.subject { ids.formUnion(state.index.casesAbout[subject] ?? []) }
        return ids
    }

    /// The cases on which the person was a companion until a day that has passed, or until it was ended: of those they may read
    /// nothing more, and may know no more than that.
    public var endedPlaces: [(id: CaseID, last: Day)] {
        guard person.has(.companion) else { return [] }
        return caseIDs.sorted().compactMap { id in
            let own = state.caseFile(id)?.members.filter { $0.person == person.id } ?? []
            guard !own.contains(where: { $0.holds(at: now) }) else { return nil }
            return own.last { $0.relation == .companion }?.lastDay.map { (id, $0) }
        }
    }

    /// Every case, for counting only.
    var everyCase: [CaseFile] { state.everyCase }

    /// The whole state, for counting only.
    var everything: State { state }

    /// The case that holds an item, and the item, when the person may read both.
    public func item(_ id: ItemID) -> (CaseView, Item)? {
        guard let holder = state.caseHolding(id), let view = caseView(holder.id), let item = view.item(id)
        else { return nil }
        return (view, item)
    }

    /// When something last happened on a case, looks aside.
    public func lastChange(of id: CaseID) -> Moment? { state.caseFile(id)?.marks.last?.at }

    /// Whether somebody who opened a file can have read an item on it. Who has no part in the case any more can have; who reads
    /// the case now and not the item cannot. It is asked only about items that the person who looks can read.
    public func canHaveRead(_ other: PersonID, _ id: ItemID) -> Bool {
        guard let holder = state.caseHolding(id), let reader = state.person(other),
            let view = CaseView(holder, state: state, person: reader, now: now)
        else { return true }
        return view.item(id) != nil
    }

    /// A person's name, for those whose work names them: staff may see everybody's, others only people on a case with
    /// them (through ``CaseView/name(of:)``).
    public func person(_ id: PersonID) -> Person? {
        guard let found = state.person(id), id == person.id || isListed(found) else { return nil }
        return found
    }

    /// Every account, for those who may see people.
    public var people: [Person] {
        state.people.values.filter(isListed).sorted { $0.id < $1.id }
    }

    /// A companion's account tells that a case exists; only administrators, who see no cases, see such accounts here.
    private func isListed(_ other: Person) -> Bool {
        may(.managePeople) || (may(.seePeople) && !other.has(.companion))
    }

    /// Every device, for those who may see devices; one's own, for everybody.
    public var devices: [Device] {
        let isForAll = may(.seeDevices)
        return state.devices.values.filter { isForAll || $0.person == person.id }.sorted { $0.id < $1.id }
    }

    /// What others did to the way into the person's own account, with their names, oldest first.
    public var notices: [(notice: AccountNotice, who: String)] {
        person.notices.map { ($0, state.person($0.by)?.name ?? "") }
    }

    /// Committees, panels and teams, for those who may see them.
    public var bodies: [Body] { may(.seeBodies) ? state.allBodies : [] }

    /// Rule packs, by name and version, for those who may see them.
    public var packs: [RulePack] { may(.seePacks) ? state.allPacks : [] }

    /// The pack under which new cases start.
    public var adoptedPack: PackID? { state.packForNewCases(on: now.day)?.id }

    /// Meetings, for those who may see them.
    public var meetings: [Meeting] { may(.seeBodies) ? state.allMeetings : [] }

    /// Whether the person may read what was said: they sit on the body, or called the meeting or recorded it themselves; and
    /// no case that stood before it is about them or keeps them off (a conflict of interest beats every row).
    ///
    /// - Parameter kept: from ``casesKeptFrom``, found once for a whole list.
    public func readsMinutes(of meeting: Meeting, keptFrom kept: [CaseFile]) -> Bool {
        let isTheirs = (meeting.held?.by ?? meeting.revision.by) == person.id
        guard (may(.convene) && isTheirs) || state.body(meeting.body)?.seats(person.id) ?? false else {
            return false
        }
        return !kept.contains { $0.stood(before: meeting) }
    }

    /// The cases that are about the person or keep them off. For rules about other things only: they are not shown.
    public var casesKeptFrom: [CaseFile] {
        caseIDs.compactMap { id in
            guard let file = state.caseFile(id) else { return nil }
            let relations = file.relations(of: person, at: now)
            return relations.isDisjoint(with: [.excluded, .subject, .companion]) ? nil : file
        }
    }

    /// The cases that were put before each meeting, of those that the person may read, in the order of their references.
    public var casesBeforeMeetings: [MeetingID: [CaseID]] {
        var found: [MeetingID: [CaseID]] = [:]
        for view in cases {
            for item in view.items {
                guard case .record(let record) = item.body, record.kind == .report,
                    let meeting = record.meeting, found[meeting]?.last != view.id
                else { continue }
                found[meeting, default: []].append(view.id)
            }
        }
        return found
    }

    /// The name of whoever recorded a meeting: those who see the meeting see that.
    public func name(ofRecorder id: PersonID) -> String { state.person(id)?.name ?? "" }

    /// The changes of its body that stand beside a meeting, each with the name of whoever made it.
    public func changes(before meeting: Meeting) -> [(change: BodyChange, who: String)] {
        state.changes(before: meeting).map { ($0, name(ofRecorder: $0.by)) }
    }

    /// A register entry, for those who may see the register; practitioners see their own.
    public func subject(_ id: SubjectID) -> Subject? {
        guard may(.seeRegister) || person.subject == id else { return nil }
        return state.subject(id)
    }

    /// How a practitioner stands on the list; it names no case. Practitioners learn nothing of what they are not told of yet.
    public func standing(of subject: Subject) -> ListStanding {
        state.standing(of: subject, at: now) { person.subject != subject.id || $0.toldAt != nil }
    }

    /// The register, for those who may see it.
    public var subjects: [Subject] {
        guard may(.seeRegister) else { return [] }
        return state.subjects.values.sorted { $0.id < $1.id }
    }
}
