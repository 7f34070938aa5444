/// Who changed an object last, what they changed, and how often it has changed.
public struct Revision: Sendable, Equatable {
    /// 1 when made; one more with each change.
    public var number: UInt32 = 1
    /// Who made the last change.
    public var by: PersonID
    /// When.
    public var at: Moment
    /// The keys that the last change touched, joined by commas.
    public var keys: String

    mutating func bump(by person: PersonID, at moment: Moment, keys: String) {
        number += 1
        by = person
        at = moment
        self.keys = keys
    }
}

/// An invitation that has not been used yet. Only keyed hashes of its secrets are kept.
public struct Invitation: Sendable, Equatable {
    /// Five tries, then the invitation is void.
    public static let triesMax: UInt8 = 5

    /// HMAC-SHA256 of person and code, lower-case hex.
    public let codeHash: String
    /// HMAC-SHA256 of person and the four words, lower-case hex.
    public let wordsHash: String
    /// Until when it may be used: 7 days after it was made.
    public let until: Moment
    /// Who made it.
    public let by: PersonID
    /// Whether it waits for a second administrator, and opens nothing until then.
    public var isHeld = false
    /// How often a wrong code or wrong words were given.
    public var failures: UInt8 = 0
}

/// An account.
public struct Person: Sendable {
    /// Its reference.
    public let id: PersonID
    /// The person's name as others see it.
    public internal(set) var name: String
    /// What the administrator granted.
    public internal(set) var roles: [Role]
    /// The practitioner that this person is, when they are one.
    public internal(set) var subject: SubjectID?
    /// Invited, active or disabled.
    public internal(set) var state: AccountState
    /// The open invitation, if any.
    public internal(set) var invitation: Invitation?
    /// What others did to the way into the account, oldest first.
    public internal(set) var notices: [AccountNotice] = []
    /// Who changed the account last.
    public internal(set) var revision: Revision
    /// Since when the person is an administrator; nil when they are none.
    var administratorSince: Moment?
    /// When the role of administrator, or the account that held it, was last taken away.
    var administratorUntil: Moment?
    /// Names before the present one, each with the place of the entry that changed it, oldest first.
    private var earlierNames: [(until: UInt64, name: String)] = []

    init(
        id: PersonID,
        name: String,
        roles: [Role],
        subject: SubjectID?,
        state: AccountState,
        invitation: Invitation?,
        revision: Revision
    ) {
        self.id = id
        self.name = name
        self.roles = roles
        self.subject = subject
        self.state = state
        self.invitation = invitation
        self.revision = revision
        administratorSince = roles.contains(.admin) ? revision.at : nil
    }

    /// What the person was called when an entry was made: what was signed stays as it was.
    ///
    /// - Parameter seq: the place of the entry in the journal.
    public func name(at seq: UInt64) -> String {
        earlierNames.first { seq < $0.until }?.name ?? name
    }

    /// Takes another name.
    mutating func rename(_ next: String, at seq: UInt64) {
        earlierNames.append((seq, name))
        name = next
    }

    /// Whether the person was granted `role`.
    public func has(_ role: Role) -> Bool { roles.contains(role) }
}

/// A person's computer: a key that never leaves it, and the certificate that it holds now.
public struct Device: Sendable {
    /// How long after its end a certificate may still be renewed, in seconds: 60 days (design section 7).
    public static let renewalSeconds: Int64 = 60 * 86_400

    /// Its reference.
    public let id: DeviceID
    /// Whose it is.
    public let person: PersonID
    /// `sha256:` and the digest of the certificate it holds now.
    public internal(set) var fingerprint: String
    /// The certificate before the last renewal; it works until it expires, so that a lost answer costs nothing.
    public internal(set) var earlierFingerprint: String?
    /// When the present certificate ends.
    public internal(set) var until: Moment
    /// When the device was enrolled.
    public let enrolled: Moment
    /// Whether an administrator has shut it out.
    public internal(set) var isRevoked: Bool
    /// SHA-256 of the certificate request that it was enrolled or last renewed with, lower-case hex.
    public internal(set) var requestDigest: String
    /// Where the certificate itself is kept in the journal.
    public internal(set) var certificate: TextPlace
    /// When the present certificate was issued.
    public internal(set) var issued: Moment
    /// Who changed it last.
    public internal(set) var revision: Revision

    /// Whether it lets its person in, or may be renewed so that it does.
    public func isWorking(at now: Moment) -> Bool {
        !isRevoked && until.advanced(bySeconds: Self.renewalSeconds) > now
    }
}

/// A practitioner that concerns can be about (S0-23: in neutral language).
public struct Subject: Sendable {
    /// Its reference.
    public let id: SubjectID
    /// Name and title.
    public internal(set) var name: String
    /// GP, dentist, optometrist or pharmacist.
    public let profession: Profession
    /// The regulator.
    public let regulator: Regulator
    /// The regulator's number for this person, as text.
    public let registration: String
    /// The list that the person is on.
    public let list: PerformersList
    /// Where they practise.
    public internal(set) var practice: String
    /// How they stand on the list; nil when nobody said.
    public internal(set) var status: ListStatus?
    /// When that was said.
    public internal(set) var statusAt: Moment?
    /// The practitioner's own account, once there is one.
    public internal(set) var account: PersonID?
    /// Every account that was theirs at some time, in the order in which they became so.
    public internal(set) var accounts: [PersonID] = []
    /// Who changed it last.
    public internal(set) var revision: Revision
}

/// Where a text stands: the journal entry, and the line inside it that the text belongs to.
public struct TextPlace: Sendable, Hashable {
    /// The entry's place in the journal.
    public let seq: UInt64
    /// The line inside the entry, from 0.
    public let line: UInt8

    /// The text of the `line`-th line of entry `seq`.
    public init(seq: UInt64, line: UInt8) {
        self.seq = seq
        self.line = line
    }
}
