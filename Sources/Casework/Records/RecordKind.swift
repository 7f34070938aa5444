/// What a record on a case file records. One row of ``fields`` says which facts belong to each kind.
public enum RecordKind: String, Word {
    /// The practitioner's explanation of a concern, as they gave it (S0-4).
    case explanation
    /// A visit (S0-10).
    case visit
    /// A discussion with a professional adviser (S0-10).
    case discussion
    /// A contact with a body outside: Practitioner Performance Advice, a regulator, a defence organisation (S3-28).
    case contact
    /// An action plan (S0-11).
    case plan
    /// One party's agreement to a plan or to undertakings.
    case agreement
    /// A review of a plan, a measure or an intervention.
    case review
    /// A case that was put before a committee or panel (S0-8, S0-13).
    case report
    /// The committee's receipt of a report.
    case receipt
    /// Terms of reference of an investigation (S0-14).
    case terms
    /// An interview, held or offered.
    case interview
    /// The investigator's draft report, sent to the practitioner for comment.
    case draft
    /// The practitioner's comment on a draft report or on anything shared with them.
    case comment
    /// The investigator's final report: the investigator's findings.
    case final
    /// An intervention to improve performance (S0-15).
    case intervention
    /// An interim measure: undertakings, restriction, conditions, suspension, exclusion.
    case measure
    /// List action that is proposed, with its grounds.
    case proposal
    /// The practitioner's representations on a proposal.
    case representation
    /// A hearing by a body, with who was there.
    case hearing
    /// An appeal.
    case appeal
    /// What came of an appeal or a referral.
    case determination
    /// A referral to a regulator or another body (S1-4).
    case referral
    /// A notification that was owed to somebody.
    case notification
    /// A clock that was stopped, with the reason.
    case pause
    /// A stopped clock that runs again.
    case resumption
    /// The practitioner's request for more time (S3-22).
    case request
    /// A request for more time that was declined, with the reason (S3-22).
    case refusal
    /// Learning that was done, with the evidence.
    case completion
    /// An answer to a question under one of the five Principles (S3-8 to S3-10).
    case consideration

    /// The first letter of the references of this kind.
    public var letter: ItemLetter {
        switch self {
        case .explanation, .visit, .discussion, .contact, .interview, .hearing: .visit
        case .plan, .intervention: .plan
        case .agreement: .agreement
        case .terms, .draft, .final: .investigation
        case .comment, .representation, .appeal, .request: .submission
        case .measure, .proposal: .measure
        case .pause, .resumption: .pause
        case .review, .report, .receipt, .determination, .referral, .notification, .completion,
            .consideration, .refusal:
            .record
        }
    }

    /// Who it is for. Nearly everything is the practitioner's to see: no secret dossier (design rule 2).
    public var audience: Audience {
        switch self {
        case .discussion: .advice
        case .contact: .team
        default: .shared
        }
    }

    /// The type of its row on the wire. A signed receipt has the other word.
    public var row: String { self == .receipt ? "received" : rawValue }

    /// The verb that makes it.
    public var verb: String { action.rawValue }

    /// The action that the policy asks for.
    public var action: Action {
        switch self {
        case .explanation: .explain
        case .visit: .visit
        case .discussion: .discuss
        case .contact: .contact
        case .plan: .plan
        case .agreement: .agree
        case .review: .review
        case .report: .report
        case .receipt: .receive
        case .terms: .terms
        case .interview: .interview
        case .draft: .draft
        case .comment: .comment
        case .final: .final
        case .intervention: .intervene
        case .measure: .measure
        case .proposal: .propose
        case .representation: .represent
        case .hearing: .hear
        case .appeal: .appeal
        case .determination: .determine
        case .referral: .refer
        case .notification: .notify
        case .pause: .pause
        case .resumption: .resume
        case .request: .request
        case .refusal: .decline
        case .completion: .complete
        case .consideration: .consider
        }
    }

    /// The part of the file that a companion must have been given to see it; nil when no companion sees it.
    var part: CompanionScope? {
        switch self {
        case .explanation, .comment, .representation, .appeal, .request, .refusal: .responses
        case .visit, .interview, .hearing, .pause, .resumption, .terms: .concerns
        case .draft, .final, .report: .documents
        case .discussion, .contact, .consideration: nil
        default: .decisions
        }
    }

    /// The facts that belong to it.
    public var fields: [RecordField] { RecordField.table[self] ?? [] }
}
