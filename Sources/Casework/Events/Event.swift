/// Something that happened. State is made of nothing but these, applied in the order of the journal.
///
/// An event never changes its meaning or its spelling once published; a change is a new event.
public enum Event: Sendable {
    /// The store was made. `numberingKey` keys ``Numbering``; `epoch` names this store.
    case founded(organisation: String, epoch: String, numberingKey: UInt64)
    /// A copy of the journal was put back. What people remember of later entries is worth nothing; `epoch` names the store
    /// from here on.
    case restored(epoch: String)

    /// An account was made.
    case personAdded(PersonID, name: String, roles: [Role], subject: SubjectID?)
    /// An account was changed; nil means unchanged.
    case personChanged(PersonID, name: String?, roles: [Role]?, state: AccountState?, reason: String?)
    /// An invitation was made; an earlier one is void.
    case invited(PersonID, codeHash: String, wordsHash: String, until: Moment)
    /// The invitation that was just made waits for a second administrator.
    case invitationHeld(PersonID)
    /// A second administrator confirmed it.
    case invitationConfirmed(PersonID)
    /// A wrong code or wrong words were given for an open invitation.
    case invitationFailed(PersonID)
    /// The invitation was spent and a device enrolled. The text is its certificate.
    case enrolled(DeviceID, PersonID, fingerprint: String, requestDigest: String, until: Moment)
    /// A device got a new certificate. The text is the certificate.
    case renewed(DeviceID, fingerprint: String, requestDigest: String, until: Moment)
    /// A device was shut out.
    case deviceRevoked(DeviceID)

    /// A practitioner was put on the register.
    case subjectAdded(SubjectID, SubjectFacts)
    /// A register entry was changed; nil means unchanged.
    case subjectChanged(SubjectID, practice: String?, account: PersonID?, status: ListStatus? = nil)

    /// A committee, panel or team was set up. The text is its terms of reference.
    case bodyAdded(
        BodyID,
        name: String,
        kind: BodyKind,
        quorum: Int,
        notice: Int? = nil,
        parts: [SeatPart] = []
    )
    /// A body was changed; nil means unchanged. The text, if any, is its new terms of reference.
    case bodyChanged(BodyID, name: String?, quorum: Int?, notice: Int? = nil, parts: [SeatPart]? = nil)
    /// Someone took a seat on a body.
    case seated(BodyID, PersonID, as: SeatPart)
    /// Someone's seat ended.
    case unseated(BodyID, PersonID, reason: String)
    /// Notice of a meeting was given. The text is its agenda.
    case meetingCalled(MeetingID, BodyID, date: Day, notice: Day, urgent: String? = nil)
    /// A meeting was held. The text is its minutes.
    case meetingHeld(
        MeetingID,
        present: [PersonID],
        interest: String?,
        companion: CompanionOffer?,
        interested: [PersonID] = []
    )

    /// A version of a rule pack was loaded. The text is its YAML.
    case packLoaded(RulePack)
    /// The pack was chosen for new cases.
    case packAdopted(String)
    /// The case started under a version of a rule pack, and keeps it.
    case pinned(CaseID, PackID)

    /// A case was opened; who opened it leads it, unless they name a lead and are an adviser on it.
    case caseOpened(CaseID, SubjectID, title: String, lead: PersonID? = nil)
    /// A case's own facts were changed; nil means unchanged.
    case caseChanged(CaseID, title: String?, lead: PersonID?)
    /// A concern was recorded. The text is the account given.
    case concernRaised(ConcernID, ConcernFacts)
    /// Someone was put on the case.
    case memberAdded(CaseID, PersonID, Relation, scope: [CompanionScope], end: Moment?, reason: String)
    /// Someone's place on the case ended.
    case memberEnded(CaseID, PersonID)
    /// Someone's place on the case, or their exclusion from it, was lifted, with the reason.
    case memberLifted(CaseID, PersonID, reason: String)
    /// Something was put on the file. The text is its long text.
    case added(ItemID, to: CaseID, concern: UInt32?, audience: Audience, isReleased: Bool, Item.Body)
    /// A second person approved a delay, a withholding or an interim measure; the meeting, when a body did.
    case approved(ItemID, in: CaseID, meeting: MeetingID? = nil)
    /// The date of something asked for was moved.
    case extended(ItemID, in: CaseID, due: Day, isAgreed: Bool, reason: String)
    /// The practitioner chose not to answer a concern.
    case waived(ConcernID, reason: String)
    /// The case moved on the pathway.
    case moved(CaseID, to: Stage, reason: String?)
    /// A closed case was opened again.
    case reopened(CaseID, reason: String)
    /// Someone opened the file (no items) or items on it.
    case looked(CaseID, items: [ItemID])
    /// Someone saw how the file stands, or its concerns: what else is on it is not read by that.
    case glanced(CaseID)
    /// Someone read the statistics of a period.
    case counted(begins: Day, ends: Day)
}

/// What is known of a practitioner when they are put on the register.
public struct SubjectFacts: Sendable, Equatable {
    /// Name and title.
    public let name: String
    /// The profession.
    public let profession: Profession
    /// The regulator.
    public let regulator: Regulator
    /// The regulator's number for the person.
    public let registration: String
    /// The list they are on.
    public let list: PerformersList
    /// Where they practise.
    public let practice: String
    /// How they stand on the list; nil when nobody said.
    public let status: ListStatus?

    /// The facts of one practitioner.
    public init(
        name: String,
        profession: Profession,
        regulator: Regulator,
        registration: String,
        list: PerformersList,
        practice: String,
        status: ListStatus? = nil
    ) {
        self.name = name
        self.profession = profession
        self.regulator = regulator
        self.registration = registration
        self.list = list
        self.practice = practice
        self.status = status
    }
}

/// What is known of a concern when it is recorded.
public struct ConcernFacts: Sendable, Equatable {
    /// What it is about.
    public let kind: ConcernKind
    /// Where it came from.
    public let source: ConcernSource
    /// The day it was first heard of.
    public let heard: Day
    /// Whether a patient could be at risk.
    public let safety: Answer3
    /// The concern in one sentence.
    public let title: String

    /// The facts of one concern.
    public init(kind: ConcernKind, source: ConcernSource, heard: Day, safety: Answer3, title: String) {
        self.kind = kind
        self.source = source
        self.heard = heard
        self.safety = safety
        self.title = title
    }
}

/// An event on its way into the journal, with its long text.
public struct EventDraft: Sendable {
    /// What happened.
    public let event: Event
    /// UTF-8, at most 65,536 octets; sealed with the event and not kept in memory.
    public let text: [UInt8]?
    /// A text already in the journal that the event repeats; the writing path reads it.
    public let copied: TextPlace?

    /// An event and its text.
    public init(_ event: Event, text: [UInt8]? = nil) {
        self.event = event
        self.text = text
        copied = nil
    }

    /// An event whose text is a copy of one that is already in the journal.
    public init(_ event: Event, copying place: TextPlace) {
        self.event = event
        text = nil
        copied = place
    }
}

/// Where an event stands in the journal and who caused it.
public struct Stamp: Sendable {
    /// The entry.
    public let seq: UInt64
    /// The line inside the entry, from 0.
    public let line: UInt8
    /// When.
    public let at: Moment
    /// Who; nil for the server itself.
    public let by: PersonID?
    /// Whether the event carries a text.
    public let hasText: Bool

    /// A place in the journal.
    public init(seq: UInt64, line: UInt8, at: Moment, by: PersonID?, hasText: Bool) {
        self.seq = seq
        self.line = line
        self.at = at
        self.by = by
        self.hasText = hasText
    }

    var place: TextPlace? { hasText ? TextPlace(seq: seq, line: line) : nil }
    var person: PersonID { by ?? PersonID(0) }
}

extension Event {
    /// The stream of the journal that the event belongs to; content of a stream is sealed under its own key.
    public var stream: String {
        switch self {
        case .founded, .restored: "store"
        case .personAdded(let id, _, _, _), .personChanged(let id, _, _, _, _), .invited(let id, _, _, _),
            .invitationHeld(let id), .invitationConfirmed(let id), .invitationFailed(let id),
            .enrolled(_, let id, _, _, _):
            id.text
        case .renewed(let id, _, _, _), .deviceRevoked(let id): id.text
        case .subjectAdded(let id, _), .subjectChanged(let id, _, _, _): id.text
        case .bodyAdded(let id, _, _, _, _, _), .bodyChanged(let id, _, _, _, _), .seated(let id, _, _),
            .unseated(let id, _, _):
            id.text
        case .meetingCalled(let id, _, _, _, _), .meetingHeld(let id, _, _, _, _): id.text
        case .packLoaded, .packAdopted: "packs"
        case .counted: "statistics"
        case .reopened(let id, _), .pinned(let id, _): id.text
        case .caseOpened(let id, _, _, _), .caseChanged(let id, _, _), .memberAdded(let id, _, _, _, _, _),
            .memberEnded(let id, _), .memberLifted(let id, _, _), .added(_, let id, _, _, _, _),
            .approved(_, let id, _),
            .extended(_, let id, _, _, _), .moved(let id, _, _), .looked(let id, _),
            .glanced(let id):
            id.text
        case .concernRaised(let id, _), .waived(let id, _): id.caseID.text
        }
    }
}

extension Item.Body {
    /// The verb that puts such an item on the file.
    public var verb: String {
        switch self {
        case .note: "note"
        case .file: "seal"
        case .copy: "share"
        case .response: "respond"
        case .advice: "advise"
        case .ask: "ask"
        case .telling: "tell"
        case .delay: "delay"
        case .withholding: "withhold"
        case .baseline: "baseline"
        case .learning: "learn"
        case .decision: "decide"
        case .upload: "put"
        case .record(let record): record.kind.verb
        }
    }
}
