/// A closed set of words that travel as atoms.
public protocol Word: RawRepresentable<String>, CaseIterable, Sendable, Hashable {}

/// What an administrator has granted a person (design: ten roles).
public enum Role: String, Word {
    case admin, manager, adviser, practitioner, companion, investigator, panel, auditor, briefed, provider

    /// One bit for each role, so that a set of roles is one number.
    var bit: UInt16 {
        switch self {
        case .admin: 1
        case .manager: 2
        case .adviser: 4
        case .practitioner: 8
        case .companion: 16
        case .investigator: 32
        case .panel: 64
        case .auditor: 128
        case .briefed: 256
        case .provider: 512
        }
    }
}

/// What a person is to one case.
public enum Relation: String, Word {
    case subject, companion, lead, team, asked, investigating, panel, briefed, excluded, none
}

/// Who an item on the case file is for. Welfare and equality are lanes that deciders cannot read.
public enum Audience: String, Word {
    case team, advice, panel, shared, welfare, equality
}

/// Where a case stands on the pathway.
public enum Stage: String, Word {
    /// Raised, and not yet shared with the practitioner.
    case received
    /// The practitioner knows.
    case told
    /// An isolated incident, on its way to the committee.
    case isolated
    /// The committee has received the isolated incident.
    case noted
    /// A pattern: visits, discussions, advice.
    case preliminary
    /// The practitioner was asked to respond by an agreed date.
    case response
    /// An action plan that both agreed to.
    case plan
    /// A performance case, reported to the committee.
    case performance
    /// A full investigation under terms of reference.
    case investigation
    /// The investigator's final report is before the body that decides.
    case report
    /// Decided.
    case decided
    /// Interventions run and are monitored.
    case monitoring
    /// Closed.
    case closed

    /// Reads a stage as a journal spells it; the first journals had one stage for all that follows the baseline.
    public init?(journal word: String) {
        self.init(rawValue: word == "baselined" ? "preliminary" : word)
    }
}

/// What a concern is about (categories found in published material; several sources overlap).
public enum ConcernKind: String, Word {
    case clinical, behaviour, conduct, health, records, communication, equipment, management, probity,
        boundaries
}

/// Where a concern came from (source types found in published material).
public enum ConcernSource: String, Word {
    case patient, staff, practitioner
    case practiceManager = "practice-manager"
    case pharmacist
    case careHome = "care-home"
    case regulator, cqc, commissioner, police, anonymous, audit, incident, safeguarding
    case selfReport = "self"
    case appraisal
}

/// Yes, no, or not known yet.
public enum Answer3: String, Word {
    case yes, no, unknown
}

/// Yes or no.
public enum YesNo: String, Word {
    case yes, no

    /// Whether it is yes.
    public var isYes: Bool { self == .yes }
}

/// The professions handled.
public enum Profession: String, Word {
    case gp, dentist, optometrist, pharmacist
}

/// The professions' regulators (GMC, GDC, GOC, GPhC).
public enum Regulator: String, Word {
    case gmc, gdc, goc, gphc
}

/// The list a performer is on; there is no performers list of pharmacists, whose list is the pharmaceutical one.
public enum PerformersList: String, Word {
    case medical, dental, ophthalmic, pharmaceutical
}

/// How the person stands on that list (S1-1, domain section 5).
public enum ListStatus: String, Word {
    case included
    /// On the list with conditions.
    case conditional
    case suspended, removed
    /// Left of their own accord.
    case withdrawn
    /// Never was on it, or is on none.
    case notOnList = "not-on-list"
}

/// How the practitioner was told (S0-1: usually in person).
public enum TellingWay: String, Word {
    case meeting, video, phone, letter
}

/// Whether a companion was offered, came, or was declined (S0-2).
public enum CompanionOffer: String, Word {
    case attended, declined, offered
}

/// The closed list of reasons for telling the practitioner later.
public enum DelayReason: String, Word {
    case policeRequest = "police-request"
    case witnessSafety = "witness-safety"
    case patientSafety = "patient-safety"
    case regulatorRequest = "regulator-request"
    case fraudInvestigation = "fraud-investigation"
}

/// The closed list of reasons for withholding an item from the practitioner.
public enum WithholdReason: String, Word {
    case thirdParty = "third-party"
    case witnessSafety = "witness-safety"
    case legalAdvice = "legal-advice"
    case policeRequest = "police-request"
    case seriousHarm = "serious-harm"
}

/// What a note records.
public enum NoteKind: String, Word {
    case phone, meeting, visit, email, thinking
}

/// What is asked for.
public enum AskKind: String, Word {
    case response, advice
}

/// How often the same kind of thing has happened.
public enum Frequency: String, Word {
    case isolated, repeated, persistent
}

/// What the baseline found (design rule 6).
public enum BaselineResult: String, Word {
    case isolated, pattern
    case highFrequency = "high-frequency"
}

/// For whom learning is recorded (S0-9: both).
public enum LearningLevel: String, Word {
    case individual, organisation
}

/// Learning, or the recorded reason why there is none.
public enum LearningKind: String, Word {
    case learning, none
}

/// The outcome of a decision.
public enum Outcome: String, Word {
    case isolated, explained, pattern
    case noAction = "no-action"
    case responseAccepted = "response-accepted"
    case planCompleted = "plan-completed"
    case referral, interventions, undertakings
    /// A panel does not take proposed list action forward; the case goes on, so this is no outcome of it.
    case notTakenForward = "not-taken-forward"
    // Under the regulations: only a panel may decide these.
    case conditions, suspension, removal

    /// Whether only a panel that decides under the regulations may reach it, with a right of appeal to be told of.
    public var isStatutory: Bool { [.conditions, .suspension, .removal].contains(self) }

    /// Whether a case can end with it.
    public var isOfCase: Bool { self != .notTakenForward }
}

/// What a companion may see: what the practitioner chose.
public enum CompanionScope: String, Word {
    case concerns, responses, documents, decisions
}

/// How a person is put on a case, or taken off it.
public enum Assignment: String, Word {
    case team, investigating, excluded, none
}

/// The state of an account.
public enum AccountState: String, Word {
    case invited, active, disabled
}

/// The state of an enrolled device.
public enum DeviceState: String, Word {
    case active, revoked, expired
}
