import HashTreeCollections

extension State {
    /// Applies one entry: its events in order. Idempotency keys are the writer's business, not the state's.
    ///
    /// Pure and total: an event that refers to something unknown changes nothing.
    public mutating func apply(_ entry: AppliedEntry) {
        var isChange = false
        for (line, draft) in entry.events.enumerated() {
            let stamp = Stamp(
                seq: entry.seq,
                line: UInt8(truncatingIfNeeded: line),
                at: entry.at,
                by: entry.by,
                hasText: draft.hasText
            )
            evolve(draft.event, stamp)
            if let (id, trace) = draft.event.trace {
                index.take(trace, on: id, by: stamp.person, key: numberingKey)
                isChange = isChange || trace != .look
            }
        }
        keep(entry, isChange: isChange)
        seq = entry.seq
        lastAt = entry.at
    }

    /// Changes what an event changes, but for ``CaseIndex`` and the kept entries.
    mutating func evolve(_ event: Event, _ stamp: Stamp) {
        switch event {
        case .founded(let organisation, let epoch, let key):
            self.organisation = organisation
            self.epoch = epoch
            numberingKey = key
        case .restored(let epoch): self.epoch = epoch
        case .personAdded, .personChanged, .invited, .invitationHeld, .invitationConfirmed, .invitationFailed,
            .enrolled, .renewed, .deviceRevoked:
            evolvePeople(event, stamp)
        case .subjectAdded(let id, let facts):
            subjectsCount = max(subjectsCount, id.number)
            subjectByNumber["\(facts.regulator.rawValue) \(facts.registration)"] = id
            subjects[id] = Subject(
                id: id,
                name: facts.name,
                profession: facts.profession,
                regulator: facts.regulator,
                registration: facts.registration,
                list: facts.list,
                practice: facts.practice,
                status: facts.status,
                statusAt: facts.status.map { _ in stamp.at },
                account: nil,
                revision: Revision(by: stamp.person, at: stamp.at, keys: "")
            )
        case .subjectChanged(let id, let practice, let account, let status):
            if let account { link(account, to: id, stamp) }
            subjects[id]?.change(practice: practice, account: account, status: status, stamp)
        case .bodyAdded, .bodyChanged, .seated, .unseated, .meetingCalled, .meetingHeld:
            evolveBodies(event, stamp)
        case .packLoaded(let pack): packs[pack.id] = Boxed(pack)
        case .packAdopted(let name): adoptedPack = name
        case .counted(let begins, let ends): read(from: begins, to: ends, stamp)
        case .caseOpened(let id, let subject, let title, let lead):
            open(id, about: subject, title: title, lead: lead ?? stamp.person, stamp)
        default:
            evolveCase(event, stamp)
        }
    }

    private mutating func open(
        _ id: CaseID,
        about subject: SubjectID,
        title: String,
        lead: PersonID,
        _ stamp: Stamp
    ) {
        var file = CaseFile(
            id: id,
            subject: subject,
            title: title,
            opened: stamp.at,
            lead: lead,
            revision: Revision(by: stamp.person, at: stamp.at, keys: "")
        )
        let places: [(PersonID, Relation)] =
            lead == stamp.person ? [(lead, .lead)] : [(lead, .lead), (stamp.person, .asked)]
        for (person, relation) in places {
            file.members.append(
                Member(
                    person: person,
                    relation: relation,
                    begin: stamp.at,
                    end: nil,
                    scope: [],
                    by: stamp.person
                )
            )
        }
        file.mark("new", .caseFile(id), stamp, stage: .received)
        cases[id] = CaseCell(file, unpack: unpack)
    }
}

/// One journal entry as the state needs it: who, when, where, and what happened.
public struct AppliedEntry: Sendable {
    /// An event of the entry, and whether a text came with it.
    public struct Line: Sendable {
        /// What happened.
        public let event: Event
        /// Whether the journal holds a text for it.
        public let hasText: Bool

        /// One line of an entry.
        public init(event: Event, hasText: Bool) {
            self.event = event
            self.hasText = hasText
        }
    }

    /// The idempotency key of the write that this entry ends.
    public struct Once: Sendable {
        /// The key.
        public let key: String
        /// SHA-256 of the request, 32 octets.
        public let digest: [UInt8]

        /// A key and the digest of its request.
        public init(key: String, digest: [UInt8]) {
            self.key = key
            self.digest = digest
        }
    }

    /// Place in the journal, from 1.
    public let seq: UInt64
    /// When it was made.
    public let at: Moment
    /// Who made it; nil for the server itself.
    public let by: PersonID?
    /// The stream.
    public let stream: String
    /// What happened, in order.
    public let events: [Line]
    /// The write's idempotency record, on the last entry of a write.
    public let once: Once?
    /// The lines of the events without their texts, for ``State/Unpack``; nil when there are none to be had.
    public let packed: [UInt8]?

    /// One entry.
    public init(
        seq: UInt64,
        at: Moment,
        by: PersonID?,
        stream: String,
        events: [Line],
        once: Once?,
        packed: [UInt8]? = nil
    ) {
        self.seq = seq
        self.at = at
        self.by = by
        self.stream = stream
        self.events = events
        self.once = once
        self.packed = packed
    }
}

extension Subject {
    mutating func change(practice: String?, account: PersonID?, status: ListStatus?, _ stamp: Stamp) {
        var keys: [String] = []
        if let practice {
            self.practice = practice
            keys.append("practice")
        }
        if let account {
            self.account = account
            keys.append("user")
        }
        if let status {
            self.status = status
            statusAt = stamp.at
            keys.append("state")
        }
        revision.bump(by: stamp.person, at: stamp.at, keys: keys.joined(separator: ","))
    }
}
