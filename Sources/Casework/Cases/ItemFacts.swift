/// A file's name, type, size and digest. The content is kept in sealed parts under ``content``.
public struct FileFacts: Sendable, Equatable {
    /// The name that the uploader gave; display text, never a path.
    public let name: String
    /// Media type, without parameters.
    public let type: String
    /// Octets, at most 25 MiB.
    public let size: Int
    /// SHA-256 of the content, lower-case hex.
    public let sha256: String
    /// The upload that the parts were sent to.
    public let content: ItemID

    /// The facts, as given.
    public init(
        name: String,
        type: String,
        size: Int,
        sha256: String,
        content: ItemID
    ) {
        self.name = name
        self.type = type
        self.size = size
        self.sha256 = sha256
        self.content = content
    }
}

/// How the practitioner was told (S0-1, S0-2).
public struct Telling: Sendable, Equatable {
    /// Meeting, video, phone or letter.
    public let how: TellingWay
    /// The day.
    public let told: Day
    /// Whether face to face.
    public let inPerson: Bool
    /// Whether a companion was offered, came, or was declined.
    public let companion: CompanionOffer
    /// Whether information about support was given.
    public let support: Bool
    /// The concerns that it was about; nil for all that were not told then, as in tellings from before this was kept.
    public let concerns: [ConcernID]?

    /// The facts, as given.
    public init(
        how: TellingWay,
        told: Day,
        inPerson: Bool,
        companion: CompanionOffer,
        support: Bool,
        concerns: [ConcernID]? = nil
    ) {
        self.concerns = concerns
        self.how = how
        self.told = told
        self.inPerson = inPerson
        self.companion = companion
        self.support = support
    }
}

/// A delay in telling: a reason from the closed list, an end, and a second person's approval.
public struct DelayFacts: Sendable, Equatable {
    /// The reason, from the closed list.
    public let why: DelayReason
    /// The last day on which it holds.
    public let expires: Day
    /// The reason in words.
    public let reason: String
    /// Who approved it; nil until then.
    public internal(set) var approver: PersonID?
    /// The day on which it was approved; nil until then.
    public internal(set) var approvedOn: Day?

    /// The facts, as given.
    public init(
        why: DelayReason,
        expires: Day,
        reason: String,
        approver: PersonID?
    ) {
        self.why = why
        self.expires = expires
        self.reason = reason
        self.approver = approver
    }
}

/// An item kept from the practitioner, with the reason that they are shown.
public struct Withholding: Sendable, Equatable {
    /// The item.
    public let item: ItemID
    /// The reason, from the closed list; the practitioner sees it.
    public let why: WithholdReason
    /// The day on which it is looked at again; the practitioner sees it.
    public let review: Day
    /// The reason in words, for the team.
    public let reason: String
    /// Who approved it; nil until then.
    public internal(set) var approver: PersonID?

    /// The facts, as given.
    public init(
        item: ItemID,
        why: WithholdReason,
        review: Day,
        reason: String,
        approver: PersonID?
    ) {
        self.item = item
        self.why = why
        self.review = review
        self.reason = reason
        self.approver = approver
    }

    /// Whether it is approved and its review date has not passed.
    public func holds(on day: Day) -> Bool { approver != nil && review >= day }
}

/// A response or advice that was asked for, with its date.
public struct AskFacts: Sendable, Equatable {
    /// Response or advice.
    public let kind: AskKind
    /// The adviser; nil for a response, which is asked of the practitioner.
    public let person: PersonID?
    /// The day by which it should come, to its end.
    public internal(set) var due: Day
    /// Whether the other side agreed to the date, as whoever set it says.
    public internal(set) var isAgreed: Bool
    /// Whether the practitioner agreed to the date themself since it was set or moved.
    public internal(set) var isConfirmed = false
    /// What was asked; may be empty for a response.
    public let question: String
    /// Whether it has come.
    public internal(set) var isDone: Bool
    /// The day on which it had come, or was no longer waited for.
    public internal(set) var doneOn: Day?
    /// The day on which the practitioner first answered everything that was asked, and may have more to say until the date has
    /// passed; nil until then.
    public internal(set) var answeredOn: Day?
    /// How often the date was moved.
    public internal(set) var extensions: Int
    /// The times that the date was moved, oldest first.
    public internal(set) var moves: [Move] = []

    /// One time that the date was moved.
    public struct Move: Sendable, Equatable {
        /// The day on which it was moved.
        public let on: Day
        /// The day that it was moved from.
        public let from: Day
        /// Whether the other side agreed to the new one.
        public let isAgreed: Bool
        /// Why it was moved.
        public let reason: String
    }

    /// How its date came to be, in words: `the day that was agreed, an extension from Monday 16 March 2026`.
    func how(_ agreement: AskAgreement) -> String {
        let agreed =
            switch agreement {
            case .yes: "the day that was agreed"
            case .said: "the day that is said to be agreed, and the practitioner has not said so"
            case .no: "the day that was set, not agreed"
            }
        let how = kind == .advice ? "the day that was set" : agreed
        guard let move = moves.last else { return how }
        return "\(how), an extension from \(move.from.spelled)"
    }

    /// The day on which the date was moved last; nil while it is the first one.
    public var setOn: Day? { moves.last?.on }

    /// The facts, as given.
    public init(
        kind: AskKind,
        person: PersonID?,
        due: Day,
        isAgreed: Bool,
        question: String,
        isDone: Bool,
        extensions: Int
    ) {
        self.kind = kind
        self.person = person
        self.due = due
        self.isAgreed = isAgreed
        self.question = question
        self.isDone = isDone
        self.extensions = extensions
    }
}

/// The baseline assessment (S0-6, S0-7): what was known, how serious, how often, and what people made of it.
public struct BaselineFacts: Sendable, Equatable {
    /// The other known cases; confirmed by the team.
    public let others: [CaseID]
    /// How each of them stood at that moment; empty in baselines from before this was kept.
    public let known: [KnownCase]
    /// 1 to 5.
    public let consequence: Int
    /// 1 to 5.
    public let likelihood: Int
    /// How often.
    public let frequency: Frequency
    /// Whether patient safety is concerned.
    public let safety: Answer3
    /// Isolated, pattern, or high frequency with patient safety.
    public let result: BaselineResult
    /// Who of the core team took part.
    public let present: [PersonID]
    /// Why people concluded so.
    public let reason: String
    /// Whether patients are at risk now, so that something must be done at once.
    public let immediate: Answer3
    /// Why people concluded something else than what the facts point to; nil where they concluded that.
    public let differs: String?
    /// The core team's meeting at which it was made; nil when those who were present are named instead.
    public let meeting: MeetingID?

    /// The facts, as given.
    public init(
        others: [CaseID],
        consequence: Int,
        likelihood: Int,
        frequency: Frequency,
        safety: Answer3,
        result: BaselineResult,
        present: [PersonID],
        reason: String,
        immediate: Answer3 = .unknown,
        known: [KnownCase] = [],
        differs: String? = nil,
        meeting: MeetingID? = nil
    ) {
        self.others = others
        self.differs = differs
        self.known = known
        self.consequence = consequence
        self.likelihood = likelihood
        self.frequency = frequency
        self.safety = safety
        self.result = result
        self.present = present
        self.reason = reason
        self.immediate = immediate
        self.meeting = meeting
    }

    /// Consequence times likelihood, 1 to 25.
    public var score: Int { consequence * likelihood }
}

/// Another case about the same practitioner, as it stood when a baseline was taken (S0-6).
public struct KnownCase: Sendable, Equatable {
    /// The case.
    public let id: CaseID
    /// Where it stood.
    public let stage: Stage
    /// Its outcome, when it had one.
    public let outcome: Outcome?
    /// What its concerns are about, each kind once.
    public let kinds: [ConcernKind]

    /// A case as it stands.
    public init(_ file: CaseFile) {
        var kinds: [ConcernKind] = []
        for concern in file.concerns where !kinds.contains(concern.kind) { kinds.append(concern.kind) }
        self.init(id: file.id, stage: file.stage, outcome: file.outcome, kinds: kinds)
    }

    /// A case as it stood.
    public init(id: CaseID, stage: Stage, outcome: Outcome?, kinds: [ConcernKind]) {
        self.id = id
        self.stage = stage
        self.outcome = outcome
        self.kinds = kinds
    }

    /// Its reference, stage, outcome and kinds, as the wire and the journal spell them; nil when a text says something else.
    public init?(spelled text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 4, case .caseFile(let id)? = Reference(String(parts[0])),
            let stage = Stage(rawValue: String(parts[1]))
        else { return nil }
        let outcome = Outcome(rawValue: String(parts[2]))
        guard outcome != nil || parts[2] == "-" else { return nil }
        let words = parts[3] == "-" ? [] : parts[3].split(separator: "+").map(String.init)
        let kinds = words.compactMap { ConcernKind(rawValue: $0) }
        guard kinds.count == words.count else { return nil }
        self.init(id: id, stage: stage, outcome: outcome, kinds: kinds)
    }

    /// Reference, stage, outcome or `-`, and kinds joined by `+`.
    public var spelled: String {
        let kinds = kinds.isEmpty ? "-" : kinds.map(\.rawValue).joined(separator: "+")
        return "\(id.text) \(stage.rawValue) \(outcome?.rawValue ?? "-") \(kinds)"
    }
}

/// Learning prescribed, or the reason why there is none (S0-9).
public struct Learning: Sendable, Equatable {
    /// For the individual or for the organisation.
    public let level: LearningLevel
    /// Learning, or none.
    public let kind: LearningKind
    /// Who sees that it happens; empty when there is none.
    public let owner: String
    /// By when; nil when there is none.
    public let due: Day?
    /// Why there is none; empty when there is some.
    public let reason: String

    /// The facts, as given.
    public init(
        level: LearningLevel,
        kind: LearningKind,
        owner: String,
        due: Day?,
        reason: String
    ) {
        self.level = level
        self.kind = kind
        self.owner = owner
        self.due = due
        self.reason = reason
    }
}
